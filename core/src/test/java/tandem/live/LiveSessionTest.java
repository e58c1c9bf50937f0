package tandem.live;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.Hall.assertRefused;
import static tandem.live.Hall.outcome;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.B;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.join;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.session.Moment;
import tandem.session.SessionCommand;
import tandem.session.SessionCommand.Next;
import tandem.session.SessionCommand.Open;
import tandem.session.SessionEvent;
import tandem.session.Step;
import tandem.words.Reason;

/** The one writer of a session: what it acknowledges is on disk, and nothing stops it. */
class LiveSessionTest {
    private final Hall hall = new Hall();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void nobodyIsAnsweredNorShownAnythingBeforeItIsOnDisk() {
        hall.prepare(1, new Next(), new Open());
        var arrived = new CountDownLatch(1);
        var disk = new CountDownLatch(1);
        hall.temper = (store, session, known, decide) -> {
            store.append(session, known, decide);
            arrived.countDown();
            wait(disk);
        };
        var reply = hall.submit(hall.answer(1, 1, A));
        wait(arrived);
        assertFalse(reply.isDone());
        assertEquals(0, hall.session().moment().answered());
        disk.countDown();
        hall.assertKept(reply);
        assertEquals(1, hall.session().moment().answered());
    }

    @Test
    void whileTheStoreIsAwayItIsBusyAndAfterwardsNothingIsLost() {
        hall.prepare(1, new Next(), new Open());
        hall.temper = (_, _, _, _) -> {
            throw new EventStore.Away("the disk is out", null);
        };
        var answer = hall.answer(1, 1, A);
        assertInstanceOf(Outcome.Busy.class, hall.ask(answer));
        assertEquals(0, hall.session().moment().answered());
        hall.temper = Hall.CALM;
        assertInstanceOf(Outcome.Kept.class, hall.ask(answer));
        assertEquals(1, hall.logged(SessionEvent.AnswerGiven.class));
    }

    @Test
    void whatTheStoreKeptAndDidNotSayIsNotKeptTwice() {
        hall.prepare(1, new Next());
        hall.temper = (store, session, known, decide) -> {
            store.append(session, known, decide);
            throw new EventStore.Away("the line broke", null);
        };
        var open = hall.command(new Open());
        assertInstanceOf(Outcome.Busy.class, hall.ask(open));
        var newcomer = join(2, WHANAU);
        assertInstanceOf(Outcome.Busy.class, hall.ask(newcomer));
        hall.temper = Hall.CALM;
        assertInstanceOf(Outcome.Kept.class, hall.ask(open));
        assertInstanceOf(Outcome.Kept.class, hall.ask(newcomer));
        assertEquals(1, hall.logged(SessionEvent.RoundOpened.class));
        assertEquals(2, hall.logged(SessionEvent.Joined.class));
        assertEquals(Step.State.OPEN, hall.session().moment().session().step().orElseThrow().state());
    }

    @Test
    void ofABatchThatCannotBeKeptOnlyTheCulpritIsRefused() {
        hall.prepare(3, new Next(), new Open());
        hall.temper = (store, session, known, decide) -> store.append(session, known, missed -> {
            var events = decide.apply(missed);
            if (events.stream().anyMatch(e -> e.event() instanceof SessionEvent.AnswerGiven g && g.answer() == B)) {
                throw new EventStore.Rejected("not this", null);
            }
            return events;
        });
        var replies = inOneBatch(hall.answer(1, 1, A), hall.answer(2, 1, B), hall.answer(3, 1, A));
        hall.assertKept(replies.get(0));
        assertInstanceOf(Outcome.Impossible.class, outcome(replies.get(1)));
        hall.assertKept(replies.get(2));
        assertEquals(2, hall.session().moment().answered());
    }

    @Test
    void theWriterOutlivesWhateverTheStoreThrows() {
        hall.prepare(1, new Next(), new Open());
        for (var thrown : List.of(new IllegalStateException("a fault"), new AssertionError("a worse one"))) {
            hall.temper = (_, _, _, _) -> {
                if (thrown instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) thrown;
            };
            assertFalse(outcome(hall.submit(hall.answer(1, 1, A))) instanceof Outcome.Kept);
            hall.temper = Hall.CALM;
            assertInstanceOf(Outcome.Kept.class, hall.ask(hall.answer(1, 1, A)));
        }
        assertEquals(1, hall.logged(SessionEvent.AnswerGiven.class));
    }

    @Test
    void aFullMailboxIsBusyAndThoseInItAreAnswered() {
        hall.prepare(1, new Next(), new Open());
        var held = hold();
        var waiting = new ArrayList<CompletableFuture<Outcome>>();
        for (int i = 0; i < LiveSession.MAILBOX; i++) {
            waiting.add(hall.submit(hall.answer(1, i + 1, A)));
        }
        assertInstanceOf(Outcome.Busy.class, outcome(hall.submit(hall.answer(1, 1, A))));
        held.countDown();
        waiting.forEach(hall::assertKept);
    }

