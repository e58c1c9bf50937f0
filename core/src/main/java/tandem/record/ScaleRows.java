package tandem.record;

import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Scale;

/** A scale as rows: one for each statement that somebody rated. */
final class ScaleRows {
    private ScaleRows() {
    }

    static Stream<AnswerRow> told(Scale scale, Scale.Distributions told) {
        var rated = scale.statements().stream().flatMap(statement -> {
            var lie = Objects.requireNonNull(told.distribution().get(statement.id()));
            if (!lie.told()) {
                return Stream.of(new AnswerRow(statement.id(), statement.label(), AnswerRow.Given.UNTOLD, "", "", null));
            }
            return Stream.concat(
                    IntStream.rangeClosed(1, scale.points()).boxed().flatMap(point -> AnswerRow.times(
                            lie.counts().get(point - 1), row(statement, new Scale.Point(point), null))),
                    AnswerRow.times(lie.dontKnow(), row(statement, new Scale.DontKnow(), null)));
        });
        return Stream.concat(rated, AnswerRow.times(told.abstained(), AnswerRow.abstained(null)));
    }

    static Stream<AnswerRow> given(Scale scale, Ballot ballot) {
        return switch (ballot.answer()) {
            case Scale.Rated rated -> scale.statements().stream()
                    .filter(statement -> rated.values().containsKey(statement.id()))
                    .map(statement -> row(statement,
                            Objects.requireNonNull(rated.values().get(statement.id())), ballot.name()));
            case Answer.Abstained _ -> Stream.of(AnswerRow.abstained(ballot.name()));
            default -> throw new IllegalStateException("not an answer to a scale");
        };
    }

    private static AnswerRow row(Scale.Statement statement, Scale.Rating rating, @Nullable String name) {
        return switch (rating) {
            case Scale.Point(int value) -> new AnswerRow(statement.id(), statement.label(), AnswerRow.Given.POINT,
                    String.valueOf(value), "", name);
            case Scale.DontKnow _ -> new AnswerRow(statement.id(), statement.label(), AnswerRow.Given.DONT_KNOW,
                    "", "", name);
        };
    }
}
