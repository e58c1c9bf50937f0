package tandem.session;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.SCALE;
import static tandem.session.Agenda.TEXT;
import static tandem.session.Agenda.choice;
import static tandem.session.Agenda.item;
import static tandem.session.Agenda.round;
import static tandem.session.Agenda.text;
import static tandem.session.Play.given;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tandem.question.GuessAbout;
import tandem.question.Visibility;
import tandem.session.SessionCommand.Undo;
import tandem.session.SessionEvent.Arrived;
import tandem.session.SessionEvent.Blanked;
import tandem.session.SessionEvent.DeadlineSet;
import tandem.session.SessionEvent.EndUndone;
import tandem.session.SessionEvent.RoundDropped;
import tandem.session.SessionEvent.RoundOpened;
import tandem.words.Reason;

/** The last act of a facilitator can be taken back for twenty seconds; an end, for ten minutes. */
class UndoTest {
    private static final SessionCommand.Act UNDO = new Undo();

    @Test
    void everyActThatClosesNothingIsTakenBackAsIfItHadNotBeen() {
        undone(Play::lobby, new SessionCommand.Next());
        undone(() -> Play.showing(SCALE), new SessionCommand.Next());
        undone(() -> Play.showing(SCALE), new SessionCommand.Back());
        undone(() -> Play.showing(SCALE), new SessionCommand.GoTo(5));
        undone(() -> Play.showing(SCALE), new SessionCommand.Open());
        undone(() -> Play.showing(SCALE), new SessionCommand.Blank(true));
        undone(() -> Play.showing(SCALE), new SessionCommand.SetSubject("Reading"));
        undone(() -> Play.showing(SCALE), new SessionCommand.EditStep(1, choice("who", Visibility.NAMED)));
        undone(() -> Play.showing(SCALE), new SessionCommand.InsertStep(item(choice("x", Visibility.NAMED))));
        undone(() -> Play.showing(SCALE), new SessionCommand.Skip(5));
        undone(() -> Play.showing(SCALE), new SessionCommand.Skip(SCALE));
        undone(() -> Play.open(SCALE), new SessionCommand.SetTimer(ofSeconds(60)));
        undone(() -> Play.open(SCALE).with(new SessionCommand.SetTimer(ofSeconds(60))),
                new SessionCommand.ExtendTimer(ofSeconds(60)));
        undone(() -> Play.open(SCALE).with(new SessionCommand.SetTimer(ofSeconds(60))),
                new SessionCommand.PauseTimer());
        undone(() -> Play.open(SCALE).with(new SessionCommand.SetTimer(ofSeconds(60))),
                new SessionCommand.StopTimer());
        undone(() -> Play.open(SCALE).with(new SessionCommand.SetTimer(ofSeconds(60)),
                new SessionCommand.PauseTimer()), new SessionCommand.ResumeTimer());
        undone(() -> Play.closed(SCALE), new SessionCommand.Reveal());
        undone(() -> Play.closed(SCALE), new SessionCommand.Next());
        undone(() -> Play.revealed(SCALE), new SessionCommand.Hide());
        undone(() -> Play.revealed(SCALE), new SessionCommand.Next());
        undone(() -> Play.revealed(SCALE), new SessionCommand.End());
    }

    @Test
    void otherWordsThatEndAPlanToGuessAreTakenBackWithIt() {
        var inTurn = new GuessAbout.InTurn();
        Supplier<Play> play = () -> Play.showing(SCALE).with(new SessionCommand.InsertStep(
                item(choice("x", Visibility.ANONYMOUS)).guessing(inTurn)), new SessionCommand.Next());
        var number = play.get().session().current();
        assertEquals(inTurn, play.get().step(number).item().guess());
        undone(play, new SessionCommand.EditStep(number, choice("x", Visibility.NAMED)));
    }

    @Test
    void whatWasFinishedIsFinishedAgain() {
        undone(() -> Play.closed(SCALE).with(new SessionCommand.Next()), new SessionCommand.Back());
        undone(() -> Play.closed(SCALE).with(new SessionCommand.Next(), new SessionCommand.Back(),
                new SessionCommand.Back(), new SessionCommand.Next()), new SessionCommand.GoTo(5));
        undone(() -> Play.closed(SCALE).with(new SessionCommand.GoTo(5), new SessionCommand.GoTo(CHOICE)),
                new SessionCommand.Next());
    }

    @Test
    void aSkippedStepThatWasGoneToIsSkippedAgain() {
        undone(() -> Play.showing(CHOICE).with(new SessionCommand.Skip(SCALE)), new SessionCommand.GoTo(SCALE));
    }

