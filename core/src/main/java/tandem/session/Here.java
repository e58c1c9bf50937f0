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

    /**
     * No more than there are seats, in the room and in each group: of a seat that went from one node to another a
     * moment ago both say that it is here, and the one that it left that it is out of reach.
     */
    public Here within(Seats seats) {
        int unsaidSeats = 0;
        int watchingSeats = 0;
        var sizes = new HashMap<PartnerId, Integer>();
        for (var seat : seats.all()) {
            if (seat.passedOn()) {
                continue;
            }
            if (seat.watching()) {
                watchingSeats++;
            } else if (seat.partner() == null) {
                unsaidSeats++;
            } else {
                sizes.merge(seat.partner(), 1, Integer::sum);
            }
        }
        var bounded = new HashMap<PartnerId, Integer>();
        byPartner.forEach((partner, people) -> bounded.put(partner, Math.min(people, sizes.getOrDefault(partner, 0))));
        bounded.values().removeIf(people -> people == 0);
        int unsaidHere = Math.min(unsaid, unsaidSeats);
        int everybody = unsaidSeats + sum(sizes);
        int here = Math.min(total, unsaidHere + sum(bounded));
        return new Here(here, bounded, unsaidHere, Math.min(watching, watchingSeats),
                Math.min(outOfReach, everybody - here));
    }

    private static int sum(Map<PartnerId, Integer> people) {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int in(@Nullable PartnerId partner) {
        return partner == null ? unsaid : byPartner.getOrDefault(partner, 0);
    }
}
