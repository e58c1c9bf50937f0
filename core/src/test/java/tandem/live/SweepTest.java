package tandem.live;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.Hall.assertRefused;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.join;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.session.JoinCode;
import tandem.session.SessionCommand.End;
import tandem.session.SessionCommand.Next;
import tandem.session.SessionCommand.Open;
import tandem.session.SessionCommand.SetTimer;
import tandem.session.SessionCommand.Undo;
import tandem.session.SessionEvent;
import tandem.words.Reason;

/** What time does to sessions that nobody needs: it ends them after a day, and seals them ten minutes later. */
class SweepTest {
    private final Hall hall = new Hall();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void anEndedSessionIsSealedAfterTenMinutesAndItsSaltIsGone() {
        hall.prepare(1, new Next(), new Open());
        hall.ask(hall.answer(1, 1, A));
        hall.lead(new End());
        unload();
        hall.sessions.sweep();
        hall.awaitLogged(SessionEvent.Sealed.class);
        assertEquals(Optional.empty(), hall.store.salt(hall.id));
        await().atMost(ofSeconds(20)).until(() -> hall.session().key().isEmpty());
    }

    @Test
    void aSessionWhoseEndWasUndoneIsNotSealed() {
        hall.prepare(1, new End(), new Undo());
        unload();
        hall.sessions.sweep();
        hall.session().touch();
        assertInstanceOf(Outcome.Kept.class, hall.ask(join(2, WHANAU)));
        assertEquals(0, hall.logged(SessionEvent.Sealed.class));
    }

    @Test
    void aSessionInWhichNothingHappenedForADayEnds() {
        hall.prepare(1, new Next());
        hall.pass(ofHours(24));
        hall.sessions.sweep();
        hall.awaitLogged(SessionEvent.Ended.class);
        assertTrue(hall.events().contains(new SessionEvent.Ended(true)));
    }

    @Test
    void itEndsThenEvenIfADeadlineCameInTheMeantime() {
        hall.prepare(1, new Next(), new Open(), new SetTimer(ofMinutes(30)));
        unload();
        hall.pass(ofHours(24));
        hall.sessions.sweep();
        hall.awaitLogged(SessionEvent.Ended.class);
        assertEquals(1, hall.logged(SessionEvent.RoundClosed.class));
    }

    @Test
    void whoComesAfterADayFindsItEndedWhoeverIsFirst() {
        hall.prepare(1, new Next());
        unload();
        hall.pass(ofHours(24));
        assertRefused(Reason.ENDED, hall.ask(join(2, WHANAU)));
    }

    @Test
    void aSessionThatIsInUseIsLeftAlone() {
        hall.prepare(1, new Next(), new Open());
        hall.pass(ofHours(23));
        hall.ask(join(2, WHANAU));
        hall.pass(ofHours(23));
        hall.sessions.sweep();
        assertInstanceOf(Outcome.Kept.class, hall.ask(join(3, WHANAU)));
        assertEquals(0, hall.logged(SessionEvent.Ended.class));
    }

    @Test
    void aDeadlineThatCameWhileItWasUnloadedClosesTheRoundOnceItIsNeeded() {
        hall.prepare(1, new Next(), new Open(), new SetTimer(ofMinutes(5)));
        unload();
        hall.session();
        hall.awaitLogged(SessionEvent.RoundClosed.class);
    }

    @Test
    void aSessionIsDeletedWhenItsDaysAreOver() {
        hall.prepare(1, new End());
        hall.pass(ofDays(365).minusSeconds(1));
        hall.sessions.sweep();
        assertEquals(List.of(), hall.store.deleted());
        hall.pass(ofSeconds(1));
        hall.sessions.sweep();
        assertEquals(List.of(true), hall.store.deleted().stream().map(DeletedSession::byItself).toList());
        assertEquals(List.of(), hall.events());
        assertEquals(Optional.empty(), hall.sessions.session(hall.id));
        assertEquals(Optional.empty(), hall.sessions.coded(new JoinCode("ABCDEFG")));
    }

    @Test
    void somebodyDeletesASessionThatHasEndedAndNoOther() {
        hall.prepare(1, new Next());
        assertFalse(hall.sessions.delete(hall.id));
        hall.lead(new End());
        var session = hall.session();
        assertTrue(hall.sessions.delete(hall.id));
        assertEquals(List.of(false), hall.store.deleted().stream().map(DeletedSession::byItself).toList());
        assertEquals(Optional.empty(), hall.sessions.look(hall.id));
        assertTrue(session.isRetired());
        assertFalse(hall.sessions.delete(hall.id));
    }

    private void unload() {
        var session = hall.session();
        hall.pass(ofMinutes(10).plusSeconds(1));
        await().atMost(ofSeconds(20)).until(session::isRetired);
    }
}