    @Test
    void anOpeningIsTakenBackWhileNobodyHasAnswered() {
        given(Play.showing(SCALE)).with(new SessionCommand.Open())
                .when(UNDO).then(new RoundDropped(round(SCALE, 1))).andIsAt(SCALE, Step.State.SHOWING, 0);
        given(Play.closed(SCALE)).with(new SessionCommand.Open())
                .when(UNDO).then(new RoundDropped(round(SCALE, 2))).andIsAt(SCALE, Step.State.CLOSED, 1);
        given(Play.revealed(SCALE)).with(new SessionCommand.Open())
                .when(UNDO).andIsAt(SCALE, Step.State.REVEALED, 1);
    }

    @Test
    void anOpeningThatSomebodyAnsweredIsNot() {
        given(Play.showing(CHOICE)).withPeople(1).with(new SessionCommand.Open()).withAnswers(A)
                .when(UNDO).thenRefused(Reason.ANSWERS_GIVEN).andIsAt(CHOICE, Step.State.OPEN, 1);
    }

    @Test
    void anUndoneCloseIsANewRoundThatStartsEmpty() {
        var play = given(Play.open(CHOICE)).withPeople(2).withAnswers(A, A).with(new SessionCommand.Close())
                .when(UNDO).then(new RoundOpened(round(CHOICE, 2))).andIsAt(CHOICE, Step.State.OPEN, 2);
        assertEquals(0, play.moment().answered());
        assertTrue(play.step(CHOICE).releases().containsKey(1), "the first round stays frozen");
    }

    @Test
    void anActThatClosedTheStepItLeftIsUndoneWithANewRoundThere() {
        var back = new RoundOpened(round(SCALE, 2));
        given(Play.open(SCALE)).with(new SessionCommand.Back()).when(UNDO).then(new Arrived(SCALE), back)
                .andIsAt(SCALE, Step.State.OPEN, 2);
        given(Play.open(SCALE)).with(new SessionCommand.GoTo(5)).when(UNDO).then(new Arrived(SCALE), back);
        given(Play.open(SCALE)).with(new SessionCommand.Next()).when(UNDO).then(back);
    }

    @Test
    void aCardKeptBackIsShownAgain() {
        var play = given(Play.open(TEXT)).withPeople(5)
                .withAnswers(text("a"), text("b"), text("c"), text("d"), text("e")).with(new SessionCommand.Close());
        var card = play.step(TEXT).release().orElseThrow().card(play.voice(1, TEXT));
        var keep = new SessionCommand.KeepCard(round(TEXT, 1), card, true);
        play.with(keep).when(UNDO).then(new SessionEvent.CardKept(round(TEXT, 1), card, false));
        play.with(keep).later(Duration.ofMinutes(1)).with(new SessionCommand.KeepCard(round(TEXT, 1), card, false))
                .when(UNDO).then(new SessionEvent.CardKept(round(TEXT, 1), card, true));
    }

    @Test
    void anActCanBeUndoneForTwentySeconds() {
        given(Play.lobby()).with(new SessionCommand.Blank(true)).seconds(20).when(UNDO).then(new Blanked(false));
        given(Play.lobby()).with(new SessionCommand.Blank(true)).seconds(21).when(UNDO)
                .thenRefused(Reason.NOTHING_TO_UNDO);
    }

    @Test
    void beforeAnythingWasDoneThereIsNothingToUndo() {
        given(Play.lobby()).when(UNDO).thenRefused(Reason.NOTHING_TO_UNDO);
        given(Play.lobby()).withPeople(3).when(UNDO).thenRefused(Reason.NOTHING_TO_UNDO);
    }

    @Test
    void onlyTheLastActIsUndone() {
        given(Play.showing(SCALE)).with(new SessionCommand.SetSubject("Reading"), new SessionCommand.Blank(true))
                .when(UNDO).then(new Blanked(false));
    }

    @Test
    void anUndoCanBeUndone() {
        given(Play.showing(SCALE)).with(new SessionCommand.SetSubject("Reading"), UNDO)
                .when(UNDO).then(new SessionEvent.SubjectSet("Reading"));
    }

    @Test
    void whatTimeClosedMeanwhileStaysClosed() {
        var play = given(Play.open(CHOICE)).withPeople(1).with(new SessionCommand.SetTimer(ofSeconds(60)))
                .seconds(55).with(new SessionCommand.Blank(true)).seconds(5)
                .with(new SessionCommand.Expire(round(CHOICE, 1)));
        play.when(UNDO).then(new Blanked(false)).andIsAt(CHOICE, Step.State.CLOSED, 1);
    }

    @Test
    void whoJoinedOrAnsweredMeanwhileStays() {
        var play = given(Play.open(CHOICE)).with(new SessionCommand.Blank(true)).withPeople(2).withAnswers(A, A);
        play.when(UNDO).then(new Blanked(false));
        assertEquals(2, play.moment().answered());
    }

