package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.ABSTAINED;
import static tandem.session.Agenda.B;
import static tandem.session.Agenda.BOTH;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.LIVE;
import static tandem.session.Agenda.NAMED;
import static tandem.session.Agenda.PAUSE;
import static tandem.session.Agenda.SCALE;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.TEXT;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.person;
import static tandem.session.Agenda.round;
import static tandem.session.Agenda.text;
import static tandem.session.Play.given;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.Scale;
import tandem.session.SessionEvent.AnswerGiven;
import tandem.session.SessionEvent.Redacted;
import tandem.session.SessionEvent.Released;
import tandem.session.SessionEvent.RoundClosed;
import tandem.words.Reason;

/** Which answers are taken, and which count (rules.md A2, A3). */
class AnswersTest {
    @Test
    void answersAreTakenWhileTheStepIsOpenAndAtNoOtherTime() {
        for (var play : List.of(Play.lobby(), Play.showing(CHOICE), Play.closed(CHOICE), Play.revealed(CHOICE))) {
            play.withPeople(1).when(play.answer(1, round(CHOICE, 1), 1, A)).thenRefused(Reason.ROUND_CLOSED);
        }
        var play = Play.open(CHOICE).withPeople(1);
        play.when(play.answer(1, 1, A)).then(AnswerGiven.class);
    }

    @Test
    void anEndedSessionTakesNoAnswers() {
        var play = given(Play.open(CHOICE)).withPeople(1).with(new SessionCommand.End());
        play.when(play.answer(1, round(CHOICE, 1), 1, A)).thenRefused(Reason.ENDED);
    }

    @Test
    void anAnswerToAnotherRoundOrStepIsRefused() {
        var play = given(Play.closed(CHOICE)).withPeople(1).with(new SessionCommand.Open());
        play.when(play.answer(1, round(CHOICE, 1), 1, A)).thenRefused(Reason.ROUND_CLOSED);
        play.when(play.answer(1, round(CHOICE, 3), 1, A)).thenRefused(Reason.ROUND_CLOSED);
        play.when(play.answer(1, round(SCALE, 1), 1, A)).thenRefused(Reason.ROUND_CLOSED);
        play.when(play.answer(1, round(CHOICE, 2), 1, A)).then(AnswerGiven.class);
    }

    @Test
    void anAnonymousAnswerCarriesAPseudonymAndTheGroupButNeverThePerson() {
        var play = given(Play.open(CHOICE)).withPeople(1);
        var given = play.when(play.answer(1, 1, A)).happened().getFirst();
        assertEquals(new AnswerGiven(Slot.answer(round(CHOICE, 1)), play.voice(1, CHOICE), WHANAU, 1, A), given);
        assertInstanceOf(Voice.Pseudonym.class, play.voice(1, CHOICE));
    }

    @Test
    void whoWouldNameHerselfToAnAnonymousQuestionIsRefusedAndTheReverse() {
        var play = given(Play.open(CHOICE)).withPeople(1);
        play.when(new SessionCommand.GiveAnswer(person(1), new Voice.Seated(person(1)), Slot.answer(round(CHOICE, 1)), 1,
                A)).thenRefused(Reason.STALE);
        var named = given(Play.open(NAMED)).withPeople(1);
        named.when(new SessionCommand.GiveAnswer(person(1), play.voice(1, CHOICE), Slot.answer(round(NAMED, 1)), 1, A))
                .thenRefused(Reason.STALE);
    }

    @Test
    void ofAWholeRoomAnswerNotEvenTheGroupIsKept() {
        var play = given(Play.open(LIVE)).withPeople(1);
        var given = (AnswerGiven) play.when(play.answer(1, 1, A)).happened().getFirst();
        assertNull(given.partner());
        assertInstanceOf(Voice.Pseudonym.class, given.voice());
    }

    @Test
    void aNamedAnswerCarriesThePerson() {
        var play = given(Play.open(NAMED)).withPeople(2);
        play.when(play.answer(2, 1, A))
                .then(new AnswerGiven(Slot.answer(round(NAMED, 1)), new Voice.Seated(person(2)), TEACHERS, 1, A));
    }

    @Test
    void aHigherRevisionReplaces() {
        var play = given(Play.open(CHOICE)).withPeople(1).withAnswers(A);
        play.when(play.answer(1, 2, B)).then(AnswerGiven.class);
        play.when(play.answer(1, 7, BOTH)).then(AnswerGiven.class);
        assertEquals(BOTH, standing(play).answer());
        assertEquals(1, play.moment().answered());
    }

    @Test
    void theSameRevisionWithTheSameContentIsAcknowledgedAgain() {
        var play = given(Play.open(CHOICE)).withPeople(1).withAnswers(A);
        play.when(play.answer(1, 1, A)).thenNothing();
    }

