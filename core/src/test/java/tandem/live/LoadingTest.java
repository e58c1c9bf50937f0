package tandem.live;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.Hall.outcome;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.join;
import static tandem.session.Agenda.person;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.session.SessionCommand.Next;
import tandem.session.SessionCommand.Open;
import tandem.session.SessionEvent;

/** When a session is loaded and unloaded, and that nobody is left without an answer by it. */
class LoadingTest {
    private final Hall hall = new Hall();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void aSessionIsLoadedOnceHoweverManyNeedItAtOnce() {
        var before = hall.loads;
        var found = new ConcurrentLinkedQueue<LiveSession>();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofVirtual().start(() -> found.add(hall.session())));
        }
        threads.forEach(LoadingTest::awaitEnd);
        assertEquals(before + 1, hall.loads);
        assertEquals(1, found.stream().distinct().count());
        assertEquals(20, found.size());
    }

    @Test
    void afterTenIdleMinutesItIsUnloadedAndWhoAsksHasItBack() {
        hall.prepare(1, new Next(), new Open());
        var first = hall.session();
        hall.pass(ofMinutes(10).plusSeconds(1));
        await().atMost(ofSeconds(20)).until(first::isRetired);
        assertNotSame(first, hall.session());
        assertInstanceOf(Outcome.Kept.class, hall.ask(hall.answer(1, 1, A)));
    }

    @Test
    void itIsAtHandOnlyWhileItRuns() {
        var code = hall.session().moment().session().opened().code();
        var session = hall.sessions.coded(code).orElseThrow();
        for (int i = 0; i < 3; i++) {
            // who finds it so keeps it running
            hall.pass(ofMinutes(9));
            assertSame(session, hall.sessions.atHand(code).orElseThrow());
        }
        hall.pass(ofMinutes(10).plusSeconds(1));
        await().atMost(ofSeconds(20)).until(session::isRetired);
        assertTrue(hall.sessions.atHand(code).isEmpty());
        assertEquals(session.id(), hall.sessions.coded(code).orElseThrow().id());
        assertTrue(hall.sessions.atHand(code).isPresent());
    }

    @Test
    void whileSomebodyLooksOrIsConnectedItStays() throws InterruptedException {
        var session = hall.session();
        var looking = session.subscribe(_ -> { });
        session.presence().connected(person(1), hall.now());
        hall.pass(ofMinutes(11));
        Thread.sleep(1_300);
        assertFalse(session.isRetired());
        looking.close();
        Thread.sleep(1_300);
        assertFalse(session.isRetired());
        session.presence().disconnected(person(1), hall.now());
        await().atMost(ofSeconds(20)).until(session::isRetired);
    }

    @Test
    void whatIsHandedToARetiredSessionIsBusyAndNeverUnanswered() {
        hall.prepare(1, new Next(), new Open());
        var session = hall.session();
        var answer = hall.answer(1, 1, A);
        session.stop();
        assertInstanceOf(Outcome.Busy.class, outcome(session.submit(answer)));
        assertInstanceOf(Outcome.Kept.class, hall.ask(answer));
    }

    @Test
    void everybodyIsAnsweredEvenWhenItRetiresInTheMiddle() {
        hall.prepare(1, new Next(), new Open());
        for (int turn = 0; turn < 50; turn++) {
            var session = hall.session();
            var answer = hall.answer(1, 1, A);
            var replies = new ArrayList<CompletableFuture<Outcome>>();
            var stopper = Thread.ofVirtual().start(session::stop);
            for (int i = 0; i < 20; i++) {
                replies.add(session.submit(answer));
            }
            awaitEnd(stopper);
            replies.forEach(Hall::outcome);
        }
        assertTrue(hall.logged(SessionEvent.AnswerGiven.class) <= 1);
    }

    @Test
    void aSessionThatWasTouchedIsNotRetired() {
        var session = hall.session();
        assertTrue(session.touch());
        session.stop();
        assertFalse(session.touch());
        assertNotSame(session, hall.session());
        assertSame(hall.session(), hall.session());
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
