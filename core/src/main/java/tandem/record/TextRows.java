package tandem.record;

import java.util.List;
import java.util.stream.Stream;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.OpenText;

/** A text question as rows: one for each card, in the order of the shuffle that everybody saw (rules.md B5). */
final class TextRows {
    private TextRows() {
    }

    /** @param named who answered what, in named questions only: it tells who abstained, which cards do not */
    static Stream<AnswerRow> told(OpenText.Cards cards, List<Ballot> named) {
        var written = cards.cards().stream()
                .map(card -> new AnswerRow("", "", AnswerRow.Given.TEXT, "", card.text(), card.name()));
        var abstained = named.isEmpty() ? AnswerRow.times(cards.abstained(), AnswerRow.abstained(null))
                : named.stream().filter(ballot -> ballot.answer() instanceof Answer.Abstained)
                        .map(ballot -> AnswerRow.abstained(ballot.name()));
        return Stream.of(written, AnswerRow.times(cards.kept(), AnswerRow.kept()), abstained).flatMap(rows -> rows);
    }
}
