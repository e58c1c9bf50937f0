package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.B;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.TEXT;
import static tandem.session.Agenda.person;
import static tandem.session.Agenda.round;
import static tandem.session.Agenda.text;
import static tandem.session.Play.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.session.SessionEvent.AnswerTakenBack;
import tandem.session.SessionEvent.Redacted;
import tandem.words.Reason;

/** Taking one's answers back (rules.md A6). */
class TakingBackTest {
    @Test
    void whileARoundIsOpenAnAnswerIsGoneAsIfItHadNeverBeen() {
        var play = given(Play.open(CHOICE)).withPeople(6).withAnswers(A, A, A, B, B, B);
        play.when(play.takeBack(1)).then(AnswerTakenBack.class, Redacted.class);
        assertEquals(5, play.moment().answered());
        play.with(new SessionCommand.Close());
        assertEquals(new Choice.Counts(5, Map.of("a", 2, "b", 3), 0, 0), counts(play));
        assertEquals(0, result(play, CHOICE).takenBack());
    }

    @Test
    void allThatWasEverGivenIsErased() {
        var play = given(Play.open(CHOICE)).withPeople(1);
        play.with(play.answer(1, 1, A), play.answer(1, 2, B));
        var last = play.log().size();
        play.when(play.takeBack(1));
        assertEquals(new Redacted(List.of(last - 1L, (long) last)), play.happened().getLast());
    }

    @Test
    void onceClosedTotalsStayAndSayThatOneIsGone() {
        var play = closed();
        play.with(play.takeBack(1));
        assertEquals(new Choice.Counts(6, Map.of("a", 3, "b", 3), 0, 0), counts(play));
        assertEquals(6, result(play, CHOICE).n());
        assertEquals(1, result(play, CHOICE).takenBack());
        assertEquals(Optional.empty(), play.situation().ballots().latest(Slot.answer(round(CHOICE, 1)),
                play.voice(1, CHOICE)));
    }

    @Test
    void wordsAreGoneForEverybodyAtOnce() {
        var play = given(Play.open(TEXT)).withPeople(6).withAnswers(text("a"), text("b"), text("c"), text("d"),
                text("e"), text("f")).with(new SessionCommand.Close(), new SessionCommand.Reveal());
        play.with(play.takeBack(2));
        var cards = (OpenText.Cards) result(play, TEXT).whole().orElseThrow();
        assertFalse(cards.cards().stream().anyMatch(card -> card.text().equals("b")));
        assertEquals(6, cards.n());
        assertEquals(1, result(play, TEXT).takenBack());
    }

    @Test
    void aLateRetryOfAnOlderRevisionDoesNotBringItBackNorIsItAcknowledged() {
        var play = given(Play.open(CHOICE)).withPeople(2);
        play.with(play.answer(1, 3, A)).with(play.takeBack(1));
        for (int revision = 1; revision <= 3; revision++) {
            play.when(play.answer(1, revision, A)).thenRefused(Reason.TAKEN_BACK);
            assertEquals(new Decision.Standing(3, null), ((Decision.Refused) play.decision()).current());
        }
        assertEquals(0, play.moment().answered());
        play.when(play.answer(1, 4, B)).then(SessionEvent.AnswerGiven.class);
        assertEquals(1, play.moment().answered());
    }

    @Test
    void aRetryAfterTheCloseDoesNotEither() {
        var play = closed();
        play.with(play.takeBack(1));
        play.when(play.answer(1, round(CHOICE, 1), 1, A)).thenRefused(Reason.TAKEN_BACK);
        assertEquals(1, result(play, CHOICE).takenBack());
    }

    @Test
    void takingBackTwiceChangesNothing() {
        var play = closed();
        play.with(play.takeBack(1)).when(play.takeBack(1)).thenNothing();
    }

    @Test
    void everythingOfAPersonIsTakenBackAndNothingOfOthers() {
        var play = closed().with(new SessionCommand.GoTo(TEXT), new SessionCommand.Open());
        play.with(play.answer(1, 1, text("mine")), play.answer(2, 1, text("yours")));
        var events = play.when(play.takeBack(1)).happened();
        assertEquals(List.of(true, false), events.stream().filter(AnswerTakenBack.class::isInstance)
                .map(e -> ((AnswerTakenBack) e).afterwards()).toList());
        assertEquals(1, play.moment().answered());
        assertEquals(1, result(play, CHOICE).takenBack());
    }

    @Test
    void whoeverReadsTheLogFindsWhatIsLeft() {
        var play = closed().with(new SessionCommand.Open());
        play.with(play.answer(1, 1, B), play.answer(2, 1, B)).with(play.takeBack(1)).with(play.takeBack(4));
        var read = Moment.of(play.moment().id(), Situation.after(play.log()));
        assertEquals(result(play, CHOICE), read.released(round(CHOICE, 1)).orElseThrow());
        assertEquals(2, result(play, CHOICE).takenBack());
        assertEquals(1, read.answered());
        assertEquals(play.session(), read.session());
    }

    @Test
    void onceSealedNobodyCanTellWhichAnswersToTakeBack() {
        var play = closed().with(new SessionCommand.End());
        play.with(play.takeBack(2)).later(Session.UNDO_END).with(new SessionCommand.Seal());
        play.when(play.takeBack(1)).thenRefused(Reason.SEALED);
        play.when(play.takeBack(9)).thenRefused(Reason.NOT_JOINED);
    }

    @Test
    void whoHasAnswersCanTakeThemBackAndIsToldSo() {
        var play = closed();
        assertTrue(mine(play).canTakeBack());
        assertFalse(mine(play.with(play.takeBack(1))).canTakeBack());
    }

    private static Mine mine(Play play) {
        return Mine.of(play.situation().seats().seat(person(1)).orElseThrow(), play.moment(), Optional.of(Play.KEY));
    }

    private static Play closed() {
        return given(Play.open(CHOICE)).withPeople(6).withAnswers(A, A, A, B, B, B).with(new SessionCommand.Close());
    }

    private static Choice.Counts counts(Play play) {
        return (Choice.Counts) result(play, CHOICE).whole().orElseThrow();
    }

    private static Result result(Play play, int step) {
        return play.moment().released(round(step, 1)).orElseThrow();
    }
}
