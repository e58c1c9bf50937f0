package tandem.question;

import java.util.List;
import tandem.partnership.Partnership;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;

/**
 * An ordered agenda of questions and pauses.
 *
 * @param title   at most 160 characters
 * @param source  where its questions come from, at most 500 characters; may be empty
 * @param author  who wrote it, at most 160 characters; may be empty
 * @param licence under what terms others may use it, at most 160 characters; may be empty
 * @param version counts up from 1 with every change that is kept
 * @param agenda  1–100 items, each question with an id of its own
 */
public record QuestionSet(QuestionSetId id, String title, String source, String author, String licence, int version,
                          List<AgendaItem> agenda) {
    public QuestionSet {
        title = PlainText.neededLine("the title", title, 160);
        source = PlainText.lines("the source", source, 500);
        author = PlainText.line("the author", author, 160);
        licence = PlainText.line("the licence", licence, 160);
        if (version < 1) {
            throw new Malformed(Reason.NOT_BETWEEN, "the version", 1, Integer.MAX_VALUE);
        }
        agenda = Labels.distinct("steps", agenda, item -> item.question().id().value(), 1, 100);
    }

    /** The same, asked of this partnership. */
    public QuestionSet within(Partnership partnership) {
        return new QuestionSet(id, title, source, author, licence, version, agenda.stream()
                .map(item -> item.asking(item.question().within(partnership))).toList());
    }

    /** How long all of it is meant to take. */
    public int minutes() {
        return agenda.stream().mapToInt(AgendaItem::minutes).sum();
    }
}
