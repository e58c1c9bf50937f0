package tandem.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.newSession;
import static tandem.live.SampleLog.openIn;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tandem.session.SessionId;

/** What a change feed owes to nodes that run the same session. */
public abstract class ChangeFeedContract {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** One node's, the same throughout a test. */
    protected abstract ChangeFeed here();

    /** Another node's, on the same store. */
    protected abstract ChangeFeed elsewhere();

    /** The store that both nodes have. */
    protected abstract EventStore store();

    private static final class Heard implements ChangeFeed.Follower {
        final AtomicLong seq = new AtomicLong();
        final AtomicBoolean gone = new AtomicBoolean();

        @Override
        public void grew(long grown) {
            seq.accumulateAndGet(grown, Math::max);
        }

        @Override
        public void gone() {
            gone.set(true);
        }
    }

    private SessionId session() {
        return openIn(store(), newCode());
    }

    private static void awaitSeq(long seq, Heard heard) {
        await().atMost(SOON).until(() -> heard.seq.get() == seq);
    }

    @Test
    void whoFollowsIsWokenWhenTheLogGrewElsewhere() {
        var session = session();
        var heard = new Heard();
        try (var _ = here().follow(session, heard)) {
            elsewhere().grew(session, 7);
            awaitSeq(7, heard);
        }
    }

    @Test
    void ofManyWakeUpsTheLastArrives() {
        var session = session();
        var heard = new Heard();
        try (var _ = here().follow(session, heard)) {
            for (int seq = 2; seq <= 2_000; seq++) {
                elsewhere().grew(session, seq);
            }
            awaitSeq(2_000, heard);
        }
    }

    @Test
    void everybodyWhoFollowsIsWokenOnEitherNode() {
        var session = session();
        var one = new Heard();
        var two = new Heard();
        var three = new Heard();
        try (var _ = here().follow(session, one); var _ = here().follow(session, two);
                var _ = elsewhere().follow(session, three)) {
            here().grew(session, 3);
            awaitSeq(3, one);
            awaitSeq(3, two);
            awaitSeq(3, three);
        }
    }

    @Test
    void whoFollowsAnotherSessionSleepsOn() {
        var mine = session();
        var other = session();
        var woken = new Heard();
        var asleep = new Heard();
        try (var _ = here().follow(mine, woken); var _ = here().follow(other, asleep)) {
            elsewhere().grew(mine, 9);
            awaitSeq(9, woken);
            assertTrue(asleep.seq.get() < 9);
        }
    }

    @Test
    void whoNoLongerFollowsIsLeftAlone() {
        var session = session();
        var before = new Heard();
        var still = new Heard();
        here().follow(session, before).close();
        try (var _ = here().follow(session, still)) {
            elsewhere().grew(session, 4);
            awaitSeq(4, still);
            assertEquals(0, before.seq.get());
        }
    }

    @Test
    void aSessionThatIsDeletedElsewhereIsGone() {
        var session = session();
        var kept = session();
        var heard = new Heard();
        var stays = new Heard();
        try (var _ = here().follow(session, heard); var _ = here().follow(kept, stays)) {
            elsewhere().gone(session);
            await().atMost(SOON).untilTrue(heard.gone);
            assertFalse(stays.gone.get());
        }
    }

    @Test
    void aSessionThatNobodyFollowsMayGrow() {
        elsewhere().grew(newSession(), 2);
        elsewhere().gone(newSession());
        var session = session();
        var heard = new Heard();
        try (var _ = here().follow(session, heard)) {
            elsewhere().grew(session, 2);
            awaitSeq(2, heard);
        }
    }
}
