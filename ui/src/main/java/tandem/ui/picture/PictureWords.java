package tandem.ui.picture;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this package: {@code tandem/ui/picture.properties}. */
final class PictureWords {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("tandem.ui.picture", Locale.ROOT);

    private PictureWords() {
    }

    static String text(String key, Object... details) {
        var words = BUNDLE.getString(key);
        return details.length == 0 ? words : new MessageFormat(words, Locale.ENGLISH).format(details);
    }
}
