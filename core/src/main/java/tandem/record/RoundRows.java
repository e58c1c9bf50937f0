package tandem.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.question.Question;
import tandem.question.Sums;
import tandem.question.Tally;
import tandem.question.Words;
import tandem.session.Release;
import tandem.session.Result;

/** The rows of one closed round: what its kind counts, and what people wrote. */
final class RoundRows {
    private final Question question;
    private final Result result;
    private final Release release;
    private final Node room;
    private final List<@Nullable PartnerId> takenBack;

    /** @param takenBack the groups of those who took their answers back; null for one whose group is not known */
    RoundRows(Question question, Result result, Release release, Node room,
              List<@Nullable PartnerId> takenBack) {
        this.question = question;
        this.result = result;
        this.release = release;
        this.room = room;
        this.takenBack = takenBack;
    }

    /** Those of the room, where anything was told of it, and of groups and tables that answered with one voice. */
    List<AnswerRow> all() {
        var alone = result.whole().map(this::alone).orElseGet(Stream::empty);
        return Stream.concat(alone, result.together().stream().flatMap(this::voiced)).toList();
    }

    /** Where anything is counted besides, abstentions are counted there. */
    private int abstained(String writers) {
        return question.parts().stream().anyMatch(part -> !question.columns(part).isEmpty()) ? 0
                : result.n() - release.parts().stream().filter(part -> part.part().equals(writers))
                        .flatMap(part -> part.whole().stream()).mapToInt(Sums.Sum::n).sum();
    }

    /** What is told by name is withheld whole. */
    private Stream<AnswerRow> alone(Tally whole) {
        if (result.named().isEmpty()) {
            return bySegments(whole);
        }
        return takenBack.isEmpty() ? named(whole) : Stream.of(AnswerRow.withheld(result.n()));
    }

    private Stream<AnswerRow> bySegments(Tally whole) {
        var segments = new LinkedHashMap<String, List<Segment>>();
        release.parts().stream().filter(part -> part.whole().isPresent())
                .forEach(part -> segments.put(part.part(), Segment.of(part, room, takenBack)));
        var written = writers().stream().flatMap(part -> TextRows.told(result, whole,
                segments.getOrDefault(part, List.of()), abstained(part)));
        return Stream.concat(SumRows.told(question, segments), written);
    }

    /** Words that are said for a group are not counted by their writers. */
    private Optional<String> writers() {
        return question.authors().or(() -> question.speaksForGroup() ? Optional.of("") : Optional.empty());
    }

    private Stream<AnswerRow> named(Tally whole) {
        return Stream.concat(whole instanceof Words.Lists lists ? WordRows.named(result, lists) : TextRows.told(whole),
                result.named().stream().flatMap(ballot -> SumRows.given(question, ballot)));
    }

    private Stream<AnswerRow> voiced(Result.Voiced voiced) {
        return Stream.concat(SumRows.given(question, voiced.answer(), null), TextRows.told(voiced.tally()))
                .map(row -> row.in(voiced.node().stream().toList()).byAll(voiced.name()));
    }
}
