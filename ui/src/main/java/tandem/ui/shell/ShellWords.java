package tandem.ui.shell;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this package: {@code tandem/ui/shell.properties}. */
final class ShellWords {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("tandem.ui.shell", Locale.ROOT);

    private ShellWords() {
    }

    static String text(String key) {
        return BUNDLE.getString(key);
    }
}
