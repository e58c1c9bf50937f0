package tandem.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: the question sets kept on this installation. */
public interface QuestionSets {
    /** All of them, by title. */
    List<QuestionSet> all();

    /** Keeps this one under its id, in place of what was there; null removes it. Sessions keep their own copies. */
    void put(QuestionSetId id, @Nullable QuestionSet questionSet);
}
