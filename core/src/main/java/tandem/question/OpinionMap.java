package tandem.question;

import java.util.List;
import java.util.Map;

/**
 * Lays people out by how they vote, those who vote alike near one another, and divides them into groups (rules.md C6;
 * docs/decisions/0012). It takes a numeric library, so the core is given one. The same votes in the same order always
 * give the same layout. May be called by any thread.
 */
@FunctionalInterface
public interface OpinionMap {
    /** Finds no groups: where nothing is decided. */
    OpinionMap NONE = (_, _) -> new Layout(new OpinionPlane(Map.of()), List.of());

    /**
     * @param statements those that count, in their order; at least one
     * @param voters     what each thinks of them; a statement that she did not vote on is not there
     */
    Layout of(List<String> statements, List<Map<String, Statements.Vote>> voters);

    /** @param divisions ways to divide the voters, the one into the fewest groups first */
    record Layout(OpinionPlane plane, List<Division> divisions) {
        public Layout {
            divisions = List.copyOf(divisions);
        }
    }

    /**
     * @param groups     the group of each voter, in the voters' order, counted from 0
     * @param silhouette how much nearer each is to her own group than to the next, on average, from −1 to 1
     */
    record Division(List<Integer> groups, double silhouette) {
        public Division {
            groups = List.copyOf(groups);
        }
    }
}
