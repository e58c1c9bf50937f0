package tandem.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.question.Ballot;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.question.Scale;
import tandem.question.Tally;
import tandem.question.Unasked;
import tandem.session.Release;
import tandem.session.Result;

/** The rows of one closed round. */
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

    /** Those of the room, where anything was told of it, and those of groups and tables that answered with one voice. */
    List<AnswerRow> all() {
        var alone = result.whole().map(this::alone).orElseGet(Stream::empty);
        var together = result.together().stream().flatMap(voiced -> told(voiced.tally(), List.of())
                .map(row -> row.in(voiced.node().stream().toList()).byAll(voiced.name())));
        return Stream.concat(alone, together).toList();
    }

    /** What is told by name, or from before groups were shown, is withheld whole. */
    private Stream<AnswerRow> alone(Tally whole) {
        var named = !result.named().isEmpty();
        if (!takenBack.isEmpty() && (named || release.parts().isEmpty())) {
            return Stream.of(AnswerRow.withheld(result.n()));
        }
        return named || release.parts().isEmpty() ? told(whole, result.named()) : bySegments(whole);
    }

    private Stream<AnswerRow> bySegments(Tally whole) {
        return switch (question) {
            case Choice choice -> ChoiceRows.told(choice, segments().getOrDefault("", List.of()));
            case Scale scale -> ScaleRows.told(scale, segments());
            case OpenText _ -> TextRows.told(result, (OpenText.Cards) whole, segments().getOrDefault("", List.of()));
            case Unasked _ -> Stream.empty();
        };
    }

    private Map<String, List<Segment>> segments() {
        var segments = new LinkedHashMap<String, List<Segment>>();
        release.parts().stream().filter(part -> part.whole().isPresent())
                .forEach(part -> segments.put(part.part(), Segment.of(part, room, takenBack)));
        return segments;
    }

    private Stream<AnswerRow> told(Tally tally, List<Ballot> named) {
        return switch (question) {
            case Choice choice -> named.isEmpty() ? ChoiceRows.told(choice, (Choice.Counts) tally)
                    : named.stream().flatMap(ballot -> ChoiceRows.given(choice, ballot));
            case Scale scale -> named.isEmpty() ? ScaleRows.told(scale, (Scale.Distributions) tally)
                    : named.stream().flatMap(ballot -> ScaleRows.given(scale, ballot));
            case OpenText _ -> TextRows.told((OpenText.Cards) tally, named);
            case Unasked _ -> Stream.empty();
        };
    }
}
