package tandem.question;

import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;

/**
 * One place on an agenda: a question or a pause, and how it is led.
 *
 * @param minutes   how long it is meant to take, 0–240
 * @param talkFirst what to talk about with one's neighbour first, at most 300 characters; may be empty
 * @param notes     the facilitator's private notes, at most 4,000 characters; never on another screen, nor in a record
 * @param tryOut    a harmless try-out, left out of the record
 * @param guess     whose answers the others are asked to guess (rules.md C11); nobody's, where the question cannot be
 *                  guessed
 */
public record AgendaItem(Question question, int minutes, String talkFirst, String notes, boolean tryOut,
                         GuessAbout guess) {
    public AgendaItem {
        if (minutes < 0 || minutes > 240) {
            throw new Malformed(Reason.NOT_BETWEEN, "the minutes", 0, 240);
        }
        talkFirst = PlainText.lines("what to talk about first", talkFirst, 300);
        notes = PlainText.lines("your notes", notes, 4000);
        if (!(guess instanceof GuessAbout.Nobody) && !canBeGuessed(question)) {
            throw new Malformed(Reason.CANNOT_BE_GUESSED);
        }
    }

    /** One at which nobody is asked to guess. */
    public AgendaItem(Question question, int minutes, String talkFirst, String notes, boolean tryOut) {
        this(question, minutes, talkFirst, notes, tryOut, new GuessAbout.Nobody());
    }

    /** Whether people can be asked what another group answers: only where nobody sees what it does. */
    public static boolean canBeGuessed(Question question) {
        return question.guess().isPresent() && question.visibility() == Visibility.ANONYMOUS;
    }

    public boolean canBeGuessed() {
        return canBeGuessed(question);
    }

    /** With another question, which is guessed about as this one where it can be. */
    public AgendaItem asking(Question other) {
        return new AgendaItem(other, minutes, talkFirst, notes, tryOut,
                canBeGuessed(other) ? guess : new GuessAbout.Nobody());
    }

    public AgendaItem guessing(GuessAbout about) {
        return new AgendaItem(question, minutes, talkFirst, notes, tryOut, about);
    }
}
