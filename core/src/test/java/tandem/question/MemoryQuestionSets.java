package tandem.question;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tandem.words.Alphabet;

/** The in-memory twin of the database's question sets. Safe on any thread. */
public final class MemoryQuestionSets implements QuestionSets {
    private final Map<QuestionSetId, QuestionSet> kept = new ConcurrentHashMap<>();

    @Override
    public List<QuestionSet> all() {
        return kept.values().stream().sorted(Comparator.comparing(QuestionSet::title, Alphabet.ORDER)
                .thenComparing(set -> set.id().value())).toList();
    }

    @Override
    public void put(QuestionSetId id, @Nullable QuestionSet questionSet) {
        kept.compute(id, (_, _) -> questionSet);
    }
}
