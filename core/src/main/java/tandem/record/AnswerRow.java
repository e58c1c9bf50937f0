package tandem.record;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.question.Agreement;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.Scale;
import tandem.session.Result;

/**
 * One value that somebody answered, as a row of a table (rules.md B7). Rows of anonymous and whole-room questions are
 * told from the tally alone, each value as often as it was given and in the question's own order (cards in the order
 * of their shuffle): so no two rows can be put together, and none says when or by whom it was given.
 *
 * @param partId the statement's id; empty where a question has no parts
 * @param part   what the statement says
 * @param given  what sort of value it is
 * @param value  the option's id, the point on the scale, or empty
 * @param text   the option's label, the words of a card, or empty
 * @param name   who answered, in named questions only
 */
public record AnswerRow(String partId, String part, Given given, String value, String text, @Nullable String name) {
    /** What sort of value was given. */
    public enum Given {
        OPTION, NONE, POINT, DONT_KNOW, TEXT, ABSTAINED,
        /** A card whose words the facilitator keeps. */
        KEPT,
        /** Nobody's: the one row of a statement that too few answered for anything to be told of it. */
        UNTOLD
    }

    /** The rows of what was told of a round; none where only their number was. */
    static List<AnswerRow> of(Question question, Result result) {
        if (result.whole().isEmpty()) {
            return List.of();
        }
        var tally = result.whole().get();
        var rows = switch (question) {
            case Choice choice -> result.named().isEmpty() ? ChoiceRows.told(choice, (Choice.Counts) tally)
                    : result.named().stream().flatMap(ballot -> ChoiceRows.given(choice, ballot));
            case Scale scale -> result.named().isEmpty() ? ScaleRows.told(scale, (Scale.Distributions) tally)
                    : result.named().stream().flatMap(ballot -> ScaleRows.given(scale, ballot));
            case OpenText _ -> TextRows.told((OpenText.Cards) tally, result.named());
            case Pause _, Agreement _ -> Stream.<AnswerRow>empty();
        };
        return rows.toList();
    }

    static AnswerRow abstained(@Nullable String name) {
        return new AnswerRow("", "", Given.ABSTAINED, "", "", name);
    }

    static AnswerRow kept() {
        return new AnswerRow("", "", Given.KEPT, "", "", null);
    }

    static Stream<AnswerRow> times(int n, AnswerRow row) {
        return Collections.nCopies(n, row).stream();
    }
}
