package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.SampleLog.add;
import static tandem.live.SampleLog.from;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.openIn;
import static tandem.live.SampleLog.subject;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.live.EventStore;
import tandem.session.Recorded;
import tandem.session.SessionId;

/** What becomes of appends and reads when connections to a PostgreSQL are cut. Its pool is its own. */
class CutConnectionTest {
    private static String direct;

    private CutLine line;
    private Database database;
    private GroupedEventStore store;
    private SessionId session;

    @BeforeAll
    static void make() {
        direct = TestPostgres.best().fresh();
    }

    @BeforeEach
    void open() throws Exception {
        line = CutLine.to(direct);
        // prepareThreshold: a commit is sent in words, and can be recognized
        database = Database.open(DatabaseUrl.given(
                TestPostgres.through(line.port(), direct) + "?prepareThreshold=0"));
        store = new GroupedEventStore(database, new SecureRandom());
        session = openIn(store, newCode());
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        database.close();
        line.close();
    }

    @Test
    void nobodyNoticesThatConnectionsWereCutWhileNothingWasDone() {
        line.drop();
        assertEquals(1, store.log(session, 0).size());
        line.drop();
        add(store, session, subject("after"));
        TestPostgres.best().cut(direct);
        add(store, session, subject("after that"));
        assertEquals(3, store.log(session, 0).size());
        assertFalse(database.isBroken());
    }

    @Test
    void anAppendThatWasCutBeforeItsCommitIsDoneOnceOnAnotherConnection() {
        var times = new AtomicInteger();
        store.append(session, 1, _ -> {
            if (times.incrementAndGet() == 1) {
                line.drop();
            }
            return from(2, subject("once"));
        });
        assertEquals(2, times.get());
        assertEquals(from(2, subject("once")), store.log(session, 1));
    }

    @Test
    void anAppendIsNotDoneAgainWhereTheDatabaseMayHaveCommittedIt() {
        var times = new AtomicInteger();
        line.cutAtNextCommit();
        assertThrows(EventStore.Away.class, () -> store.append(session, 1, _ -> {
            times.incrementAndGet();
            return from(2, subject("who knows"));
        }));
        assertEquals(1, times.get());
        // here it had; whoever appends next is handed it, and does not do it twice
        var missed = new ArrayList<Recorded>();
        store.append(session, 1, unknown -> {
            missed.addAll(unknown);
            return List.of();
        });
        assertEquals(from(2, subject("who knows")), missed);
    }

    @Test
    void aSilentNetworkIsGivenUpAndNothingIsDoneTwiceWhenItIsBack() {
        line.silence();
        var since = System.nanoTime();
        assertThrows(EventStore.Away.class, () -> add(store, session, subject("lost")));
        assertTrue(System.nanoTime() - since < Duration.ofSeconds(20).toNanos(), "nobody waits for ever");
        assertTrue(database.isBroken());
        line.mend();
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            add(store, session, subject("back"));
            return true;
        });
        assertEquals(subject("back"), store.log(session, 1).getLast().event());
        assertEquals(1, store.log(session, 1).size());
    }

    @Test
    void aDatabaseThatIsAwayIsAwayAtOnceAndComesBackByItself() {
        line.cut();
        assertThrows(EventStore.Away.class, () -> add(store, session, subject("lost")));
        assertTrue(database.isBroken());
        var since = System.nanoTime();
        assertThrows(EventStore.Away.class, () -> store.log(session, 0));
        assertTrue(System.nanoTime() - since < Duration.ofSeconds(4).toNanos(), "nobody waits once it is known");
        line.mend();
        // who writes nothing says nothing of whether one can
        Awaitility.await().atMost(Duration.ofSeconds(15)).ignoreExceptions().until(() -> {
            store.append(session, 1, _ -> List.of());
            return true;
        });
        assertTrue(database.isBroken());
        Awaitility.await().atMost(Duration.ofSeconds(15)).ignoreExceptions().until(() -> {
            add(store, session, subject("back"));
            return true;
        });
        assertFalse(database.isBroken());
        assertEquals(subject("back"), store.log(session, 0).getLast().event());
    }
}