    @Test
    void aLowerRevisionIsAcknowledgedAndIgnored() {
        var play = given(Play.open(CHOICE)).withPeople(1);
        play.with(play.answer(1, 5, A)).when(play.answer(1, 4, B)).thenNothing();
        assertEquals(A, standing(play).answer());
    }

    @Test
    void theSameRevisionWithOtherContentIsRefusedWithTheOneThatStands() {
        var play = given(Play.open(CHOICE)).withPeople(1).withAnswers(A);
        play.when(play.answer(1, 1, B)).thenRefused(Reason.REVISION_TAKEN);
        var refused = (Decision.Refused) play.decision();
        assertEquals(new Decision.Standing(1, A), refused.current());
        assertEquals(A, standing(play).answer());
    }

    @Test
    void aRetryIsAcknowledgedWhateverHasHappenedSince() {
        var play = given(Play.open(CHOICE)).withPeople(1).withAnswers(A);
        for (var act : List.of(new SessionCommand.Close(), new SessionCommand.Reveal(), new SessionCommand.Next(),
                new SessionCommand.End())) {
            play.with(act).when(play.answer(1, round(CHOICE, 1), 1, A)).thenNothing();
        }
    }

    @Test
    void aNewRoundStartsEmptyAndLeavesTheOldOneAsItWas() {
        var play = given(Play.open(CHOICE)).withPeople(2).withAnswers(A, B)
                .with(new SessionCommand.Close(), new SessionCommand.Open());
        assertEquals(0, play.moment().answered());
        play.with(play.answer(1, 1, B));
        assertEquals(A, play.situation().ballots().latest(Slot.answer(round(CHOICE, 1)), play.voice(1, CHOICE))
                .orElseThrow().answer());
        assertEquals(2, play.situation().ballots().answered(round(CHOICE, 1)));
    }

    @Test
    void replacedAnswersAreErasedWhenTheRoundCloses() {
        var play = given(Play.open(CHOICE)).withPeople(2);
        play.with(play.answer(1, 1, A), play.answer(2, 1, A), play.answer(1, 2, B), play.answer(1, 3, A));
        var first = play.log().size() - 3L;
        play.when(new SessionCommand.Close()).then(RoundClosed.class, Redacted.class, Released.class);
        assertEquals(new Redacted(List.of(first, first + 2)), play.happened().get(1));
    }

    @Test
    void inNamedQuestionsReplacedAnswersAreKept() {
        var play = given(Play.open(NAMED)).withPeople(1);
        play.with(play.answer(1, 1, A), play.answer(1, 2, B)).when(new SessionCommand.Close())
                .then(RoundClosed.class, Released.class);
    }

    @Test
    void onlyWhatTheQuestionAllowsIsTaken() {
        refused(CHOICE, new Choice.Picked(Set.of()), Reason.PICK_BETWEEN);
        refused(CHOICE, new Choice.Picked(Set.of("z")), Reason.UNKNOWN_OPTION);
        refused(CHOICE, text("this"), Reason.OTHER_KIND);
        refused(SCALE, A, Reason.OTHER_KIND);
        refused(SCALE, new Scale.Rated(Map.of()), Reason.RATE_ONE);
        refused(SCALE, new Scale.Rated(Map.of("s9", new Scale.Point(1))), Reason.UNKNOWN_PART);
        refused(SCALE, new Scale.Rated(Map.of("s1", new Scale.Point(6))), Reason.OFF_THE_SCALE);
        refused(SCALE, new Scale.Rated(Map.of("s1", new Scale.Point(0))), Reason.OFF_THE_SCALE);
        refused(TEXT, text("a".repeat(201)), Reason.TOO_LONG);
        refused(TEXT, new Choice.NoneOfThese(), Reason.OTHER_KIND);
    }

    @Test
    void abstainingIsAnAnswerEverywhere() {
        for (var step : List.of(CHOICE, SCALE, TEXT, NAMED, LIVE)) {
            var play = given(Play.open(step)).withPeople(1);
            play.when(play.answer(1, 1, ABSTAINED)).then(AnswerGiven.class);
        }
    }

    @Test
    void nothingIsAnsweredInAPause() {
        var play = given(Play.showing(PAUSE)).withPeople(1);
        play.when(play.answer(1, round(PAUSE, 0), 1, ABSTAINED)).thenRefused(Reason.ROUND_CLOSED);
    }

    private static void refused(int step, Answer answer, Reason reason) {
        var play = given(Play.open(step)).withPeople(1);
        play.when(play.answer(1, 1, answer)).thenRefused(reason);
        assertEquals(0, play.moment().answered());
    }

    private static Ballots.Given standing(Play play) {
        return play.situation().ballots().latest(Slot.answer(round(CHOICE, 1)), play.voice(1, CHOICE))
                .orElseThrow();
    }
}
