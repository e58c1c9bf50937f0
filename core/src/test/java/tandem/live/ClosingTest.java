package tandem.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tandem.session.Agenda;
import tandem.session.SessionEvent;

/** Before a server stops: nothing new is taken, and what was taken is kept and answered. */
class ClosingTest {
    @Test
    void whatWasHandedInIsKeptAndWhoeverComesThenIsToldToComeAgain() {
        try (var hall = new Hall()) {
            // Given a batch on its way to the disk and others that wait behind it
            hall.prepare(0);
            var disk = new CountDownLatch(1);
            var busy = new CountDownLatch(1);
            hall.temper = (store, session, known, decide) -> {
                busy.countDown();
                awaitQuietly(disk);
                store.append(session, known, decide);
            };
            var replies = new ArrayList<CompletableFuture<Outcome>>();
            replies.add(hall.submit(Agenda.join(1, Agenda.WHANAU)));
            awaitQuietly(busy);
            var session = hall.session();
            for (int person = 2; person <= 20; person++) {
                replies.add(hall.submit(Agenda.join(person, Agenda.TEACHERS)));
            }
            assertEquals(19, hall.sessions.waiting());

            // When everything closes, then somebody comes, then the disk is done
            hall.sessions.close();
            var late = session.submit(Agenda.join(21, Agenda.WHANAU));
            assertInstanceOf(Outcome.Busy.class, Hall.outcome(late));
            assertEquals(1, hall.sessions.running());
            disk.countDown();

            // Then all who had come before are in, and nothing runs any more
            replies.forEach(hall::assertKept);
            await().atMost(Duration.ofSeconds(20)).until(() -> hall.sessions.running() == 0);
            assertEquals(20, hall.logged(SessionEvent.Joined.class));
        }
    }

    @Test
    void aSessionThatIsLoadedWhileEverythingClosesCanBeReadAndTakesNothing() {
        try (var hall = new Hall()) {
            hall.prepare(1);
            hall.sessions.close();
            await().atMost(Duration.ofSeconds(20)).until(() -> hall.sessions.running() == 0);

            assertEquals(1, hall.session().moment().seats().all().size());
            assertInstanceOf(Outcome.Busy.class, hall.ask(Agenda.join(2, Agenda.WHANAU)));
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
