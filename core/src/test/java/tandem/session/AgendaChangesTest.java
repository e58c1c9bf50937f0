package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.LIVE;
import static tandem.session.Agenda.SCALE;
import static tandem.session.Agenda.TEXT;
import static tandem.session.Agenda.choice;
import static tandem.session.Agenda.item;
import static tandem.session.Play.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.question.Visibility;
import tandem.session.SessionEvent.Arrived;
import tandem.session.SessionEvent.StepSkipped;
import tandem.words.Reason;

/** Opening a session does not freeze its agenda. */
class AgendaChangesTest {
    private static final SessionCommand.InsertStep INSERT =
            new SessionCommand.InsertStep(item(choice("now", Visibility.ANONYMOUS)));

    @Test
    void aNewStepComesRightAfterTheCurrentOneAndHasTheNextNumber() {
        var play = given(Play.open(SCALE)).when(INSERT).then(new SessionEvent.StepInserted(7, SCALE, INSERT.item()));
        assertEquals(List.of(1, 2, 7, 3, 4, 5, 6), play.session().steps().stream().map(Step::number).toList());
        play.with(new SessionCommand.Close()).when(new SessionCommand.Next()).andIsAt(7, Step.State.SHOWING, 0);
    }

    @Test
    void aNewStepInTheLobbyComesFirst() {
        given(Play.lobby()).with(INSERT).when(new SessionCommand.Next()).andIsAt(7, Step.State.SHOWING, 0);
    }

    @Test
    void theIdOfAQuestionIsThereOnce() {
        given(Play.lobby()).with(INSERT).when(INSERT).thenRefused(Reason.TWICE);
    }

    @Test
    void anAgendaHasAtMostAHundredSteps() {
        var play = Play.lobby();
        for (int i = play.session().steps().size(); i < 100; i++) {
            play.with(new SessionCommand.InsertStep(item(choice("extra-" + i, Visibility.ANONYMOUS))));
        }
        play.when(INSERT).thenRefused(Reason.TOO_MANY);
    }

    @Test
    void theWordsOfAStepChangeUntilItIsOpened() {
        var other = choice("who", Visibility.NAMED);
        given(Play.showing(CHOICE)).when(new SessionCommand.EditStep(CHOICE, other))
                .then(new SessionEvent.StepEdited(CHOICE, other));
        for (var play : List.of(Play.open(CHOICE), Play.closed(CHOICE), Play.revealed(CHOICE))) {
            play.when(new SessionCommand.EditStep(CHOICE, other)).thenRefused(Reason.ALREADY_OPENED);
        }
        given(Play.lobby()).when(new SessionCommand.EditStep(99, other)).thenRefused(Reason.UNKNOWN_STEP);
    }

    @Test
    void aQuestionKeepsItsIdSoThatNobodysVoiceChanges() {
        given(Play.lobby()).when(new SessionCommand.EditStep(CHOICE, choice("other", Visibility.ANONYMOUS)))
                .thenRefused(Reason.UNKNOWN_PART);
    }

    @Test
    void aSkippedStepIsLeftOut() {
        given(Play.showing(CHOICE)).with(new SessionCommand.Skip(SCALE)).when(new SessionCommand.Next())
                .then(new Arrived(TEXT)).when(new SessionCommand.Back()).andIsAt(CHOICE, Step.State.SHOWING, 0);
    }

    @Test
    void skippingTheCurrentStepGoesOn() {
        given(Play.showing(SCALE)).when(new SessionCommand.Skip(SCALE))
                .then(new Arrived(TEXT), new StepSkipped(SCALE, true));
        given(Play.showing(LIVE)).when(new SessionCommand.Skip(LIVE)).thenRefused(Reason.LAST_STEP);
    }

    @Test
    void aStepThatWasOpenedIsNotSkipped() {
        given(Play.open(SCALE)).when(new SessionCommand.Skip(SCALE)).thenRefused(Reason.ALREADY_OPENED);
        given(Play.closed(SCALE)).when(new SessionCommand.Skip(SCALE)).thenRefused(Reason.ALREADY_OPENED);
        given(Play.revealed(SCALE)).when(new SessionCommand.Skip(SCALE)).thenRefused(Reason.ALREADY_OPENED);
        given(Play.lobby()).when(new SessionCommand.Skip(99)).thenRefused(Reason.UNKNOWN_STEP);
    }

    @Test
    void goingToASkippedStepTakesItIn() {
        var play = given(Play.showing(CHOICE)).with(new SessionCommand.Skip(SCALE), new SessionCommand.GoTo(SCALE));
        assertTrue(!play.step(SCALE).skipped());
    }
}
