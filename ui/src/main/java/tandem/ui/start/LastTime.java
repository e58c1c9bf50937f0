package tandem.ui.start;

import java.util.List;
import tandem.partnership.OpenCommitment;
import tandem.question.QuestionSet;
import tandem.ui.words.Words;

/** How a session begins that follows on others: with the commitments that they left open. */
public final class LastTime {
    private static final Words WORDS = Words.of("tandem.ui.start");

    private LastTime() {
    }

    /** This set for such a session. @param open those to begin with; none where it is not to */
    public static QuestionSet opening(QuestionSet set, List<OpenCommitment> open) {
        return set.openingWith(open, WORDS.text("last-time.prompt"));
    }
}
