package tandem.session;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.START;
import static tandem.session.Agenda.round;
import static tandem.session.Play.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.session.SessionCommand.Expire;
import tandem.session.SessionCommand.ExtendTimer;
import tandem.session.SessionCommand.PauseTimer;
import tandem.session.SessionCommand.ResumeTimer;
import tandem.session.SessionCommand.SetTimer;
import tandem.session.SessionCommand.StopTimer;
import tandem.session.SessionEvent.DeadlineCleared;
import tandem.session.SessionEvent.DeadlinePaused;
import tandem.session.SessionEvent.DeadlineSet;
import tandem.words.Reason;

/** A deadline is an event, and the round closes when it comes. */
class TimersTest {
    private static final RoundId ROUND = round(CHOICE, 1);

    @Test
    void aTimerIsSetFromNowAndCanBeSetAnew() {
        given(Play.open(CHOICE)).when(new SetTimer(ofSeconds(90))).then(deadline(90))
                .seconds(30).when(new SetTimer(ofSeconds(10))).then(deadline(40));
    }

    @Test
    void aTimerLastsFromASecondToFourHours() {
        for (var time : List.of(Duration.ZERO, ofSeconds(-5), ofHours(4).plusSeconds(1),
                ofSeconds(Long.MAX_VALUE), ofSeconds(Long.MIN_VALUE))) {
            given(Play.open(CHOICE)).when(new SetTimer(time)).thenRefused(Reason.NOT_BETWEEN);
            given(Play.open(CHOICE)).when(new ExtendTimer(time)).thenRefused(Reason.NOT_BETWEEN);
        }
        given(Play.open(CHOICE)).when(new SetTimer(ofHours(4))).then(DeadlineSet.class);
    }

    @Test
    void extendingAddsToWhatIsLeft() {
        given(Play.open(CHOICE)).with(new SetTimer(ofSeconds(60))).seconds(50)
                .when(new ExtendTimer(ofMinutes(1))).then(deadline(120));
    }

    @Test
    void extendingWithoutATimerStartsOne() {
        given(Play.open(CHOICE)).when(new ExtendTimer(ofMinutes(1))).then(deadline(60));
    }

    @Test
    void noTimerIsExtendedBeyondFourHours() {
        given(Play.open(CHOICE)).with(new SetTimer(ofHours(4)))
                .when(new ExtendTimer(ofMinutes(1))).thenRefused(Reason.NOT_BETWEEN);
        given(Play.open(CHOICE)).with(new SetTimer(ofHours(4)), new PauseTimer())
                .when(new ExtendTimer(ofMinutes(1))).thenRefused(Reason.NOT_BETWEEN);
    }

    @Test
    void aHeldTimerKeepsWhatIsLeftAndGoesOnFromThere() {
        given(Play.open(CHOICE)).with(new SetTimer(ofSeconds(60))).seconds(20)
                .when(new PauseTimer()).then(new DeadlinePaused(ROUND, ofSeconds(40)))
                .seconds(300).when(new ExtendTimer(ofSeconds(5))).then(new DeadlinePaused(ROUND, ofSeconds(45)))
                .when(new ResumeTimer()).then(deadline(320 + 45));
    }

    @Test
    void whatIsHeldIsNotHeldTwiceAndWhatRunsDoesNotResume() {
        given(Play.open(CHOICE)).with(new SetTimer(ofSeconds(60)))
                .when(new ResumeTimer()).thenRefused(Reason.NO_TIMER)
                .with(new PauseTimer()).when(new PauseTimer()).thenRefused(Reason.NO_TIMER);
    }

    @Test
    void aStoppedTimerIsGone() {
        given(Play.open(CHOICE)).with(new SetTimer(ofSeconds(60)))
                .when(new StopTimer()).then(new DeadlineCleared(ROUND))
                .when(new StopTimer()).thenRefused(Reason.NO_TIMER);
        given(Play.open(CHOICE)).with(new SetTimer(ofSeconds(60)), new PauseTimer())
                .when(new StopTimer()).then(new DeadlineCleared(ROUND));
    }

    @Test
    void theRoundClosesWhenItsDeadlineComesAndNotBefore() {
        given(Play.open(CHOICE)).with(new SetTimer(ofSeconds(60))).seconds(59)
                .when(new Expire(ROUND)).thenNothing()
                .seconds(1).when(new Expire(ROUND))
                .then(SessionEvent.RoundClosed.class, SessionEvent.Released.class);
    }

    @Test
    void aDeadlineThatIsNoMoreClosesNothing() {
        given(Play.open(CHOICE)).with(new SetTimer(ofSeconds(60)), new StopTimer()).seconds(60)
                .when(new Expire(ROUND)).thenNothing();
        given(Play.open(CHOICE)).with(new SetTimer(ofSeconds(60)), new PauseTimer()).seconds(60)
                .when(new Expire(ROUND)).thenNothing();
        given(Play.closed(CHOICE)).with(new SessionCommand.Open(), new SetTimer(ofSeconds(60))).seconds(60)
                .when(new Expire(ROUND)).thenNothing();
        given(Play.closed(CHOICE)).when(new Expire(ROUND)).thenNothing();
        given(Play.lobby()).when(new Expire(ROUND)).thenNothing();
    }

    @Test
    void aClosedRoundHasNoDeadline() {
        var play = given(Play.open(CHOICE)).with(new SetTimer(ofSeconds(60)), new SessionCommand.Close());
        assertEquals(Optional.empty(), play.step(CHOICE).deadline());
        assertEquals(Optional.empty(), play.with(new SessionCommand.Open()).step(CHOICE).deadline());
    }

    @Test
    void anAnswerThatComesAtTheDeadlineIsTooLateEvenIfTheRoundHasNotClosedYet() {
        var play = given(Play.open(CHOICE)).withPeople(2).with(new SetTimer(ofSeconds(60)));
        play.later(ofSeconds(60).minusNanos(1)).when(play.answer(1, 1, A)).then(SessionEvent.AnswerGiven.class);
        play.later(Duration.ofNanos(1)).when(play.answer(2, 1, A)).thenRefused(Reason.TOO_LATE);
    }

    private static DeadlineSet deadline(long seconds) {
        return new DeadlineSet(ROUND, at(seconds));
    }

    private static Instant at(long seconds) {
        return START.plusSeconds(seconds);
    }
}
