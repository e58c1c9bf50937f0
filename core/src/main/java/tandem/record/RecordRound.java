package tandem.record;

import java.util.List;
import java.util.Optional;
import tandem.session.Release;
import tandem.session.Result;

/**
 * One opening of a question.
 *
 * @param number   1 for the first
 * @param subject  what the session was about when it closed, or is about while it is open; may be empty
 * @param revealed whether the room has seen the result
 * @param n        the seats that answered, abstentions included
 * @param result   what its release says, without the cards that the facilitator keeps; empty while it is open
 * @param release  the sums that were published, so that anybody can check the result again; empty while it is open
 * @param rows     one for each value that was answered; none while the round is open, or where fewer than k answered
 */
public record RecordRound(int number, String subject, boolean revealed, int n, Optional<Result> result,
                          Optional<Release> release, List<AnswerRow> rows) {
    public RecordRound {
        rows = List.copyOf(rows);
    }

    /** Whether it is still being answered, so that its count is all there is to say. */
    public boolean isOpen() {
        return result.isEmpty();
    }

    /** Whether it closed with too few answers for anything but their number to be told. */
    public boolean isTooSmall() {
        return result.filter(r -> r.whole().isEmpty()).isPresent();
    }

    /** How many took their answers back after it had closed; they are still in the totals. */
    public int takenBack() {
        return result.map(Result::takenBack).orElse(0);
    }
}
