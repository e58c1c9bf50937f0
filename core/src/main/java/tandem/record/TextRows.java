package tandem.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.CardId;
import tandem.question.OpenText;
import tandem.session.Result;

/**
 * A text question as rows: one for each card, in the order of the shuffle that everybody saw (rules.md B5), with the
 * finest published set as its tag.
 */
final class TextRows {
    private TextRows() {
    }

    /** @param segments how many wrote in each set */
    static Stream<AnswerRow> told(Result result, OpenText.Cards whole, List<Segment> segments) {
        var tags = tags(result);
        var withheld = segments.stream().filter(Segment::taken).map(Segment::set).toList();
        var written = whole.cards().stream().map(card -> row(card).in(tags.getOrDefault(card.id(), List.of())))
                .filter(row -> !withheld.contains(row.of()));
        var rest = Stream.concat(AnswerRow.times(whole.kept(), AnswerRow.kept()),
                AnswerRow.times(result.held(), held()));
        var abstained = withheld.isEmpty() ? AnswerRow.times(whole.abstained(), AnswerRow.abstained(null))
                : segments.stream().filter(Segment::taken).flatMap(Segment::withheld);
        return Stream.of(written, rest, abstained).flatMap(rows -> rows);
    }

    /** @param named who answered what: it tells who abstained, which cards do not */
    static Stream<AnswerRow> told(OpenText.Cards cards, List<Ballot> named) {
        var written = cards.cards().stream().map(TextRows::row);
        var abstained = named.isEmpty() ? AnswerRow.times(cards.abstained(), AnswerRow.abstained(null))
                : named.stream().filter(ballot -> ballot.answer() instanceof Answer.Abstained)
                        .map(ballot -> AnswerRow.abstained(ballot.name()));
        return Stream.of(written, AnswerRow.times(cards.kept(), AnswerRow.kept()), abstained).flatMap(rows -> rows);
    }

    /** Sets stand before those below them, so that the last one is the finest. */
    private static Map<CardId, List<Node>> tags(Result result) {
        var tags = new HashMap<CardId, List<Node>>();
        result.sets().forEach(set -> ((OpenText.Cards) set.tally()).cards()
                .forEach(card -> tags.put(card.id(), set.nodes())));
        return tags;
    }

    private static AnswerRow row(OpenText.Card card) {
        return new AnswerRow("", "", AnswerRow.Given.TEXT, "", card.text(), card.name());
    }

    private static AnswerRow held() {
        return new AnswerRow("", "", AnswerRow.Given.HELD, "", "", null);
    }
}
