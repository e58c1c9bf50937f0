package tandem.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tandem.partnership.OpenCommitment;
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
    private static final int MOST_STEPS = 100;
    private static final int MINUTES_FOR_LAST_TIME = 8;

    public QuestionSet {
        title = PlainText.neededLine("the title", title, 160);
        source = PlainText.lines("the source", source, 500);
        author = PlainText.line("the author", author, 160);
        licence = PlainText.line("the licence", licence, 160);
        if (version < 1) {
            throw new Malformed(Reason.NOT_BETWEEN, "the version", 1, Integer.MAX_VALUE);
        }
        agenda = Labels.distinct("steps", agenda, item -> item.question().id().value(), 1, MOST_STEPS);
    }

    /** The same, asked of this partnership. */
    public QuestionSet within(Partnership partnership) {
        return new QuestionSet(id, title, source, author, licence, version, agenda.stream()
                .map(item -> item.asking(item.question().within(partnership))).toList());
    }

    /**
     * The same for a session that follows on others: its steps about last time's commitments have these, or are left
     * out where there are none; where it has no such step, it asks about them before anything else is asked.
     *
     * @param prompt with which it asks where it has no such step
     */
    public QuestionSet openingWith(List<OpenCommitment> open, String prompt) {
        var items = new ArrayList<>(agenda);
        var has = items.stream().anyMatch(item -> item.question() instanceof SinceLastTime);
        items.replaceAll(item -> item.question() instanceof SinceLastTime since ? item.asking(since.with(open)) : item);
        if (open.isEmpty() && !items.stream().allMatch(item -> item.question() instanceof SinceLastTime)) {
            items.removeIf(item -> item.question() instanceof SinceLastTime);
        }
        if (!has && !open.isEmpty() && items.size() < MOST_STEPS) {
            items.add(placeOfFirst(), new AgendaItem(new SinceLastTime(freeId("since-last-time"), prompt,
                    Visibility.ANONYMOUS, List.of()).with(open), MINUTES_FOR_LAST_TIME, "", "", false));
        }
        return new QuestionSet(id, title, source, author, licence, version, items);
    }

    /** After the welcome, the agreement and what is tried out. */
    private int placeOfFirst() {
        int place = 0;
        while (place < agenda.size() && (agenda.get(place).tryOut() || !agenda.get(place).question().asks())) {
            place++;
        }
        return place;
    }

    private QuestionId freeId(String wanted) {
        return Stream.iterate(1, n -> n + 1).map(n -> new QuestionId(n == 1 ? wanted : wanted + "-" + n))
                .filter(free -> agenda.stream().noneMatch(item -> item.question().id().equals(free))).findFirst()
                .orElseThrow();
    }

    /** How long all of it is meant to take. */
    public int minutes() {
        return agenda.stream().mapToInt(AgendaItem::minutes).sum();
    }
}
