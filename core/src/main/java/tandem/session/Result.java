package tandem.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.question.Ballot;
import tandem.question.CardId;
import tandem.question.Tally;

/**
 * What a release says of its round. Made by {@link Release} alone.
 *
 * @param n     the seats that answered, abstentions included
 * @param whole what the whole room's answers add up to; empty when fewer than k answered
 * @param named who answered what, in named questions only
 * @param kept  the cards that the facilitator keeps; only she sees them
 */
public record Result(RoundId round, int n, Optional<Tally> whole, List<Ballot> named, Set<CardId> kept) {
    public Result {
        named = List.copyOf(named);
        kept = Set.copyOf(kept);
    }

    /** As everybody but the facilitator sees it: without the cards that she keeps. */
    public Result forTheRoom() {
        return new Result(round, n, whole.map(tally -> tally.without(kept)),
                named.stream().filter(ballot -> !kept.contains(ballot.card())).toList(), Set.of());
    }

    Result keeping(Set<CardId> cards) {
        return new Result(round, n, whole, named, cards);
    }
}
