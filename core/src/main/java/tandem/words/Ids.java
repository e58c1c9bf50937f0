package tandem.words;

import java.util.regex.Pattern;

/** The ids that people write: small letters, digits and hyphens, and no hyphen first. */
public final class Ids {
    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final int SHOWN = 40;

    private Ids() {
    }

    /** @return the id. @throws Malformed when this is none, or longer than {@code most} characters */
    public static String id(String written, int most) {
        if (written.length() <= most && WRITTEN.matcher(written).matches()) {
            return written;
        }
        var shown = written.length() > SHOWN ? written.substring(0, SHOWN) + "…" : written;
        throw Malformed.text(written, Reason.NOT_AN_ID, shown, most);
    }
}
