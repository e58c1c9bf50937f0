package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.SCALE;
import static tandem.session.Agenda.round;
import static tandem.session.Play.given;
import static tandem.session.Play.lead;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.session.SessionEvent.Arrived;
import tandem.words.Reason;

/** A command carries an id, and the place it was meant for: so it can be repeated, and be overtaken, without harm. */
class CommandsTest {
    @Test
    void aRepeatedCommandChangesNothing() {
        var next = lead(41, RoundId.LOBBY, new SessionCommand.Next());
        given(Play.lobby()).when(next).then(new Arrived(CHOICE))
                .when(next).thenNothing().andIsAt(CHOICE, Step.State.SHOWING, 0);
    }

    @Test
    void aRepeatedCommandChangesNothingMuchLaterEither() {
        var open = lead(41, round(CHOICE, 0), new SessionCommand.Open());
        given(Play.showing(CHOICE)).with(open).with(new SessionCommand.Close(), new SessionCommand.Reveal(),
                        new SessionCommand.Next()).later(Duration.ofHours(2))
                .when(open).thenNothing();
    }

    @Test
    void aCommandThatWasMeantForAnotherPlaceIsStale() {
        given(Play.showing(SCALE)).when(new SessionCommand.Next(), RoundId.LOBBY).thenRefused(Reason.STALE);
        given(Play.showing(SCALE)).when(new SessionCommand.Open(), round(CHOICE, 0)).thenRefused(Reason.STALE);
        given(Play.closed(SCALE)).with(new SessionCommand.Open())
                .when(new SessionCommand.Close(), round(SCALE, 1)).thenRefused(Reason.STALE);
    }

    @Test
    void everyActThatMovesTheSessionCanBeStale() {
        List.of(new SessionCommand.Next(), new SessionCommand.Back(), new SessionCommand.Open(),
                        new SessionCommand.Close(), new SessionCommand.Reveal(), new SessionCommand.Hide(),
                        new SessionCommand.SetTimer(Duration.ofSeconds(9)),
                        new SessionCommand.ExtendTimer(Duration.ofSeconds(9)), new SessionCommand.PauseTimer(),
                        new SessionCommand.ResumeTimer(), new SessionCommand.StopTimer())
                .forEach(act -> given(Play.open(SCALE)).when(act, round(SCALE, 0)).thenRefused(Reason.STALE));
    }

    @Test
    void twoPeoplePressingNextAtOnceAdvanceOnce() {
        var hers = lead(41, round(CHOICE, 0), new SessionCommand.Next());
        var his = lead(42, round(CHOICE, 0), new SessionCommand.Next());
        given(Play.showing(CHOICE)).when(hers).then(new Arrived(SCALE))
                .when(his).thenRefused(Reason.STALE).andIsAt(SCALE, Step.State.SHOWING, 0);
    }

    @Test
    void twoPeoplePressingNextAtOnceOnAnOpenStepCloseItOnce() {
        var hers = lead(41, round(SCALE, 1), Step.State.OPEN, new SessionCommand.Next());
        var his = lead(42, round(SCALE, 1), Step.State.OPEN, new SessionCommand.Next());
        given(Play.open(SCALE)).with(hers)
                .when(his).thenRefused(Reason.STALE).andIsAt(SCALE, Step.State.CLOSED, 1);
    }

    @Test
    void onePersonPressingNextTwiceClosesAndGoesOn() {
        given(Play.open(SCALE)).with(lead(41, round(SCALE, 1), Step.State.OPEN, new SessionCommand.Next()))
                .when(lead(42, round(SCALE, 1), Step.State.CLOSED, new SessionCommand.Next()))
                .andIsAt(Agenda.TEXT, Step.State.SHOWING, 0);
    }

    @Test
    void aRefusedCommandLeavesNoTrace() {
        var play = given(Play.showing(SCALE));
        var before = play.session();
        play.when(new SessionCommand.Reveal()).thenRefused(Reason.NOT_IN_THIS_STATE);
        assertEquals(before, play.session());
    }

    @Test
    void theSubjectCanBeSetAnywhereAndGoes() {
        var play = given(Play.lobby()).when(new SessionCommand.SetSubject("  Reading at home "))
                .then(new SessionEvent.SubjectSet("Reading at home"));
        assertEquals("Reading at home", play.session().subject());
        assertEquals("", play.with(new SessionCommand.SetSubject("")).session().subject());
    }

    @Test
    void theScreenIsBlankedOnceHoweverOftenItIsAsked() {
        given(Play.open(SCALE)).when(new SessionCommand.Blank(true)).then(new SessionEvent.Blanked(true))
                .when(new SessionCommand.Blank(true)).thenNothing()
                .when(new SessionCommand.Blank(false)).then(new SessionEvent.Blanked(false));
    }

    @Test
    void aNoteStandsAtItsStepAndIsTakenAfterTheSealAsWell() {
        var play = given(Play.sealed()).when(new SessionCommand.Note(CHOICE, "Went well"))
                .then(new SessionEvent.Noted(CHOICE, "Went well"));
        assertEquals("Went well", play.step(CHOICE).note());
        play.when(new SessionCommand.Note(99, "Where?")).thenRefused(Reason.UNKNOWN_STEP);
    }

    @Test
    void nobodyWaitsToBeLetInYet() {
        given(Play.open(SCALE)).when(new SessionCommand.Admit()).thenRefused(Reason.NOBODY_WAITS);
    }

    @Test
    void whereTheSessionStandsIsInItsLog() {
        var play = given(Play.open(SCALE));
        assertEquals(play.log().size(), play.session().seq());
        assertEquals(Optional.of(play.now()), play.step(SCALE).opens());
    }
}
