package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Play.given;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.question.Answer;
import tandem.question.QuestionId;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.Responsibility;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Said;
import tandem.question.Visibility;
import tandem.record.SessionRecord;
import tandem.words.Reason;

/** What follows from a result is told by a tap of its own (rules.md C12). */
class TellingTheRoomTest {
    private static final RoundId FIRST = new RoundId(1, 1);
    private static final Answer SHARES = new Said(Map.of("t1", Map.of(Agenda.WHANAU, Level.SHARES)));

    @Test
    void onlyWhatTheRoomCanSeeIsTold() {
        var play = answered(Visibility.ANONYMOUS, 5);
        given(play).when(new SessionCommand.Tell()).thenRefused(Reason.NOT_IN_THIS_STATE);
        given(play).with(new SessionCommand.Close()).when(new SessionCommand.Tell())
                .thenRefused(Reason.NOT_IN_THIS_STATE);
        given(play).with(new SessionCommand.Reveal());
        assertFalse(isTold(play));
        given(play).when(new SessionCommand.Tell()).then(new SessionEvent.Told(FIRST, true));
        assertTrue(isTold(play));
        assertTrue(StepView.of(play.session()).orElseThrow().told());
    }

    @Test
    void tellingItAgainChangesNothing() {
        given(told()).when(new SessionCommand.Tell()).thenNothing();
    }

    @Test
    void hideTakesItBackAndRevealDoesNotTellIt() {
        var play = told().with(new SessionCommand.Hide(), new SessionCommand.Reveal());
        assertFalse(isTold(play));
    }

    @Test
    void undoTakesItBackAndBringsItBackAfterHide() {
        given(told()).when(new SessionCommand.Undo()).then(new SessionEvent.Told(FIRST, false));
        var play = given(told().with(new SessionCommand.Hide())).when(new SessionCommand.Undo())
                .then(new SessionEvent.Revealed(FIRST), new SessionEvent.Told(FIRST, true));
        assertTrue(isTold(play));
    }

    @Test
    void anotherRoundIsNotToldAndUndoneTheFirstOneIsStill() {
        var play = told().with(new SessionCommand.Open());
        assertFalse(StepView.of(play.session()).orElseThrow().told());
        assertTrue(isTold(play.with(new SessionCommand.Undo())));
    }

    @Test
    void theRoundBeforeSaysWhetherItWasTold() {
        var play = told().with(new SessionCommand.Open());
        for (int person = 1; person <= 5; person++) {
            play.with(play.answer(person, 1, SHARES));
        }
        play.with(new SessionCommand.Close(), new SessionCommand.Reveal());
        var result = play.moment().shown().orElseThrow();
        assertFalse(result.told());
        assertTrue(result.before().orElseThrow().told());
    }

    @Test
    void nothingFollowsOfOtherKindsOfFewerThanKOrWhereNoGroupIsKept() {
        given(Play.revealed(Agenda.SCALE)).when(new SessionCommand.Tell()).thenRefused(Reason.NOTHING_TO_TELL);
        given(revealed(Visibility.ANONYMOUS, 4)).when(new SessionCommand.Tell()).thenRefused(Reason.NOTHING_TO_TELL);
        given(revealed(Visibility.WHOLE_ROOM, 5)).when(new SessionCommand.Tell()).thenRefused(Reason.NOTHING_TO_TELL);
        given(revealed(Visibility.NAMED, 5)).with(new SessionCommand.Tell());
    }

    @Test
    void inTheRecordItStandsWhereItWasTold() {
        assertTrue(recorded(told()).told());
        assertTrue(recorded(told().with(new SessionCommand.Hide())).told(), "it has been seen");
        assertFalse(recorded(revealed(Visibility.ANONYMOUS, 5)).told());
    }

    private static Result recorded(Play play) {
        return SessionRecord.of(play.moment().id(), play.log()).orElseThrow().steps().getFirst().rounds().getFirst()
                .result().orElseThrow();
    }

    private static boolean isTold(Play play) {
        return play.moment().shown().orElseThrow().told();
    }

    private static Play told() {
        return revealed(Visibility.ANONYMOUS, 5).with(new SessionCommand.Tell());
    }

    private static Play revealed(Visibility visibility, int people) {
        return answered(visibility, people).with(new SessionCommand.Close(), new SessionCommand.Reveal());
    }

    private static Play answered(Visibility visibility, int people) {
        var question = new Responsibility(new QuestionId("who"), "Who shares in what?", visibility, false,
                List.of(new Responsibility.Task("t1", "Welcome families", List.of())), List.of());
        var opened = Agenda.opened(new JoinCode("ABCDEFG"));
        var play = Play.of(new SessionEvent.Opened(opened.code(), opened.partnership(), new QuestionSet(
                new QuestionSetId("one"), "One", "", "", "", 1, List.of(Agenda.item(question))), opened.k(),
                opened.zone(), opened.keep())).withPeople(people)
                .with(new SessionCommand.Next(), new SessionCommand.Open());
        assertEquals(2, ((Responsibility) play.step(1).question()).groups().size());
        return play.withAnswer(1, people, SHARES);
    }
}
