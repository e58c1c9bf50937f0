package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.SampleLog.add;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.newSession;
import static tandem.live.SampleLog.openIn;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.ui.picture.Lens;
import tandem.ui.session.JoinShown;
import tandem.ui.session.RoomDisplay;

/** What is owed to those who ask something of a room screen. */
abstract class DisplayRowsContract {
    private Database database;
    private DisplayRows rows;
    private GroupedEventStore store;
    private SessionId session;

    abstract DatabaseUrl url();

    @BeforeEach
    void open() {
        database = Database.open(url());
        rows = new DisplayRows(database);
        store = new GroupedEventStore(database, new SecureRandom());
        session = openIn(store, newCode());
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    private void assertKept(RoomDisplay display) {
        assertEquals(Map.of(session, display), rows.displays(Set.of(session, newSession())));
    }

    @Test
    void beforeAnybodyHasSaidAnythingThereIsNothing() {
        assertEquals(Map.of(), rows.displays(Set.of(session)));
        assertEquals(Map.of(), rows.displays(Set.of()));
    }

    @Test
    void theLastThatWasSaidOfEachHolds() {
        rows.keep(session, new RoomDisplay(JoinShown.CORNER, null));
        assertKept(new RoomDisplay(JoinShown.CORNER, null));
        rows.keep(session, new RoomDisplay(null, Lens.GROUP));
        assertKept(new RoomDisplay(JoinShown.CORNER, Lens.GROUP));
        rows.keep(session, new RoomDisplay(JoinShown.WHOLE_SCREEN, Lens.WIDER));
        assertKept(new RoomDisplay(JoinShown.WHOLE_SCREEN, Lens.WIDER));
    }

    @Test
    void itIsThereAfterARestart() {
        rows.keep(session, new RoomDisplay(JoinShown.CORNER, Lens.GUESSES));
        close();
        database = Database.open(url());
        rows = new DisplayRows(database);
        store = new GroupedEventStore(database, new SecureRandom());
        assertKept(new RoomDisplay(JoinShown.CORNER, Lens.GUESSES));
    }

    @Test
    void sessionsAreKeptApart() {
        var other = openIn(store, newCode());
        rows.keep(session, new RoomDisplay(JoinShown.CORNER, null));
        rows.keep(other, new RoomDisplay(JoinShown.FOOT, null));
        assertKept(new RoomDisplay(JoinShown.CORNER, null));
        assertEquals(2, rows.displays(Set.of(session, other)).size());
    }

    @Test
    void whatAnotherVersionWroteIsPassedOver() {
        rows.keep(session, new RoomDisplay(JoinShown.CORNER, Lens.GROUP));
        database.write(connection -> connection.createStatement()
                .executeUpdate("UPDATE room_display SET shown = 'SIDEWAYS' WHERE asked = 'LENS'"));
        assertKept(new RoomDisplay(JoinShown.CORNER, null));
    }

    @Test
    void itGoesWithItsSessionAndNothingIsSaidOfOneThatIsGone() {
        rows.keep(session, new RoomDisplay(JoinShown.CORNER, null));
        add(store, session, new SessionEvent.Ended(false));
        assertTrue(new StoredSessions(database).delete(session, Instant.now(), false));
        assertEquals(Map.of(), rows.displays(Set.of(session)));
        rows.keep(session, new RoomDisplay(JoinShown.CORNER, null));
        assertEquals(Map.of(), rows.displays(Set.of(session)));
    }
}
