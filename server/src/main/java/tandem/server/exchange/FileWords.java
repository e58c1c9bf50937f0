package tandem.server.exchange;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of files: {@code tandem/server/files.properties}. */
final class FileWords {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("tandem.server.files", Locale.ROOT);

    private FileWords() {
    }

    /** The sentence under this key; an apostrophe is just an apostrophe. */
    static String text(String key, Object... details) {
        return new MessageFormat(BUNDLE.getString(key).replace("'", "''"), Locale.ENGLISH).format(details);
    }
}
