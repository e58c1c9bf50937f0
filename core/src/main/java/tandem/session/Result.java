package tandem.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.question.Accounts;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.CardId;
import tandem.question.Guess;
import tandem.question.Opinions;
import tandem.question.Sums;
import tandem.question.Tally;

/**
 * What a release says of its round, for every lens. Made by {@link Release} alone.
 *
 * @param n         the seats that answered, abstentions included
 * @param whole     what the whole room's answers add up to; empty when fewer than k answered
 * @param sets      the same for each set of people that is shown, in the partnership's order
 * @param unshown   who answered and is not shown by itself, and why
 * @param between   what is said of two groups that are only shown together
 * @param together  the answers for several people at once, never added in (rules.md A4)
 * @param guesses   what people thought that another group answered (rules.md C11)
 * @param panels    how the same people answered in this round and the one before (rules.md B4)
 * @param before    what the round before said, where the room has seen it
 * @param named     who answered what, in named questions only
 * @param kept      the cards that the facilitator keeps; only she sees them
 * @param held      how many cards are held back by those who look after their group's words
 * @param takenBack how many took their answers back since the round closed; they are still in the totals
 * @param told      whether the room was told what follows from it
 * @param opinions  into which groups of opinion people fall; empty where nobody wants to know
 */
public record Result(RoundId round, int n, Optional<Tally> whole, List<Shown> sets, List<Unshown> unshown,
                     List<Between> between, List<Voiced> together, Optional<Guesses> guesses, List<Panel> panels,
                     Optional<Result> before, List<Ballot> named, Set<CardId> kept, int held, int takenBack,
                     boolean told, Optional<Opinions> opinions) {
    public Result {
        sets = List.copyOf(sets);
        unshown = List.copyOf(unshown);
        between = List.copyOf(between);
        together = List.copyOf(together);
        panels = List.copyOf(panels);
        named = List.copyOf(named);
        kept = Set.copyOf(kept);
    }

    /**
     * A set of people of whom exact figures are said.
     *
     * @param nodes  one, or several that are only shown together
     * @param parent the key of what they are a part of
     * @param n      the seats of them that answered
     */
    public record Shown(List<Node> nodes, String parent, int n, Tally tally) {
        public Shown {
            nodes = List.copyOf(nodes);
        }

        /** Whether several are only shown together. */
        public boolean isUnion() {
            return nodes.size() > 1;
        }
    }

    public record Unshown(Node node, Published.Why why) {
    }

    public record Between(String part, Node some, Node others, Published.Between said) {
    }

    /** @param name what the group or the table is called */
    public record Voiced(String name, Optional<Node> node, Speaks speaks, Answer answer, Tally tally) {
    }

    public record Panel(String part, List<Node> nodes, Sums.Sum change) {
    }

    /**
     * @param about    the group
     * @param n        the seats that guessed
     * @param actual   what it answered; empty where that is not shown, and then nothing else is said either
     * @param guessed  what the others guessed, all of them together first
     */
    public record Guesses(Node about, int n, Optional<Tally> actual, List<Guessed> guessed) {
        public Guesses {
            guessed = List.copyOf(guessed);
        }
    }

    /** @param said how near the guesses of this set came, part by part */
    public record Guessed(Shown by, List<Guess> said) {
    }

    /** By group: groups by themselves, and those that are only shown together. */
    public List<Shown> byGroup() {
        return sets.stream().filter(set -> set.isUnion() || set.nodes().getFirst().kind() != Node.Kind.WIDER).toList();
    }

    /** What each group says by itself, and nothing else (rules.md B3). */
    public Accounts accounts() {
        var groups = new LinkedHashMap<PartnerId, Tally>();
        sets.stream().filter(set -> !set.isUnion() && set.nodes().getFirst().kind() == Node.Kind.GROUP)
                .forEach(set -> groups.put(new PartnerId(set.nodes().getFirst().key()), set.tally()));
        var voices = new LinkedHashMap<PartnerId, Tally>();
        together.stream().filter(voiced -> voiced.speaks() == Speaks.GROUP).forEach(voiced -> voiced.node()
                .ifPresent(node -> voices.putIfAbsent(new PartnerId(node.key()), voiced.tally())));
        var sides = new LinkedHashMap<String, Tally>();
        byWiderGroup().stream().filter(set -> !set.isUnion() && set.nodes().getFirst().kind() != Node.Kind.UNSAID)
                .forEach(set -> sides.put(set.nodes().getFirst().key(), set.tally()));
        return new Accounts(groups, voices, whole, sides);
    }

    /** By wider group: what the whole room is made of. */
    public List<Shown> byWiderGroup() {
        return sets.stream().filter(set -> set.parent().equals(Node.WHOLE)).toList();
    }

    /** Whether looking by wider group shows anything that looking by group does not. */
    public boolean hasWiderGroups() {
        return sets.stream().flatMap(set -> set.nodes().stream()).anyMatch(node -> node.kind() == Node.Kind.WIDER);
    }

    /** Those of this lens who are not shown by themselves. */
    public Stream<Unshown> unshown(boolean wider) {
        return unshown.stream().filter(hidden -> wider ? hidden.node().kind() != Node.Kind.GROUP
                || sets.stream().noneMatch(set -> set.nodes().getFirst().children().contains(hidden.node()))
                : hidden.node().kind() != Node.Kind.WIDER);
    }

    /** As everybody but the facilitator sees it: without the cards that she keeps. */
    public Result forTheRoom() {
        return new Result(round, n, whole.map(tally -> tally.without(kept)),
                sets.stream().map(set -> new Shown(set.nodes(), set.parent(), set.n(), set.tally().without(kept)))
                        .toList(), unshown, between, together.stream().map(voiced -> new Voiced(voiced.name(),
                        voiced.node(), voiced.speaks(), voiced.answer(), voiced.tally().without(kept))).toList(),
                guesses, panels, before, named.stream()
                        .filter(ballot -> kept.isEmpty() || ballot.card().all().noneMatch(kept::contains)).toList(),
                Set.of(), held, takenBack, told, opinions);
    }

    /**
     * What may still be handed over of named answers once somebody took hers back: the totals, less the names that are
     * left and less small groups, would say what she answered (rules.md A6).
     */
    public Result withoutNames() {
        return new Result(round, n, whole, List.of(), unshown, between, together, guesses, panels, before, List.of(),
                kept, held, takenBack, told, opinions);
    }

    /** The same, whether or not the room was told what follows from it. */
    public Result telling(boolean told) {
        return new Result(round, n, whole, sets, unshown, between, together, guesses, panels, before, named, kept, held,
                takenBack, told, opinions);
    }

    Result keeping(Set<CardId> cards, Optional<Result> earlier, boolean told) {
        return new Result(round, n, whole, sets, unshown, between, together, guesses, panels, earlier, named, cards,
                held, takenBack, told, opinions);
    }
}
