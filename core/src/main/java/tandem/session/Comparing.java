package tandem.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.partnership.Node;
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

    /** Of the families that are shown in both rounds, those in which nobody came or went, or at least k did. */
    private List<Release.Panel> panels(Published now, Published was) {
        var changes = Publishing.of(now.part(), lens, changes(now.part()), k, true);
        var panels = new ArrayList<Release.Panel>();
        for (var set : changes.sets()) {
            if (now.sum(set.keys()).isPresent() && was.sum(set.keys()).isPresent() && isSteady(set.keys(), now)) {
                panels.add(new Release.Panel(now.part(), set.keys(), set.sum()));
            }
        }
        return panels;
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

    /** Whether of every set of this family, those left over included, whoever answered one round only are 0 or ≥ k. */
    private boolean isSteady(List<String> keys, Published shown) {
        var family = lens.all().filter(node -> node.children().stream().anyMatch(child -> keys.contains(child.key())))
                .findFirst().map(Node::children).orElse(List.of(lens));
        var sets = new ArrayList<List<Node>>();
        var left = new ArrayList<>(family);
        for (var set : shown.sets()) {
            var nodes = family.stream().filter(node -> set.keys().contains(node.key())).toList();
            sets.add(nodes);
            left.removeAll(nodes);
        }
        sets.add(left);
        return sets.stream().allMatch(set -> isSteady(only(now, before, set, shown.part()))
                && isSteady(only(before, now, set, shown.part())));
    }

    private boolean isSteady(long only) {
        return only == 0 || only >= k;
    }

    /** How many of these gave something to compare in one round, and nothing in the other. */
    private long only(Map<Voice, Ballots.Given> one, Map<Voice, Ballots.Given> other, List<Node> set, String part) {
        return one.entrySet().stream()
                .filter(e -> set.stream().anyMatch(node -> node.holds(e.getValue().partner())))
                .filter(e -> step.question().isComparable(part, e.getValue().answer()))
                .filter(e -> Optional.ofNullable(other.get(e.getKey()))
                        .filter(given -> step.question().isComparable(part, given.answer())).isEmpty()).count();
    }
}
