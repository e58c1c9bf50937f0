package tandem.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * A quiet screen that does not move: no timer shown, no counter, no capture.
 *
 * @param prompt what stands on it; may be empty
 */
public record Pause(QuestionId id, String prompt) implements Question {
    public Pause {
        prompt = PlainText.lines("the words of the pause", prompt, LONGEST_PROMPT);
    }

    /** Nothing is shown of a pause. */
    public record Nothing() implements Tally {
    }

    @Override
    public Visibility visibility() {
        return Visibility.ANONYMOUS;
    }

    @Override
    public boolean live() {
        return false;
    }

    @Override
    public boolean asks() {
        return false;
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return Optional.of(Refusal.because(Reason.NOTHING_ASKED));
    }

    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return Optional.empty();
    }

    @Override
    public Nothing tally(Sums sums, List<Ballot> ballots, int k) {
        return new Nothing();
    }
}
