package tandem.server.storage;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.QuestionSets;
import tandem.server.codec.QuestionSetCodec;
import tandem.words.Alphabet;

/** The question sets in the database: one row each, its body JSON. Safe on any thread. */
@Singleton
final class StoredQuestionSets implements QuestionSets {
    private static final Comparator<QuestionSet> BY_TITLE = Comparator.comparing(QuestionSet::title, Alphabet.ORDER)
            .thenComparing(set -> set.id().value());

    private final Database database;
    private final QuestionSetRows rows;

    StoredQuestionSets(Database database, QuestionSetRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public List<QuestionSet> all() {
        return database.inTurn(rows::findAll).stream().map(row -> QuestionSetCodec.decode(row.body()))
                .sorted(BY_TITLE).toList();
    }

    @Override
    public void put(QuestionSetId id, @Nullable QuestionSet questionSet) {
        database.keep(() -> {
            if (questionSet == null) {
                rows.deleteById(id.value());
            } else {
                rows.put(id.value(), QuestionSetCodec.encode(questionSet));
            }
            return null;
        });
    }
}
