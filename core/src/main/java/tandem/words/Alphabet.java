package tandem.words;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order in which people look for names in a list: case and macrons count only between names otherwise equal. */
public final class Alphabet {
    /** Safe on any thread. */
    public static final Comparator<String> ORDER = order();

    private Alphabet() {
    }

    private static Comparator<String> order() {
        var collator = Collator.getInstance(Locale.ROOT);
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        Comparator<String> reading = collator::compare;
        return reading.thenComparing(Comparator.naturalOrder());
    }
}
