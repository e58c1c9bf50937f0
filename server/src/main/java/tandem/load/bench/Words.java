package tandem.load.bench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What bin/bench says. */
final class Words {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("tandem.load.bench.bench", Locale.ROOT);

    private Words() {
    }

    static String text(String key, Object... arguments) {
        return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(arguments);
    }
}
