package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.join;
import static tandem.session.Agenda.person;
import static tandem.session.Play.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.question.Agreement;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.words.Reason;

/** The agreement, and those who come after it (rules.md B9). */
class LateSeatsTest {
    private static final int AGREEMENT = 1;

    @Test
    void nothingIsAskedAtTheAgreement() {
        agreeing().when(new SessionCommand.Open()).thenRefused(Reason.NOTHING_ASKED);
    }

    @Test
    void whoComesUntilTheRoomHasAgreedIsIn() {
        var play = agreeing().with(join(1, WHANAU));
        assertFalse(waits(play, 1));
        play.with(new SessionCommand.Next(), new SessionCommand.Open());
        play.when(play.answer(1, 1, A)).then(SessionEvent.AnswerGiven.class);
    }

    @Test
    void whoComesAfterwardsWaitsUntilTheFacilitatorLetsHerIn() {
        var play = agreeing().with(new SessionCommand.Next(), new SessionCommand.Open())
                .withSeats(1, 2, TEACHERS);
        assertTrue(waits(play, 1));
        play.when(play.answer(1, 1, A)).thenRefused(Reason.NOT_LET_IN);
        var admitted = (SessionEvent.Admitted) play.when(new SessionCommand.Admit()).happened().getFirst();
        assertEquals(List.of(person(1), person(2)), admitted.participants().stream()
                .sorted((a, b) -> a.value().compareTo(b.value())).toList());
        play.when(play.answer(1, 1, A)).then(SessionEvent.AnswerGiven.class);
        assertFalse(waits(play, 2));
    }

    @Test
    void whereNobodyWaitsNobodyIsLetIn() {
        agreeing().when(new SessionCommand.Admit()).thenRefused(Reason.NOBODY_WAITS);
    }

    @Test
    void whoOnlyWatchesNeedNotWaitUntilSheWantsToAnswer() {
        var play = agreeing().with(new SessionCommand.Next());
        var watching = new SessionCommand.Join(person(1), "device 1", WHANAU, null, true, false, Speaks.SELF,
                List.of());
        play.with(watching);
        assertFalse(waits(play, 1));
        play.with(join(1, WHANAU));
        assertTrue(waits(play, 1));
    }

    @Test
    void whoChangesHerGroupWhileSheWaitsStillWaits() {
        var play = agreeing().with(new SessionCommand.Next()).with(join(1, WHANAU)).with(join(1, TEACHERS));
        assertTrue(waits(play, 1));
    }

    @Test
    void withoutAnAgreementNobodyWaits() {
        assertFalse(waits(given(Play.open(Agenda.CHOICE)).with(join(1, WHANAU)), 1));
    }

    private static Play agreeing() {
        return given(Play.of(Agenda.opened(new Agreement(new QuestionId("agree"), "To see each other"),
                Agenda.choice("who", Visibility.ANONYMOUS)))).with(new SessionCommand.GoTo(AGREEMENT));
    }

    private static boolean waits(Play play, int person) {
        return play.situation().seats().seat(person(person)).orElseThrow().waits();
    }
}
