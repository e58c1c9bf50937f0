package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Play.given;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.session.SessionCommand.EndIdle;
import tandem.session.SessionCommand.Seal;
import tandem.session.SessionEvent.Ended;
import tandem.session.SessionEvent.Released;
import tandem.session.SessionEvent.RoundClosed;
import tandem.words.Reason;

/** How a session ends, by hand or by itself, and is sealed ten minutes later. */
class EndTest {
    @Test
    void aSessionEndsFromAnyState() {
        for (var play : List.of(Play.lobby(), Play.showing(CHOICE), Play.closed(CHOICE), Play.revealed(CHOICE))) {
            play.when(new SessionCommand.End()).then(new Ended(false));
            assertEquals(Session.State.ENDED, play.session().state());
        }
    }

    @Test
    void endingClosesWhatIsOpen() {
        given(Play.open(CHOICE)).when(new SessionCommand.End()).then(RoundClosed.class, Released.class, Ended.class);
    }

    @Test
    void aSessionEndsByItselfWhenNothingHappenedForADay() {
        given(Play.open(CHOICE)).later(Duration.ofHours(24)).when(new EndIdle())
                .then(RoundClosed.class, Released.class, Ended.class);
        given(Play.lobby()).later(Duration.ofHours(24)).when(new EndIdle()).then(new Ended(true));
    }

    @Test
    void anyActivityPutsThatOff() {
        given(Play.lobby()).later(Duration.ofHours(24)).withPeople(1).when(new EndIdle()).thenNothing();
        given(Play.ended()).later(Duration.ofHours(24)).when(new EndIdle()).thenNothing();
    }

    @Test
    void anEndedSessionIsSealedTenMinutesLaterAndNotBefore() {
        given(Play.ended()).later(Session.UNDO_END.minusNanos(1)).when(new Seal()).thenRefused(Reason.NOT_ENDED);
        given(Play.ended()).later(Session.UNDO_END).when(new Seal()).then(new SessionEvent.Sealed())
                .when(new Seal()).thenNothing();
        given(Play.showing(CHOICE)).when(new Seal()).thenRefused(Reason.NOT_ENDED);
    }

    @Test
    void anEndThatWasUndoneIsNotSealed() {
        given(Play.ended()).with(new SessionCommand.Undo()).later(Session.UNDO_END)
                .when(new Seal()).thenRefused(Reason.NOT_ENDED);
    }
}
