package tandem.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Choice;
import tandem.question.Sums;

/** A choice as rows: one for each option that somebody picked, by the finest set that is published. */
final class ChoiceRows {
    private ChoiceRows() {
    }

    static Stream<AnswerRow> told(Choice choice, List<Segment> segments) {
        return segments.stream().flatMap(segment -> segment.taken() ? segment.withheld()
                : told(choice, choice.tally(new Sums(segment.sum().n(), Map.of("", segment.sum())), List.of(), 1))
                        .map(row -> row.in(segment.set())));
    }

    static Stream<AnswerRow> told(Choice choice, Choice.Counts counts) {
        var picked = choice.options().stream().flatMap(option -> AnswerRow.times(
                Objects.requireNonNull(counts.counts().get(option.id())), picked(option, null)));
        return Stream.of(picked, AnswerRow.times(counts.none(), none(null)),
                AnswerRow.times(counts.abstained(), AnswerRow.abstained(null))).flatMap(rows -> rows);
    }

    static Stream<AnswerRow> given(Choice choice, Ballot ballot) {
        return switch (ballot.answer()) {
            case Choice.Picked picked -> choice.options().stream()
                    .filter(option -> picked.options().contains(option.id()))
                    .map(option -> picked(option, ballot.name()));
            case Choice.NoneOfThese _ -> Stream.of(none(ballot.name()));
            case Answer.Abstained _ -> Stream.of(AnswerRow.abstained(ballot.name()));
            default -> throw new IllegalStateException("not an answer to a choice");
        };
    }

    private static AnswerRow picked(Choice.Option option, @Nullable String name) {
        return new AnswerRow("", "", AnswerRow.Given.OPTION, option.id(), option.label(), name);
    }

    private static AnswerRow none(@Nullable String name) {
        return new AnswerRow("", "", AnswerRow.Given.NONE, "", "", name);
    }
}
