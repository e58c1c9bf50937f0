package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.SampleLog.add;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.openIn;
import static tandem.live.SampleLog.subject;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tandem.live.EventStore;
import tandem.live.EventStoreContract;
import tandem.live.Legacies;
import tandem.live.LegaciesContract;
import tandem.live.Salts;
import tandem.live.SampleLog;
import tandem.live.SealingContract;
import tandem.live.SessionCatalogue;
import tandem.live.SessionCatalogueContract;
import tandem.partnership.CommitmentId;
import tandem.partnership.PartnershipId;
import tandem.session.Recorded;
import tandem.session.SessionEvent;
import tandem.session.SessionId;

/** What the log on disk owes, and what stands beside it, on every kind of database. */
abstract class GroupedEventStoreContract {
    private Database database;
    private GroupedEventStore one;
    private GroupedEventStore two;

    abstract DatabaseUrl url();

    /** Takes out of it what an earlier test put there. */
    abstract void empty();

    @BeforeEach
    void begin() {
        empty();
        open();
    }

    private void open() {
        database = Database.open(url());
        one = new GroupedEventStore(database, new SecureRandom());
        two = new GroupedEventStore(database, new SecureRandom());
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void allIsStillThereWhenItIsOpenedAgain() {
        var session = openIn(one, newCode());
        add(one, session, subject("stays"));
        var before = one.log(session, 0);
        var salt = new StoredSessions(database).salt(session).orElseThrow();
        close();
        open();
        assertEquals(before, one.log(session, 0));
        assertEquals(List.of(salt.length, salt[0]),
                List.of(salt.length, new StoredSessions(database).salt(session).orElseThrow()[0]));
    }

    @Test
    void oneBadAppendInAGroupTurnsDownNobodyElse() throws Exception {
        var sessions = new ArrayList<SessionId>();
        for (int i = 0; i < 20; i++) {
            sessions.add(openIn(one, newCode()));
        }
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> one.append(sessions.getFirst(), 1, _ -> {
                waitFor(gate);
                return SampleLog.from(2, subject("first"));
            }));
            var others = new ArrayList<Future<?>>();
            for (int i = 1; i < 20; i++) {
                var session = sessions.get(i);
                var bad = i == 7;
                others.add(threads.submit(() -> one.append(session, 1,
                        _ -> SampleLog.from(bad ? 5 : 2, subject("other")))));
            }
            Thread.sleep(50);
            gate.countDown();
            first.get();
            for (int i = 1; i < 20; i++) {
                var other = others.get(i - 1);
                if (i == 7) {
                    var failure = assertThrows(ExecutionException.class, other::get);
                    assertTrue(failure.getCause() instanceof EventStore.Rejected, failure.toString());
                } else {
                    other.get();
                }
                assertEquals(i == 7 ? 1 : 2, one.log(sessions.get(i), 0).size());
            }
        }
    }

    @Test
    void whatTheDatabaseCannotHoldIsRejectedAndNothingElse() {
        var session = openIn(one, newCode());
        var never = List.of(new Recorded(2, Instant.MAX, subject("never"), null));
        assertThrows(EventStore.Rejected.class, () -> one.append(session, 1, _ -> never));
        assertEquals(false, database.isBroken());
        add(one, session, subject("fine"));
        assertEquals(2, one.log(session, 0).size());
    }

    @Test
    void theLogSaysWhereADecisionFailedAndNothingOfWhatSomebodyWrote() {
        var session = openIn(one, newCode());
        var written = new ListAppender<ILoggingEvent>();
        written.start();
        var log = (Logger) LoggerFactory.getLogger(AppendGroup.class);
        log.addAppender(written);
        try {
            assertThrows(EventStore.Rejected.class, () -> one.append(session, 1, _ -> {
                throw new IllegalStateException("what somebody wrote");
            }));
        } finally {
            log.detachAppender(written);
        }
        var said = written.list.getFirst();
        assertEquals(Level.ERROR, said.getLevel());
        assertTrue(said.getFormattedMessage().contains("IllegalStateException\n\tat " + getClass().getPackageName()),
                said.getFormattedMessage());
        assertTrue(said.getThrowableProxy() == null && !said.getFormattedMessage().contains("somebody wrote"),
                said.getFormattedMessage());
    }

    @Test
    void aWriterOutlivesErrorsInDecisions() {
        var session = openIn(one, newCode());
        assertThrows(EventStore.Rejected.class, () -> one.append(session, 1, _ -> deeper(0)));
        add(one, session, subject("fine"));
        assertEquals(2, one.log(session, 0).size());
    }

    private static List<Recorded> deeper(int depth) {
        return depth < 0 ? List.of() : deeper(depth + 1).reversed();
    }

    @Test
    void aClosedStoreIsAway() {
        var session = openIn(one, newCode());
        one.close();
        assertThrows(EventStore.Away.class, () -> add(one, session, subject("late")));
        add(two, session, subject("elsewhere"));
    }

    @Test
    void closingKeepsWhatWaits() throws Exception {
        var kept = new AtomicInteger();
        var sessions = new ArrayList<SessionId>();
        for (int i = 0; i < 30; i++) {
            sessions.add(openIn(one, newCode()));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var session : sessions) {
                threads.submit(() -> {
                    add(one, session, subject("in time or not"));
                    kept.incrementAndGet();
                });
            }
            one.close();
        }
        assertEquals(30 + kept.get(), sessions.stream().mapToInt(session -> two.log(session, 0).size()).sum());
    }

    @Test
    void anInterruptedCallerDoesNotCloseTheDatabase() throws Exception {
        var session = openIn(one, newCode());
        var caller = new Thread(() -> {
            Thread.currentThread().interrupt();
            add(one, session, subject("interrupted"));
            one.log(session, 0);
        });
        caller.start();
        caller.join();
        add(one, session, subject("after"));
        assertEquals(3, one.log(session, 0).size());
    }

    private static void waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofADeletedSessionNothingIsLeftInAnyTableButThatItWasThere() {
        var session = openIn(one, newCode());
        add(one, session, subject("something"), new SessionEvent.Ended(false));
        assertEquals(Set.of("session", "session_event", "session_salt"), tablesThatKnow(session));
        assertTrue(new StoredSessions(database).delete(session, SampleLog.START, true));
        assertEquals(Set.of("deleted_session"), tablesThatKnow(session));
    }

    private Set<String> tablesThatKnow(SessionId session) {
        return database.read(connection -> {
            var know = new HashSet<String>();
            var columns = List.of("session.id", "session_event.session_id", "session_salt.session_id",
                    "deleted_session.id");
            for (var column : columns) {
                var table = column.substring(0, column.indexOf('.'));
                try (var select = connection.prepareStatement("SELECT 1 FROM " + table + " WHERE " + column + " = ?")) {
                    select.setObject(1, session.value());
                    try (var rows = select.executeQuery()) {
                        if (rows.next()) {
                            know.add(table);
                        }
                    }
                }
            }
            return know;
        });
    }

    @Nested
    class AsEventStore extends EventStoreContract {
        @Override
        protected EventStore store() {
            return one;
        }

        @Override
        protected EventStore another() {
            return two;
        }
    }

    @Nested
    class AsSalts extends SealingContract {
        @Override
        protected EventStore store() {
            return one;
        }

        @Override
        protected Salts salts() {
            return new StoredSessions(database);
        }
    }

    @Nested
    class AsCatalogue extends SessionCatalogueContract {
        @Override
        protected EventStore store() {
            return one;
        }

        @Override
        protected SessionCatalogue catalogue() {
            return new StoredSessions(database);
        }
    }

    @Nested
    class AsLegacies extends LegaciesContract {
        @Override
        protected EventStore store() {
            return one;
        }

        @Override
        protected SessionCatalogue catalogue() {
            return new StoredSessions(database);
        }

        @Override
        protected Legacies legacies() {
            return new StoredSessions(database);
        }

        @BeforeEach
        void theSchoolIsKnown() {
            database.write(connection -> {
                try (var insert = connection.createStatement()) {
                    return insert.executeUpdate("INSERT INTO partnership (id, body) VALUES ('school', '{}')");
                }
            });
        }

        @Test
        void whatADeletedSessionLeftGoesWithItsPartnership() {
            var session = SampleLog.openIn(one, SampleLog.newCode());
            SampleLog.add(one, session, new SessionEvent.CommitmentFinished(
                    new CommitmentId("00000000000000a0"), true), new SessionEvent.Ended(false));
            new StoredSessions(database).delete(session, SampleLog.START, false);
            assertEquals(1, legacies().of(new PartnershipId("school")).size());
            database.write(connection -> {
                new LegacyRows(connection).forget(new PartnershipId("school"));
                return null;
            });
            assertEquals(List.of(), legacies().of(new PartnershipId("school")));
        }
    }
}
