package tandem.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.question.Sums;
import tandem.session.Published;

/**
 * Answers of which the same is known: what is left of a published set when the published sets below it are taken away.
 * Nothing is in it that anybody with the published sums could not work out (rules.md B7).
 *
 * @param set   the nodes of the finest published set; empty for the whole room
 * @param sum   what is left of it
 * @param taken whether somebody who may be of it took an answer back
 */
record Segment(List<Node> set, Sums.Sum sum, boolean taken) {

    /** @param takenBack the groups of those who took this answer back; null for one whose group is not known */
    static List<Segment> of(Published part, Node room, List<@Nullable PartnerId> takenBack) {
        var whole = new ArrayList<Segment>();
        var segments = new ArrayList<Segment>();
        for (var set : part.sets()) {
            var nodes = set.keys().stream().map(room::get).toList();
            var isWhole = nodes.getFirst().kind() == Node.Kind.WHOLE;
            var left = nodes.size() > 1 ? set.sum() : below(nodes.getFirst(), part).reduce(set.sum(), Sums.Sum::minus);
            if (left.n() > 0) {
                (isWhole ? whole : segments).add(new Segment(isWhole ? List.of() : nodes, left, false));
            }
        }
        segments.addAll(whole);
        return segments.stream().map(segment -> new Segment(segment.set(), segment.sum(),
                isTaken(segment.set(), segments.stream().map(Segment::set).toList(), takenBack))).toList();
    }

    private static Stream<Sums.Sum> below(Node node, Published part) {
        return part.sets().stream().filter(set -> node.children().stream()
                .anyMatch(child -> child.key().equals(set.keys().getFirst()))).map(Published.PublishedSet::sum);
    }

    /**
     * Whoever is in a set of groups concerns that one; anybody else may be in all others, for once a session is sealed
     * nobody knows any more of which small group she was.
     */
    static boolean isTaken(List<Node> set, List<List<Node>> sets, List<@Nullable PartnerId> takenBack) {
        return takenBack.stream().anyMatch(partner -> {
            var hers = sets.stream().filter(other -> isGroups(other) && holds(other, partner)).findFirst();
            return hers.map(set::equals).orElseGet(() -> !isGroups(set));
        });
    }

    private static boolean holds(List<Node> set, @Nullable PartnerId partner) {
        return set.stream().anyMatch(node -> node.holds(partner));
    }

    private static boolean isGroups(List<Node> set) {
        return !set.isEmpty() && set.stream().allMatch(node -> node.kind() == Node.Kind.GROUP);
    }

    Stream<AnswerRow> withheld() {
        return Stream.of(AnswerRow.withheld(sum.n()).in(set));
    }
}
