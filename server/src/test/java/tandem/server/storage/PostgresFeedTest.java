package tandem.server.storage;

import static org.awaitility.Awaitility.await;
import static tandem.live.SampleLog.add;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.openIn;
import static tandem.live.SampleLog.subject;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tandem.live.ChangeFeed;
import tandem.live.ChangeFeedContract;
import tandem.live.EventStore;
import tandem.session.SessionEvent;

/** Two nodes' feeds on one PostgreSQL, and what they find out although nothing was heard. */
class PostgresFeedTest extends ChangeFeedContract {
    private static String address;
    private static Database database;
    private static GroupedEventStore store;
    private static PostgresFeed here;
    private static PostgresFeed elsewhere;

    @BeforeAll
    static void open() {
        address = TestPostgres.best().fresh();
        var url = DatabaseUrl.given(address);
        database = Database.open(url);
        store = new GroupedEventStore(database, new SecureRandom());
        here = new PostgresFeed(url);
        elsewhere = new PostgresFeed(url);
    }

    @AfterAll
    static void close() {
        here.close();
        elsewhere.close();
        store.close();
        database.close();
    }

    @Override
    protected ChangeFeed here() {
        return here;
    }

    @Override
    protected ChangeFeed elsewhere() {
        return elsewhere;
    }

    @Override
    protected EventStore store() {
        return store;
    }

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

    @Test
    void growthThatNobodyTellsOfIsFound() {
        var session = openIn(store, newCode());
        var heard = new Heard();
        try (var _ = here.follow(session, heard)) {
            add(store, session, subject("quietly"));
            await().atMost(Duration.ofSeconds(10)).until(() -> heard.seq.get() == 2);
        }
    }

    @Test
    void aDeletionThatNobodyTellsOfIsFound() {
        var session = openIn(store, newCode());
        add(store, session, new SessionEvent.Ended(false));
        var heard = new Heard();
        try (var _ = here.follow(session, heard)) {
            new StoredSessions(database).delete(session, Instant.now(), false);
            await().atMost(Duration.ofSeconds(10)).untilTrue(heard.gone);
        }
    }

    @Test
    void aFeedWhoseConnectionsAreCutTellsAndHearsAgain() {
        var session = openIn(store, newCode());
        var heard = new Heard();
        try (var _ = here.follow(session, heard)) {
            TestPostgres.best().cut(address);
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                elsewhere.grew(session, 9);
                return heard.seq.get() == 9;
            });
        }
    }
}
