package tandem.session;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;

/**
 * Who is here: seats with a live connection, or seen in the last minute (rules.md B6). Never an event.
 *
 * @param total      all who may answer
 * @param byPartner  those of them in each group; groups of which nobody is here are left out
 * @param unsaid     those of them who would rather not say their group
 * @param watching   those who only watch; not in total
 * @param outOfReach phones that lost their connection 20 seconds ago or more; still in total for their first minute
 */
public record Here(int total, Map<PartnerId, Integer> byPartner, int unsaid, int watching, int outOfReach) {
    public static final Here NOBODY = new Here(0, Map.of(), 0, 0, 0);

    public Here {
        byPartner = Map.copyOf(byPartner);
    }

    /** All of both. */
    public Here and(Here other) {
        if (other.equals(NOBODY)) {
            return this;
        }
        var sums = new HashMap<>(byPartner);
        other.byPartner.forEach((partner, people) -> sums.merge(partner, people, Integer::sum));
        return new Here(total + other.total, sums, unsaid + other.unsaid, watching + other.watching,
                outOfReach + other.outOfReach);
    }

    public int in(@Nullable PartnerId partner) {
        return partner == null ? unsaid : byPartner.getOrDefault(partner, 0);
    }
}
