package tandem.record;

import java.util.List;
import tandem.question.Question;

/**
 * One place on the agenda.
 *
 * @param number   names it for good; try-outs are left out, so numbers may be missing
 * @param question as it was last worded; words are unalterable once it was opened
 * @param skipped  whether it was left out of the agenda
 * @param rounds   every opening, in order; none for a pause, and where it was never opened
 */
public record RecordStep(int number, Question question, boolean skipped, List<RecordRound> rounds) {
    public RecordStep {
        rounds = List.copyOf(rounds);
    }
}
