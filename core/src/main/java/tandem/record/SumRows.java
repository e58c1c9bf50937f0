package tandem.record;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Column;
import tandem.question.Question;
import tandem.question.Sums;

/** What is counted, as rows: for each part one for each time that somebody is in one of its columns. */
final class SumRows {
    private SumRows() {
    }

    /** @param segments of each part, by its name; none of one that too few answered */
    static Stream<AnswerRow> told(Question question, Map<String, List<Segment>> segments) {
        var parts = question.parts().stream().filter(part -> !question.columns(part).isEmpty()).toList();
        var given = parts.stream().flatMap(part -> {
            var told = segments.getOrDefault(part, List.of());
            return told.isEmpty() ? Stream.of(untold(question, part)) : told.stream().flatMap(segment -> segment.taken()
                    ? segment.withheld().map(row -> row.ofPart(part, question.label(part)))
                    : rows(question, part, segment.sum()).map(row -> row.in(segment.set())));
        });
        // who abstains, abstains from every part: once is enough
        var abstained = parts.stream().filter(segments::containsKey).limit(1)
                .flatMap(part -> segments.getOrDefault(part, List.of()).stream())
                .filter(segment -> !segment.taken())
                .flatMap(segment -> AnswerRow.times(segment.sum().in(Column.ABSTAINED.key()),
                        AnswerRow.abstained(null).in(segment.set())));
        return Stream.concat(given, abstained);
    }

    private static Stream<AnswerRow> rows(Question question, String part, Sums.Sum sum) {
        return question.columns(part).stream().filter(column -> column.sort() != Column.Sort.ABSTAINED)
                .flatMap(column -> AnswerRow.times(sum.in(column.key()), row(question, part, column, null)));
    }

    /** What one ballot says, in the order of the parts. */
    static Stream<AnswerRow> given(Question question, Ballot ballot) {
        return given(question, ballot.answer(), ballot.name());
    }

    static Stream<AnswerRow> given(Question question, Answer answer, @Nullable String name) {
        if (answer instanceof Answer.Abstained) {
            return Stream.of(AnswerRow.abstained(name));
        }
        return question.parts().stream().flatMap(part -> question.marks(part, answer).stream()
                .flatMap(marks -> question.columns(part).stream().flatMap(column -> IntStream
                        .range(0, marks.getOrDefault(column.key(), 0))
                        .mapToObj(_ -> row(question, part, column, name)))));
    }

    private static AnswerRow row(Question question, String part, Column column, @Nullable String name) {
        var given = switch (column.sort()) {
            case OPTION -> AnswerRow.Given.OPTION;
            case POINT -> AnswerRow.Given.POINT;
            case WORD -> AnswerRow.Given.WORD;
            case NONE -> AnswerRow.Given.NONE;
            case DONT_KNOW -> AnswerRow.Given.DONT_KNOW;
            case ABSTAINED -> AnswerRow.Given.ABSTAINED;
        };
        return new AnswerRow(part, question.label(part), given, column.value(), column.label(), name);
    }

    private static AnswerRow untold(Question question, String part) {
        return new AnswerRow(part, question.label(part), AnswerRow.Given.UNTOLD, "", "", null);
    }
}
