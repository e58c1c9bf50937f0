package tandem.session;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import tandem.partnership.Node;
import tandem.question.Guard;
import tandem.question.Sums;

/**
 * One part of a round, as an attacker hears it: she knows everybody's group and who answered, and what is said.
 *
 * @param where   which part of which round
 * @param answers what people really answered, which the attacker does not know
 * @param kinds   all that anybody can answer, by what it adds to the columns
 * @param guard   whom agreement must not give away
 * @param said    what is published
 */
record Heard(String where, Node room, int k, List<Publishing.Counted> answers, List<Map<String, Integer>> kinds,
             Guard guard, Published said) {
    /** Decides of whom exact figures are said: Tandem's way, or a wrong one. */
    @FunctionalInterface
    interface Deciding {
        Published of(String part, Node room, List<Publishing.Counted> answers, int k, Guard guard);
    }

    /** The same answers, published otherwise. */
    Heard decidedBy(Deciding deciding) {
        return new Heard(where, room, k, answers, kinds, guard, deciding.of(said.part(), room, answers, k, guard));
    }

    /** The groups in which anybody answered, those who did not say theirs included. */
    List<Node> groups() {
        return groupsOf(room).stream().filter(node -> n(node) > 0).toList();
    }

    /** All groups there can be, and those who did not say theirs. */
    static List<Node> groupsOf(Node room) {
        return room.all().filter(node -> node.children().isEmpty() && node.kind() != Node.Kind.WHOLE).toList();
    }

    int n(Node node) {
        return sum(node).n();
    }

    Sums.Sum sum(Node node) {
        return answers.stream().filter(answer -> node.holds(answer.partner())).map(Publishing.Counted::sum)
                .reduce(Sums.NOTHING, Sums.Sum::plus);
    }

    /** For each published set, whether this group is in it. */
    boolean isIn(Node group, Published.PublishedSet set) {
        return set.keys().stream().map(room::get).anyMatch(node -> node.equals(group)
                || node.all().anyMatch(below -> below.equals(group)));
    }

    boolean isSaidAlone(Node group) {
        return said.sets().stream().anyMatch(set -> groups().stream().filter(other -> isIn(other, set)).toList()
                .equals(List.of(group)));
    }

    /** What is published as figures over groups: a row for each set, with a column for each group. */
    List<long[]> rows() {
        var groups = groups();
        return said.sets().stream().map(set -> groups.stream().mapToLong(group -> isIn(group, set) ? 1 : 0).toArray())
                .toList();
    }

    int[] sizes() {
        return groups().stream().mapToInt(this::n).toArray();
    }

    @Override
    public String toString() {
        var truth = groups().stream().collect(toMap(Node::key, group -> sum(group).n() + " " + sum(group).counts()));
        return where + " k=" + k + " answers " + truth + " said " + said;
    }
}
