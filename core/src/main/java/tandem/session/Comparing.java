package tandem.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.question.Guard;
import tandem.question.Sums;

/**
 * The same people in two rounds (rules.md B4): how many went up, stayed or went down, for a family of sets only where
 * nobody can be worked out from who came or went; never from what to what.
 */
final class Comparing {
    private final Step step;
    private final Node lens;
    private final int k;
    private final Map<Voice, Ballots.Given> before = new HashMap<>();
    private final Map<Voice, Ballots.Given> now = new HashMap<>();

    private Comparing(Step step, Node lens, Situation situation) {
        this.step = step;
        this.lens = lens;
        this.k = situation.session().opened().k();
        var earlier = new RoundId(step.number(), step.round() - 1);
        situation.ballots().given(Slot.answer(earlier)).forEach(given -> before.put(given.voice(), given));
        situation.ballots().given(Slot.answer(step.roundId())).forEach(given -> now.put(given.voice(), given));
    }

    /** @param parts what is said of this round */
    static List<Release.Panel> withTheRoundBefore(Step step, List<Published> parts, Node lens, Situation situation) {
        var earlier = Optional.ofNullable(step.releases().get(step.round() - 1));
        var round = new RoundId(step.number(), step.round() - 1);
        if (earlier.isEmpty() || !situation.ballots().takenBack(Slot.answer(round)).isEmpty()) {
            return List.of();
        }
        var comparing = new Comparing(step, lens, situation);
        return parts.stream().flatMap(part -> earlier.get().parts().stream()
                .filter(was -> was.part().equals(part.part()))
                .flatMap(was -> comparing.panels(part, was).stream())).toList();
    }

    /** Of the sets that are shown in both rounds, where in none of either nobody came, left or stayed, or k did. */
    private List<Release.Panel> panels(Published now, Published was) {
        if (!isSteady(now) || !isSteady(was)) {
            return List.of();
        }
        return Publishing.of(now.part(), lens, changes(now.part()), k, Guard.EVERYBODY).sets().stream()
                .filter(set -> now.sum(set.keys()).isPresent() && was.sum(set.keys()).isPresent())
                .map(set -> new Release.Panel(now.part(), set.keys(), set.sum())).toList();
    }

    private List<Publishing.Counted> changes(String part) {
        var changes = new ArrayList<Publishing.Counted>();
        now.forEach((voice, given) -> Optional.ofNullable(before.get(voice))
                .filter(earlier -> step.question().isComparable(part, earlier.answer())
                        && step.question().isComparable(part, given.answer()))
                .map(earlier -> step.question().change(part, earlier.answer(), given.answer()))
                .ifPresent(change -> changes.add(new Publishing.Counted(given.partner(),
                        new Sums.Sum(1, Map.of(change.column(), 1))))));
        return changes;
    }

    /**
     * Whether of every set that is shown, and of what is left over beside it, those who answered the first round only,
     * the second only, or both are none or at least k. Of all sets, not of one family: what two rounds say of a group
     * less what is said of the whole room's change would else be about few people (decision 0007).
     */
    private boolean isSteady(Published shown) {
        return Stream.concat(Stream.of(List.of(lens)), lens.all().map(Node::children))
                .flatMap(family -> parts(family, shown).stream()).allMatch(set -> Stream.of(
                        only(now, before, set, shown.part()), only(before, now, set, shown.part()),
                        both(set, shown.part())).allMatch(n -> n == 0 || n >= k));
    }

    /** The sets of a family that are shown, and what is left over; none where none of it is shown. */
    private static List<List<Node>> parts(List<Node> family, Published shown) {
        var parts = new ArrayList<List<Node>>();
        var left = new ArrayList<>(family);
        for (var set : shown.sets()) {
            var nodes = family.stream().filter(node -> set.keys().contains(node.key())).toList();
            if (!nodes.isEmpty()) {
                parts.add(nodes);
                left.removeAll(nodes);
            }
        }
        if (!parts.isEmpty()) {
            parts.add(left);
        }
        return parts;
    }

    private long both(List<Node> set, String part) {
        return comparable(now, set, part).filter(e -> isComparable(before.get(e.getKey()), part)).count();
    }

    /** How many of these gave something to compare in one round, and nothing in the other. */
    private long only(Map<Voice, Ballots.Given> one, Map<Voice, Ballots.Given> other, List<Node> set, String part) {
        return comparable(one, set, part).filter(e -> !isComparable(other.get(e.getKey()), part)).count();
    }

    private Stream<Map.Entry<Voice, Ballots.Given>> comparable(Map<Voice, Ballots.Given> round, List<Node> set,
                                                               String part) {
        return round.entrySet().stream().filter(e -> isComparable(e.getValue(), part)
                && set.stream().anyMatch(node -> node.holds(e.getValue().partner())));
    }

    private boolean isComparable(Ballots.@Nullable Given given, String part) {
        return given != null && step.question().isComparable(part, given.answer());
    }
}
