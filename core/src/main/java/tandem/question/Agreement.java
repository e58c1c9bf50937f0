package tandem.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * What the room agrees on before it begins: what the session is for, who sees what, where it lives and when it is
 * deleted. Nothing is answered: who does not agree just watches. Whoever comes afterwards is let in by the person
 * leading (rules.md B9).
 *
 * @param prompt what the session is for, in one sentence
 */
public record Agreement(QuestionId id, String prompt) implements Question {
    public Agreement {
        prompt = PlainText.neededLines("what the session is for", prompt, LONGEST_PROMPT);
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
    public Pause.Nothing tally(Sums sums, List<Ballot> ballots, int k) {
        return new Pause.Nothing();
    }
}