    @Test
    void aTimerIsSetBackOnlyToATimeThatIsStillToCome() {
        given(Play.open(CHOICE)).with(new SessionCommand.SetTimer(ofSeconds(10))).seconds(5)
                .with(new SessionCommand.SetTimer(ofSeconds(60))).when(UNDO)
                .then(new DeadlineSet(round(CHOICE, 1), Agenda.START.plusSeconds(10)));
        given(Play.open(CHOICE)).with(new SessionCommand.SetTimer(ofSeconds(10))).seconds(5)
                .with(new SessionCommand.SetTimer(ofSeconds(60))).seconds(10).when(UNDO)
                .then(new SessionEvent.DeadlineCleared(round(CHOICE, 1)));
    }

    @Test
    void anEndCanBeUndoneForTenMinutes() {
        given(Play.ended()).seconds(600).when(UNDO).then(new EndUndone());
        given(Play.ended()).seconds(601).when(UNDO).thenRefused(Reason.NOTHING_TO_UNDO);
        given(Play.sealed()).when(UNDO).thenRefused(Reason.SEALED);
    }

    @Test
    void afterAnUndoneEndTheSessionGoesOnWhereItWas() {
        var play = given(Play.revealed(SCALE)).with(new SessionCommand.End(), UNDO);
        assertEquals(Session.State.LIVE, play.session().state());
        assertEquals(Optional.empty(), play.session().endedAt());
        play.andIsAt(SCALE, Step.State.REVEALED, 1).when(new SessionCommand.Next()).then(
                SessionEvent.Finished.class, Arrived.class);
    }

    @Test
    void aNoteStaysAndWhatWasDoneBeforeItIsUndone() {
        var play = given(Play.showing(CHOICE)).with(new SessionCommand.Next()).seconds(15)
                .with(new SessionCommand.Note(SCALE, "Too early")).seconds(5).when(UNDO).then(new Arrived(CHOICE));
        assertEquals("Too early", play.step(SCALE).note());
        play.when(UNDO).then(new Arrived(SCALE));
        assertEquals("Too early", play.step(SCALE).note());
    }

    @Test
    void aNoteBeginsNoTimeInWhichSomethingCanBeUndone() {
        given(Play.showing(CHOICE)).seconds(15).with(new SessionCommand.Note(CHOICE, "Quiet room")).seconds(15)
                .when(UNDO).thenRefused(Reason.NOTHING_TO_UNDO);
        given(Play.ended()).with(new SessionCommand.Note(CHOICE, "Good")).seconds(10).when(UNDO).then(new EndUndone());
    }

    @Test
    void aNoteSentTwiceIsTakenOnce() {
        var note = Play.lead(99, round(CHOICE, 0), new SessionCommand.Note(CHOICE, "Quiet room"));
        given(Play.showing(CHOICE)).when(note).then(new SessionEvent.Noted(CHOICE, "Quiet room"))
                .when(note).thenNothing();
    }

    @Test
    void whoMeansAnActThatIsUndoneAlreadyDoesNotUndoTheUndoing() {
        var play = given(Play.open(CHOICE)).with(new SessionCommand.Close());
        var close = play.session().undoable().orElseThrow().command();
        play.when(new Undo(close)).then(new RoundOpened(round(CHOICE, 2)))
                .when(new Undo(close)).thenRefused(Reason.STALE).andIsAt(CHOICE, Step.State.OPEN, 2);
        var undo = play.session().undoable().orElseThrow().command();
        play.when(new Undo(undo)).andIsAt(CHOICE, Step.State.CLOSED, 1);
    }

    @Test
    void whoMeansAnEndThatIsUndoneAlreadyIsToldSo() {
        var play = given(Play.ended()).seconds(300);
        var end = play.session().undoable().orElseThrow().command();
        play.when(new Undo(end)).then(new EndUndone()).when(new Undo(end)).thenRefused(Reason.STALE);
    }

    @Test
    void whoMeansOneActDoesNotUndoALaterOne() {
        var play = given(Play.showing(CHOICE)).with(new SessionCommand.Next());
        var next = play.session().undoable().orElseThrow().command();
        play.with(new SessionCommand.Blank(true)).when(new Undo(next)).thenRefused(Reason.STALE);
        play.when(UNDO).then(new Blanked(false));
    }

    /** That nothing tells the session afterwards from one in which the act never happened. */
    private static void undone(Supplier<Play> play, SessionCommand.Act act) {
        var expected = look(play.get());
        assertEquals(expected, look(play.get().with(act, UNDO)), act + " was not undone");
        assertTrue(!expected.equals(look(play.get().with(act))), act + " left no trace");
    }

    private static List<Object> look(Play play) {
        var session = play.session();
        var steps = session.steps().stream()
                .map(step -> List.of(step.number(), step.item(), step.state(), step.round(), step.skipped(),
                        step.finished(), step.deadline(), step.left(), step.kept(), step.note())).toList();
        return List.of(steps, session.current(), session.blank(), session.subject(), session.endedAt());
    }
}
