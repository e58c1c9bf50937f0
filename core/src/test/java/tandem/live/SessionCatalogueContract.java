package tandem.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.SampleLog.add;
import static tandem.live.SampleLog.at;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.newSession;
import static tandem.live.SampleLog.openIn;
import static tandem.live.SampleLog.opened;
import static tandem.live.SampleLog.subject;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.session.Recorded;
import tandem.session.SessionEvent;

/** What every catalogue of sessions owes. */
public abstract class SessionCatalogueContract {
    /** Empty at first; the same one throughout a test. */
    protected abstract EventStore store();

    /** That of the same data. */
    protected abstract SessionCatalogue catalogue();

    @Test
    void isEmptyAtFirst() {
        assertEquals(List.of(), catalogue().all());
        assertEquals(Optional.empty(), catalogue().coded(newCode()));
    }

    @Test
    void tellsWhatASessionIsCalled() {
        var code = newCode();
        var session = openIn(store(), code);
        var first = time(1);
        assertEquals(List.of(new SessionSummary(session, code, "How we work together", "A school and its whānau",
                first, first, Optional.empty(), false, 365)), catalogue().all());
    }

    @Test
    void findsASessionByItsCodeEvenWhenItIsSealed() {
        var code = newCode();
        openIn(store(), newCode());
        var session = openIn(store(), code);
        assertEquals(Optional.of(session), catalogue().coded(code));
        add(store(), session, new SessionEvent.Ended(true), new SessionEvent.Sealed());
        assertEquals(Optional.of(session), catalogue().coded(code));
    }

    @Test
    void followsASessionToItsEnd() {
        var session = openIn(store(), newCode());
        add(store(), session, subject("about"));
        assertEquals(time(2), only().lastAt());
        add(store(), session, new SessionEvent.Ended(false));
        assertEquals(Optional.of(time(3)), only().endedAt());
        add(store(), session, new SessionEvent.EndUndone(), subject("more"));
        assertEquals(Optional.empty(), only().endedAt());
        assertEquals(time(5), only().lastAt());
        add(store(), session, new SessionEvent.Ended(false), new SessionEvent.Sealed());
        assertEquals(Optional.of(time(6)), only().endedAt());
        assertEquals(time(7), only().lastAt());
        assertEquals(true, only().sealed());
        assertEquals(time(1), only().openedAt());
    }

    @Test
    void listsTheLatestFirst() {
        var first = newSession();
        var second = newSession();
        var third = newSession();
        var start = SampleLog.START;
        store().append(second, 0, _ -> List.of(new Recorded(1, start.plusSeconds(20), opened(), null)));
        store().append(first, 0, _ -> List.of(new Recorded(1, start.plusSeconds(10), opened(), null)));
        store().append(third, 0, _ -> List.of(new Recorded(1, start.plusSeconds(30), opened(), null)));
        assertEquals(List.of(third, second, first), catalogue().all().stream().map(SessionSummary::id).toList());
    }

    @Test
    void aSessionThatHasNotEndedIsNotDeleted() {
        var session = openIn(store(), newCode());
        assertFalse(catalogue().delete(session, time(9), false));
        add(store(), session, new SessionEvent.Ended(false), new SessionEvent.EndUndone());
        assertFalse(catalogue().delete(session, time(9), true));
        assertFalse(catalogue().delete(newSession(), time(9), true));
        assertEquals(3, store().log(session, 0).size());
        assertEquals(List.of(), catalogue().deleted());
    }

    @Test
    void ofADeletedSessionStaysThatItWasThere() {
        var code = newCode();
        var session = openIn(store(), code);
        var other = openIn(store(), newCode());
        add(store(), session, subject("about"), new SessionEvent.Ended(false));
        assertTrue(catalogue().delete(session, time(9), true));
        assertEquals(List.of(), store().log(session, 0));
        assertEquals(Optional.empty(), catalogue().coded(code));
        assertEquals(List.of(other), catalogue().all().stream().map(SessionSummary::id).toList());
        assertEquals(List.of(new DeletedSession(session, "How we work together", "A school and its whānau", time(1),
                time(3), time(9), true)), catalogue().deleted());
        assertFalse(catalogue().delete(session, time(10), false));
        assertEquals(1, store().log(other, 0).size());
    }

    @Test
    void nothingIsAddedToADeletedSessionNorIsItsCodeUsedAgain() {
        var code = newCode();
        var session = openIn(store(), code);
        add(store(), session, new SessionEvent.Ended(false), new SessionEvent.Sealed());
        catalogue().delete(session, time(9), false);
        assertThrows(EventStore.Rejected.class, () -> store().append(session, 3, _ -> List.of(at(4, subject("late")))));
        assertThrows(EventStore.Rejected.class, () -> openIn(store(), code));
        assertEquals(List.of(), store().log(session, 0));
    }

    @Test
    void listsTheLatestDeletedFirst() {
        var first = openIn(store(), newCode());
        var second = openIn(store(), newCode());
        add(store(), first, new SessionEvent.Ended(false));
        add(store(), second, new SessionEvent.Ended(false));
        catalogue().delete(first, time(20), false);
        catalogue().delete(second, time(10), true);
        assertEquals(List.of(first, second), catalogue().deleted().stream().map(DeletedSession::id).toList());
    }

    private SessionSummary only() {
        var all = catalogue().all();
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private static Instant time(long seq) {
        return at(seq, subject("")).at();
    }
}
