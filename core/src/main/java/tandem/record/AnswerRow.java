package tandem.record;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;

/**
 * One value that somebody answered, as a row of a table (rules.md B7). Rows of anonymous and whole-room questions are
 * told from the sums of what was published alone, each value as often as it was given and in the question's own order
 * (cards in the order of their shuffle): so no two rows can be put together, and none says when or by whom it was
 * given.
 *
 * @param partId   the statement's id; empty where a question has no parts
 * @param part     what the statement says
 * @param given    what sort of value it is
 * @param value    the option's id, the point on the scale, the word of the kind, how many are withheld, or empty
 * @param text     the option's label, the words of a card, or empty
 * @param name     who answered, in named questions only
 * @param of       the finest set published exactly that it is in; empty for what is left of the whole room
 * @param together what a group or a table is called that gave it with one voice (rules.md A4); else empty
 */
public record AnswerRow(String partId, String part, Given given, String value, String text, @Nullable String name,
                        List<Node> of, String together) {
    public AnswerRow {
        of = List.copyOf(of);
    }

    /** What sort of value was given. */
    public enum Given {
        OPTION, NONE, POINT, DONT_KNOW, TEXT, ABSTAINED,
        /** A word of the kind's own. */
        WORD,
        /** A card whose words the facilitator keeps. */
        KEPT,
        /** A card whose words those hold back who look after their group's words. */
        HELD,
        /** Nobody's: the one row of a statement that too few answered for anything to be told of it. */
        UNTOLD,
        /** Nobody's: the one row of a set from which somebody took an answer back (rules.md A6). */
        WITHHELD
    }

    AnswerRow(String partId, String part, Given given, String value, String text, @Nullable String name) {
        this(partId, part, given, value, text, name, List.of(), "");
    }

    static AnswerRow abstained(@Nullable String name) {
        return new AnswerRow("", "", Given.ABSTAINED, "", "", name);
    }

    static AnswerRow kept() {
        return new AnswerRow("", "", Given.KEPT, "", "", null);
    }

    static AnswerRow withheld(int n) {
        return new AnswerRow("", "", Given.WITHHELD, String.valueOf(n), "", null);
    }

    static Stream<AnswerRow> times(int n, AnswerRow row) {
        return Collections.nCopies(n, row).stream();
    }

    AnswerRow in(List<Node> set) {
        return new AnswerRow(partId, part, given, value, text, name, set, together);
    }

    AnswerRow ofPart(String id, String says) {
        return new AnswerRow(id, says, given, value, text, name, of, together);
    }

    AnswerRow byAll(String who) {
        return new AnswerRow(partId, part, given, value, text, name, of, who);
    }

    /** Whether it is a value that somebody gave. */
    public boolean isAnswer() {
        return given != Given.UNTOLD && given != Given.WITHHELD;
    }
}
