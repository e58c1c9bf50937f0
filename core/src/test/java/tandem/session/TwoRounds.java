package tandem.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import tandem.partnership.Node;
import tandem.question.Question;

/**
 * Two rounds of which something is said of the same people.
 *
 * @param sizes  how many of each group answered both, then those who left, then those who came
 * @param first  the sets that the first round published, by their keys
 * @param second those of the second
 * @param said   those of which it is said how many went up, stayed or went down
 */
record TwoRounds(Node room, int k, List<Node> groups, int[] sizes, List<List<String>> first,
              List<List<String>> second, List<List<String>> said) {
    static TwoRounds of(String part, Step step, RandomRoom room) {
        var play = room.told();
        var whole = Node.whole(play.session().opened().partnership());
        var groups = Heard.groupsOf(whole);
        var first = step.releases().get(step.round() - 1);
        var now = comparable(part, step.question(), step.roundId(), play);
        var was = comparable(part, step.question(), first.round(), play);
        var both = now.stream().filter(g -> was.stream().anyMatch(w -> w.voice().equals(g.voice()))).toList();
        var left = was.stream().filter(g -> now.stream().noneMatch(w -> w.voice().equals(g.voice()))).toList();
        var came = now.stream().filter(g -> both.stream().noneMatch(w -> w.voice().equals(g.voice()))).toList();
        var sizes = List.of(both, left, came).stream().flatMapToInt(given -> groups.stream().mapToInt(group ->
                (int) given.stream().filter(g -> group.holds(g.partner())).count())).toArray();
        return new TwoRounds(whole, room.k(), groups, sizes, keys(first, part),
            keys(step.release().orElseThrow(), part),
                step.release().orElseThrow().compared().stream().filter(panel -> panel.part().equals(part))
                        .map(Release.Panel::keys).toList());
    }

    private static List<List<String>> keys(Release release, String part) {
        return release.parts().stream().filter(said -> said.part().equals(part))
                .flatMap(said -> said.sets().stream()).map(Published.PublishedSet::keys).toList();
    }

    private static List<Ballots.Given> comparable(String part, Question question, RoundId round, Play play) {
        return play.situation().ballots().given(Slot.answer(round)).stream()
                .filter(given -> question.isComparable(part, given.answer())).toList();
    }

    /** As if what became of people were said of every set that both rounds published. */
    TwoRounds ofChangedMembership() {
        return new TwoRounds(room, k, groups, sizes, first, second,
                first.stream().filter(second::contains).toList());
    }

    /**
     * What follows from two rounds and what is said of those who answered both: cells are those of a group who answered
     * both rounds, the first alone, or the second alone. What the rounds say without it is not looked at here: an
     * attacker does not know who gave nothing that can be compared.
     */
    Optional<String> exposed() {
        int cells = groups.size();
        var rows = new ArrayList<long[]>();
        first.forEach(set -> rows.add(row(set, 1, 1, 0, 0, 0, 0)));
        second.forEach(set -> rows.add(row(set, 0, 0, 0, 1, 0, 1)));
        if (Algebra.exposed(rows, sizes, k).isPresent()) {
            return Optional.empty();
        }
        said.forEach(set -> rows.add(row(set, -1, 0, 0, 1, 0, 0)));
        return Algebra.exposed(rows, sizes, k).map(found -> "what " + found.stream()
                .map(i -> List.of("both ", "left ", "came ").get(i / cells) + groups.get(i % cells).key())
                .toList() + " answered follows; " + this);
    }

    /** How much of each cell is in a sum: what those of both, of the first and of the second round said in each. */
    private long[] row(List<String> keys, long... weights) {
        var in = groups.stream().mapToLong(group -> keys.stream().map(room::get)
                .anyMatch(node -> node.all().anyMatch(group::equals)) ? 1 : 0).toArray();
        return LongStream.of(weights).boxed().flatMap(weight -> LongStream.of(in).mapToObj(i -> i * weight))
                .mapToLong(i -> i).toArray();
    }

    @Override
    public String toString() {
        return "both, left, came " + IntStream.of(sizes).boxed().toList() + " of "
                + groups.stream().map(Node::key).toList() + " first " + first + " second " + second + " said " + said;
    }
}