    @Test
    void aRoundClosesAtItsDeadlineWithoutAnybodyAsking() {
        hall.prepare(1, new Next(), new Open(), new SessionCommand.SetTimer(ofSeconds(30)));
        hall.pass(ofSeconds(30));
        hall.awaitLogged(SessionEvent.RoundClosed.class);
        assertRefused(Reason.ROUND_CLOSED, hall.ask(hall.answer(1, 1, A)));
    }

    @Test
    void anAnswerThatCameInTimeCountsHoweverLongItWaited() {
        hall.prepare(3, new Next(), new Open(), new SessionCommand.SetTimer(ofSeconds(30)));
        var held = hold();
        var inTime = hall.submit(hall.answer(1, 1, A));
        hall.pass(ofSeconds(30));
        var late = hall.submit(hall.answer(2, 1, A));
        held.countDown();
        hall.assertKept(inTime);
        assertRefused(Reason.ROUND_CLOSED, outcome(late));
        assertEquals(1, hall.session().moment().answered());
    }

    @Test
    void whoCameTooLateIsCountedOnce() {
        hall.prepare(2, new Next(), new Open());
        var first = hall.answer(1, 1, A);
        var second = hall.answer(2, 1, A);
        hall.lead(new SessionCommand.Close());
        assertRefused(Reason.ROUND_CLOSED, hall.ask(first));
        assertRefused(Reason.ROUND_CLOSED, hall.ask(first));
        assertRefused(Reason.ROUND_CLOSED, hall.ask(second));
        assertEquals(2, hall.session().moment().tooLate());
        hall.lead(new Open());
        hall.lead(new SessionCommand.SetSubject("Reading"));
        assertEquals(0, hall.session().moment().tooLate());
    }

    @Test
    void aClockThatIsSetBackLeavesTheLogInOrder() {
        hall.prepare(1, new Next());
        hall.pass(ofMinutes(-5));
        hall.lead(new Open());
        var log = hall.store.log(hall.id, 0);
        for (int i = 1; i < log.size(); i++) {
            assertFalse(log.get(i).at().isBefore(log.get(i - 1).at()));
        }
    }

    @Test
    void viewersSeeTheLatestAndNotEveryStep() throws InterruptedException {
        hall.prepare(200, new Next(), new Open());
        var seen = new ConcurrentLinkedQueue<Integer>();
        try (var _ = hall.session().subscribe(moment -> seen.add(moment.answered()))) {
            for (int i = 1; i <= 200; i++) {
                hall.submit(hall.answer(i, 1, A));
                Thread.sleep(1);
            }
            await().atMost(ofSeconds(20)).until(() -> seen.contains(200));
        }
        assertTrue(seen.size() < 20, "shown " + seen.size() + " times");
        assertEquals(seen.stream().sorted().toList(), List.copyOf(seen));
    }

    @Test
    void joiningIsShownNoMoreOftenThanAnswering() throws InterruptedException {
        var shown = new AtomicInteger();
        try (var _ = hall.session().subscribe(_ -> shown.incrementAndGet())) {
            for (int i = 1; i <= 200; i++) {
                hall.submit(join(i, WHANAU));
                Thread.sleep(1);
            }
            await().atMost(ofSeconds(20)).until(() -> hall.session().moment().seats().all().size() == 200);
        }
        assertTrue(shown.get() < 20, "shown " + shown + " times");
    }

    @Test
    void aViewerThatFailsKeepsNobodyElseFromSeeing() {
        var seen = new ConcurrentLinkedQueue<Moment>();
        try (var _ = hall.session().subscribe(_ -> {
                throw new IllegalStateException("cannot draw");
            }); var _ = hall.session().subscribe(seen::add)) {
            hall.lead(new Next());
            await().atMost(ofSeconds(20)).until(() -> !seen.isEmpty());
            seen.clear();
            hall.lead(new Open());
            await().atMost(ofSeconds(20)).until(() -> !seen.isEmpty());
        }
    }

    @Test
    void aSlowViewerHoldsUpNoAnswer() {
        hall.prepare(1, new Next(), new Open());
        var slow = new CountDownLatch(1);
        try (var _ = hall.session().subscribe(_ -> wait(slow))) {
            hall.lead(new SessionCommand.Blank(true));
            assertInstanceOf(Outcome.Kept.class, hall.ask(hall.answer(1, 1, A)));
            slow.countDown();
        }
    }

    /** Hands these in while the writer is busy, so that it takes them together. */
    private List<CompletableFuture<Outcome>> inOneBatch(SessionCommand... commands) {
        var calm = hall.temper;
        var held = hold();
        hall.temper = calm;
        var replies = List.of(commands).stream().map(hall::submit).toList();
        held.countDown();
        return replies;
    }

    /** Makes the writer wait with something harmless in its hands, until the latch is counted down. */
    private CountDownLatch hold() {
        var calm = hall.temper;
        var busy = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        hall.temper = (store, session, known, decide) -> {
            busy.countDown();
            wait(held);
            store.append(session, known, decide);
        };
        hall.submit(hall.command(new SessionCommand.SetSubject("Waiting")));
        wait(busy);
        hall.temper = calm;
        return held;
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
