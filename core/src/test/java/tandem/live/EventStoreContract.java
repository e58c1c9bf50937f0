package tandem.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.SampleLog.add;
import static tandem.live.SampleLog.at;
import static tandem.live.SampleLog.from;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.newSession;
import static tandem.live.SampleLog.openIn;
import static tandem.live.SampleLog.opened;
import static tandem.live.SampleLog.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.session.CommandId;
import tandem.session.Recorded;
import tandem.session.SessionEvent;
import tandem.session.SessionId;

/** What every event store owes whoever appends to it. See {@link SealingContract} for what it forgets. */
public abstract class EventStoreContract {
    /** The same one throughout a test. */
    protected abstract EventStore store();

    /** A second store over the same log, as another node has it; where there can be only one, the same. */
    protected EventStore another() {
        return store();
    }

    private List<Recorded> log(SessionId session) {
        return store().log(session, 0);
    }

    @Test
    void aSessionThatNeverWasHasNoLog() {
        assertEquals(List.of(), log(newSession()));
    }

    @Test
    void givesBackWhatWasAppended() {
        var session = newSession();
        var events = new ArrayList<>(from(1, opened(), subject("Ngā mihi 🙂"), subject("")));
        events.add(new Recorded(4, SampleLog.START.plusSeconds(500), subject("led"), new CommandId(UUID.randomUUID())));
        store().append(session, 0, _ -> events);
        assertEquals(events, log(session));
        assertEquals(events, another().log(session, 0));
    }

    @Test
    void givesTheLogAfterAnEvent() {
        var session = openIn(store(), newCode());
        add(store(), session, subject("a"), subject("b"));
        assertEquals(from(3, subject("b")), store().log(session, 2));
        assertEquals(List.of(), store().log(session, 3));
        assertEquals(List.of(), store().log(session, 99));
    }

    @ParameterizedTest
    @ValueSource(ints = {511, 512, 513, 2_000})
    void givesALongLogWhole(int length) {
        var session = openIn(store(), newCode());
        var events = from(2, IntStream.range(0, length).mapToObj(i -> subject("number " + i))
                .toArray(SessionEvent[]::new));
        store().append(session, 1, _ -> events);
        assertEquals(events, store().log(session, 1));
    }

    @Test
    void keepsSessionsApart() {
        var one = openIn(store(), newCode());
        var two = openIn(store(), newCode());
        add(store(), one, subject("one"));
        assertEquals(2, log(one).size());
        assertEquals(1, log(two).size());
    }

    @Test
    void handsOverWhatTheCallerDoesNotKnowYet() {
        var session = openIn(store(), newCode());
        add(another(), session, subject("elsewhere"));
        var missed = new ArrayList<Recorded>();
        store().append(session, 1, unknown -> {
            missed.clear();
            missed.addAll(unknown);
            return from(3, subject("here"));
        });
        assertEquals(from(2, subject("elsewhere")), missed);
        assertEquals(from(2, subject("elsewhere"), subject("here")), store().log(session, 1));
    }

    @Test
    void appendsNothingWhereNothingWasDecided() {
        var session = openIn(store(), newCode());
        store().append(session, 1, _ -> List.of());
        var never = newSession();
        store().append(never, 0, _ -> List.of());
        assertEquals(1, log(session).size());
        assertEquals(List.of(), log(never));
    }

    @Test
    void refusesAGap() {
        var session = openIn(store(), newCode());
        assertRejected(session, 1, from(3, subject("too far")));
        assertRejected(session, 1, List.of(at(2, subject("right")), at(4, subject("too far"))));
        assertEquals(1, log(session).size());
    }

    @Test
    void refusesAPlaceThatIsTaken() {
        var session = openIn(store(), newCode());
        add(store(), session, subject("first"));
        assertRejected(session, 1, from(2, subject("second")));
        assertEquals(from(2, subject("first")), store().log(session, 1));
    }

    @Test
    void refusesASessionThatDoesNotBeginByBeingOpened() {
        var session = newSession();
        assertRejected(session, 0, from(1, subject("who are you")));
        assertEquals(List.of(), log(session));
    }

    @Test
    void refusesToOpenTwice() {
        var session = openIn(store(), newCode());
        assertRejected(session, 1, from(2, opened()));
        assertEquals(1, log(session).size());
    }

    @Test
    void refusesACodeThatIsTaken() {
        var code = newCode();
        openIn(store(), code);
        var second = newSession();
        assertRejected(second, 0, from(1, opened(code), subject("mine")));
        assertEquals(List.of(), log(second));
        store().append(second, 0, _ -> from(1, opened()));
        assertEquals(1, log(second).size());
    }

    @Test
    void refusesWhatCannotBeDecidedAndSaysWhy() {
        var session = openIn(store(), newCode());
        var why = new IllegalStateException("decided badly");
        var rejected = assertThrows(EventStore.Rejected.class, () -> store().append(session, 1, _ -> {
            throw why;
        }));
        assertEquals(why, rejected.getCause());
        add(store(), session, subject("goes on"));
        assertEquals(2, log(session).size());
    }

    @Test
    void emptiesWhatIsRedactedInPlace() {
        var session = openIn(store(), newCode());
        add(store(), session, subject("old secret"), subject("stays"));
        add(store(), session, subject("new secret"), new SessionEvent.Redacted(List.of(2L, 4L)));
        var log = log(session);
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), log.stream().map(Recorded::seq).toList());
        assertEmptied(log.get(1));
        assertEquals(subject("stays"), log.get(2).event());
        assertEmptied(log.get(3));
        assertEquals(at(2, subject("")).at(), log.get(1).at());
        add(store(), session, new SessionEvent.Redacted(List.of(2L)));
        assertEquals(log.get(1), log(session).get(1));
    }

    private static void assertEmptied(Recorded recorded) {
        var emptied = assertInstanceOf(SessionEvent.Emptied.class, recorded.event());
        assertTrue(emptied.type().toLowerCase().contains("subject"), emptied.type());
    }

    @Test
    void twoWritersAtOnceLoseNothing() throws InterruptedException {
        var session = openIn(store(), newCode());
        int each = 50;
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int w = 0; w < 4; w++) {
                var mine = w % 2 == 0 ? store() : another();
                var name = "w" + w;
                threads.submit(() -> {
                    start.await();
                    long[] known = {1};
                    for (int i = 0; i < each; i++) {
                        var words = name + "-" + i;
                        mine.append(session, known[0], missed -> {
                            var next = missed.isEmpty() ? known[0] + 1 : missed.getLast().seq() + 1;
                            return from(next, subject(words));
                        });
                    }
                    return null;
                });
            }
            start.countDown();
            threads.shutdown();
            assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS));
        }
        var log = log(session);
        assertEquals(1 + 4 * each, log.size());
        for (int i = 0; i < log.size(); i++) {
            assertEquals(i + 1, log.get(i).seq());
        }
        assertEquals(log.size(), log.stream().map(Recorded::event).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyInterleavingKeepsExactlyWhatWasAcknowledged(long seed) {
        new StoreFuzz(seed, store(), another()).run();
    }

    private void assertRejected(SessionId session, long known, List<Recorded> events) {
        assertThrows(EventStore.Rejected.class, () -> store().append(session, known, _ -> events));
    }
}
