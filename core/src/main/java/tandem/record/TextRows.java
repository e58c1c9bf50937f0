package tandem.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.question.CardId;
import tandem.question.OpenText;
import tandem.question.Tally;
import tandem.question.Words;
import tandem.session.Result;

/**
 * What is written, as rows: one for each card, in the order of the shuffle that everybody saw (rules.md B5), with the
 * finest published set as its tag.
 */
final class TextRows {
    private TextRows() {
    }

    /**
     * @param segments  how many wrote in each set
     * @param abstained how many would rather not answer, where that is counted nowhere else
     */
    static Stream<AnswerRow> told(Result result, Tally whole, List<Segment> segments, int abstained) {
        var tags = tags(result);
        var withheld = segments.stream().filter(Segment::taken).map(Segment::set).toList();
        var given = whole instanceof Words.Lists lists ? WordRows.told(result, lists) : whole.cards().stream()
                .map(card -> row(card).in(tags.getOrDefault(card.id(), List.of())));
        var written = given.filter(row -> !withheld.contains(row.of()));
        var held = AnswerRow.times(result.held(), held());
        var rest = withheld.isEmpty() ? AnswerRow.times(abstained, AnswerRow.abstained(null))
                : segments.stream().filter(Segment::taken).flatMap(Segment::withheld);
        return Stream.of(written, kept(whole), held, rest).flatMap(rows -> rows);
    }

    /** Cards that stand for themselves: with a name, or given with one voice. */
    static Stream<AnswerRow> told(Tally tally) {
        return Stream.concat(tally.cards().stream().map(TextRows::row), kept(tally));
    }

    private static Stream<AnswerRow> kept(Tally tally) {
        return AnswerRow.times(tally.kept(), AnswerRow.kept());
    }

    /** Sets stand before those below them, so that the last one is the finest. */
    private static Map<CardId, List<Node>> tags(Result result) {
        var tags = new HashMap<CardId, List<Node>>();
        result.sets().forEach(set -> set.tally().cards().forEach(card -> tags.put(card.id(), set.nodes())));
        return tags;
    }

    private static AnswerRow row(OpenText.Card card) {
        return new AnswerRow("", "", AnswerRow.Given.TEXT, card.about(), card.text(), card.name());
    }

    private static AnswerRow held() {
        return new AnswerRow("", "", AnswerRow.Given.HELD, "", "", null);
    }
}
