package tandem.question;

import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;

/**
 * One place on an agenda: a question or a pause, and how it is led.
 *
 * @param minutes   how long it is meant to take, 0–240
 * @param talkFirst what to talk about with one's neighbour first, at most 300 characters; may be empty
 * @param notes     the facilitator's private notes, at most 4,000 characters; never on any other screen, nor in a record
 * @param tryOut    a harmless try-out, left out of the record
 */
public record AgendaItem(Question question, int minutes, String talkFirst, String notes, boolean tryOut) {
    public AgendaItem {
        if (minutes < 0 || minutes > 240) {
            throw new Malformed(Reason.NOT_BETWEEN, "the minutes", 0, 240);
        }
        talkFirst = PlainText.lines("what to talk about first", talkFirst, 300);
        notes = PlainText.lines("your notes", notes, 4000);
    }

    public AgendaItem asking(Question other) {
        return new AgendaItem(other, minutes, talkFirst, notes, tryOut);
    }
}
