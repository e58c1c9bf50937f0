package tandem.question;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import tandem.words.Ids;
import tandem.words.Malformed;
import tandem.words.Reason;

/** What the labelled parts of a question, its options or statements, have in common. */
final class Labels {
    private static final int LONGEST_ID = 20;

    private Labels() {
    }

    static String id(String id) {
        return Ids.id(id, LONGEST_ID);
    }

    /** The parts, if there are enough and not too many of them, each with an id of its own. */
    static <T> List<T> distinct(String what, Collection<T> parts, Function<T, String> id, int fewest, int most) {
        if (parts.size() < fewest) {
            throw new Malformed(Reason.TOO_FEW, what, fewest);
        }
        if (parts.size() > most) {
            throw new Malformed(Reason.TOO_MANY, what, most);
        }
        var seen = new HashSet<String>();
        for (var part : parts) {
            if (!seen.add(id.apply(part))) {
                throw Malformed.text(id.apply(part), Reason.TWICE, id.apply(part));
            }
        }
        return List.copyOf(parts);
    }

    /** Only where people know that they are seen may a result grow (rules.md A1). */
    static boolean live(Visibility visibility, boolean live) {
        return live && visibility != Visibility.ANONYMOUS;
    }
}
