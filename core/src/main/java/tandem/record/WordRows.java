package tandem.record;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.question.Answer;
import tandem.question.Words;
import tandem.session.Result;

/** Words as rows: one for everybody who used a word, with the finest published set that shows it as its own. */
final class WordRows {
    private WordRows() {
    }

    /** Nothing but what the lists that are shown say: of a set what the sets below it leave of its list. */
    static Stream<AnswerRow> told(Result result, Words.Lists whole) {
        var sets = result.sets().stream().flatMap(set -> rows((Words.Lists) set.tally(), set.isUnion() ? ""
                : set.nodes().getFirst().key(), result).map(row -> row.in(set.nodes())));
        return Stream.concat(sets, rows(whole, Node.WHOLE, result));
    }

    private static Stream<AnswerRow> rows(Words.Lists lists, String key, Result result) {
        var below = result.sets().stream().filter(set -> set.parent().equals(key))
                .map(set -> (Words.Lists) set.tally()).toList();
        return lists.words().stream().flatMap(word -> AnswerRow.times(word.people() - below.stream()
                .flatMap(list -> list.words().stream()).filter(other -> other.card().equals(word.card()))
                .mapToInt(Words.Word::people).sum(), row(word.text(), null)));
    }

    /** What each person wrote, without the words that are kept back. */
    static Stream<AnswerRow> named(Result result, Words.Lists whole) {
        var given = result.named().stream().flatMap(ballot -> shown(ballot.answer(), whole).stream()
                .map(word -> row(word, ballot.name())));
        return Stream.concat(given, AnswerRow.times(whole.kept(), AnswerRow.kept()));
    }

    private static List<String> shown(Answer answer, Words.Lists whole) {
        return answer instanceof Words.Said said ? whole.shown(said) : List.of();
    }

    private static AnswerRow row(String word, @Nullable String name) {
        return new AnswerRow("", "", AnswerRow.Given.TEXT, "", word, name);
    }
}
