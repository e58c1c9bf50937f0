package tandem.load;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What bin/load says. */
final class Words {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("tandem.load.load", Locale.ROOT);

    private Words() {
    }

    static String text(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(arguments);
    }
}
