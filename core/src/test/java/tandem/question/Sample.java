package tandem.question;

import java.util.List;
import java.util.Random;

/** One kind of question as tests need it that look at every kind: each in a file of its own. */
public interface Sample {
    /** A question of this kind, asked of the groups g0 and g1 where it asks of groups. */
    Question asked(QuestionId id, Visibility visibility);

    /** Something that somebody may answer to it, abstaining included. */
    Answer drawn(Random random);

    /** All that can be answered to it, where that is little enough to try everything; else a few that differ. */
    List<Answer> all();

    /** Answers of this kind that can be written down, and that this question refuses. */
    List<Answer> refused();
}
