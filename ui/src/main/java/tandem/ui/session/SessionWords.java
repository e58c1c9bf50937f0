package tandem.ui.session;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this package: {@code tandem/ui/session.properties}. */
final class SessionWords {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("tandem.ui.session", Locale.ROOT);

    private SessionWords() {
    }

    /** The sentence under this key; {0}, {1}… stand for the details. */
    static String text(String key, Object... details) {
        var words = BUNDLE.getString(key);
        return details.length == 0 ? words : new MessageFormat(words, Locale.ENGLISH).format(details);
    }
}
