package tandem.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The server's words for people: {@code tandem/server/messages.properties}. */
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("tandem.server.messages", Locale.ROOT);

    private Messages() {
    }

    /** The text of a key, with {0}, {1} … filled in as they are (numbers included: a port has no thousands). */
    public static String text(String key, Object... values) {
        Object[] asText = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            asText[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(asText);
    }
}
