package tandem.server.export;

import java.text.Normalizer;
import java.util.Locale;

/** What a title becomes in the name of a file. */
public final class FileName {
    private static final int LONGEST_SLUG = 60;

    private FileName() {
    }

    /** Small ASCII letters, digits and hyphens, so that every system keeps them as they are; may be empty. */
    public static String slug(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("^-|-$", "");
    }
}
