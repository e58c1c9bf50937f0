package tandem.ui.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of one package of screens, from its bundle. Safe on any thread. */
public final class Words {
    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** @param name the bundle's, such as {@code tandem.ui.home} */
    public static Words of(String name) {
        return new Words(ResourceBundle.getBundle(name, Locale.ROOT));
    }

    /**
     * The sentence under this key; {0}, {1}… stand for the details. An apostrophe is just an apostrophe.
     *
     * @throws java.util.MissingResourceException when the bundle has no such key
     */
    public String text(String key, Object... details) {
        return new MessageFormat(bundle.getString(key).replace("'", "''"), Locale.ENGLISH).format(details);
    }
}
