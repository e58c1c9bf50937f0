package tandem.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Scale;
import tandem.question.Sums;

/** A scale as rows: one for each statement that somebody rated. */
final class ScaleRows {
    private ScaleRows() {
    }

    /** @param segments of each statement, by its id; none of one that too few answered */
    static Stream<AnswerRow> told(Scale scale, Map<String, List<Segment>> segments) {
        var rated = scale.statements().stream().flatMap(statement -> {
            var told = segments.getOrDefault(statement.id(), List.of());
            return told.isEmpty() ? Stream.of(untold(statement)) : told.stream().flatMap(segment -> segment.taken()
                    ? segment.withheld().map(row -> row.ofPart(statement.id(), statement.label()))
                    : rated(scale, statement, tally(scale, statement, segment)).map(row -> row.in(segment.set())));
        });
        // who abstains, abstains from every statement: once is enough
        var abstained = scale.statements().stream().filter(statement -> segments.containsKey(statement.id())).limit(1)
                .flatMap(statement -> segments.getOrDefault(statement.id(), List.of()).stream()
                        .filter(segment -> !segment.taken()).flatMap(segment -> AnswerRow.times(
                                tally(scale, statement, segment).abstained(),
                                AnswerRow.abstained(null).in(segment.set()))));
        return Stream.concat(rated, abstained);
    }

    private static Scale.Distributions tally(Scale scale, Scale.Statement statement, Segment segment) {
        return scale.tally(new Sums(segment.sum().n(), Map.of(statement.id(), segment.sum())), List.of(), 1);
    }

    static Stream<AnswerRow> told(Scale scale, Scale.Distributions told) {
        return Stream.concat(scale.statements().stream().flatMap(statement -> rated(scale, statement, told)),
                AnswerRow.times(told.abstained(), AnswerRow.abstained(null)));
    }

    private static Stream<AnswerRow> rated(Scale scale, Scale.Statement statement, Scale.Distributions told) {
        var lie = Objects.requireNonNull(told.distribution().get(statement.id()));
        return !lie.told() ? Stream.of(untold(statement)) : Stream.concat(
                IntStream.rangeClosed(1, scale.points()).boxed().flatMap(point -> AnswerRow.times(
                        lie.counts().get(point - 1), row(statement, new Scale.Point(point), null))),
                AnswerRow.times(lie.dontKnow(), row(statement, new Scale.DontKnow(), null)));
    }

    private static AnswerRow untold(Scale.Statement statement) {
        return new AnswerRow(statement.id(), statement.label(), AnswerRow.Given.UNTOLD, "", "", null);
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
