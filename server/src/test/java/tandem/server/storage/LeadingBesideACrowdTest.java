package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.live.LiveSession;
import tandem.live.LiveSessions;
import tandem.live.Outcome;
import tandem.question.Visibility;
import tandem.session.Agenda;
import tandem.session.CommandId;
import tandem.session.Recorded;
import tandem.session.SessionCommand;
import tandem.session.SessionCommand.Blank;
import tandem.session.SessionCommand.Close;
import tandem.session.SessionCommand.ExtendTimer;
import tandem.session.SessionCommand.Hide;
import tandem.session.SessionCommand.Next;
import tandem.session.SessionCommand.Open;
import tandem.session.SessionCommand.Reveal;
import tandem.session.SessionCommand.SetTimer;
import tandem.session.SessionCommand.StopTimer;
import tandem.session.SessionId;
import tandem.session.Slot;
import tandem.session.Step;

/** Two nodes on one PostgreSQL: on one the room answers as fast as it can, on the other somebody leads. */
class LeadingBesideACrowdTest {
    private static final Logger LOG = LoggerFactory.getLogger(LeadingBesideACrowdTest.class);
    private static final int PEOPLE = 200;
    private static final int UNDERWAY = 1_000;
    private static final List<SessionCommand.Act> ROUND = List.of(new Open(), new SetTimer(Duration.ofMinutes(9)),
            new ExtendTimer(Duration.ofMinutes(1)), new StopTimer(), new Blank(true), new Blank(false), new Close(),
            new Reveal(), new Hide(), new Reveal());
    private static final int ROUNDS = 10;

    private final String address = TestPostgres.best().fresh();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final LiveSessions crowded = node();
    private final LiveSessions leading = node();
    private final AtomicInteger kept = new AtomicInteger();
    private volatile boolean over;

    private LiveSessions node() {
        var url = DatabaseUrl.given(address);
        var database = Database.open(url);
        var store = new GroupedEventStore(database, new SecureRandom());
        var feed = new PostgresFeed(url);
        var stored = new StoredSessions(database);
        var sessions = new LiveSessions(store, stored, stored, feed, new byte[32], Clock.tickMillis(ZoneOffset.UTC),
                new SecureRandom(), Thread.ofVirtual()::start);
        open.addAll(List.of(sessions::stop, feed, store, database));
        return sessions;
    }

    @AfterEach
    void close() throws Exception {
        for (var one : open) {
            one.close();
        }
    }

    @Test
    @Timeout(120)
    void noneOfAHundredCommandsNeedsASecondTry() throws Exception {
        var id = leading.open(Agenda.opened(Agenda.choice("q", Visibility.ANONYMOUS)));
        var here = leading.session(id).orElseThrow();
        for (int person = 1; person <= PEOPLE; person++) {
            assertKept(here, Agenda.join(person, Agenda.WHANAU));
        }
        assertKept(here, command(here, new Next()));
        var there = crowded.session(id).orElseThrow();
        var crowd = Thread.startVirtualThread(() -> answer(there));

        var took = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var act : ROUND) {
                long began = System.nanoTime();
                assertKept(here, command(here, act));
                took.add((System.nanoTime() - began) / 1_000_000);
                if (act instanceof Open) {
                    awaitCrowd(round);
                }
            }
        }
        over = true;
        crowd.join();

        assertEquals(ROUNDS * ROUND.size(), took.size());
        took.sort(null);
        LOG.info("100 commands beside {} answers: median {} ms, longest {} ms", kept, took.get(50), took.getLast());
        var log = stored(id);
        assertEquals(LongStream.rangeClosed(1, log.size()).boxed().toList(), log.stream().map(Recorded::seq).toList());
        assertEquals(here.latest().session(), there.latest().session());
    }

    /** So many answers of this round are in that it is seen to be under load. */
    private void awaitCrowd(int round) throws InterruptedException {
        int before = kept.get();
        for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20); kept.get() < before + UNDERWAY; ) {
            assertTrue(System.nanoTime() < until, "round " + round + ": the crowd answers");
            Thread.sleep(5);
        }
    }

    /** Everybody changes her answer again and again; a thousand answers are on their way at any time. */
    private void answer(LiveSession there) {
        var underway = new Semaphore(UNDERWAY);
        for (int n = 0; !over; n++) {
            underway.acquireUninterruptibly();
            var session = there.moment().session();
            var person = Agenda.person(1 + n % PEOPLE);
            var voice = there.key().orElseThrow().voice(session.step().orElseThrow().question(), person);
            there.submit(new SessionCommand.GiveAnswer(person, voice, Slot.answer(session.here()), 1 + n / PEOPLE,
                    n % 3 == 0 ? Agenda.A : Agenda.B)).thenAccept(outcome -> {
                        if (outcome instanceof Outcome.Kept) {
                            kept.incrementAndGet();
                        }
                        underway.release();
                    });
        }
        underway.acquireUninterruptibly(UNDERWAY);
    }

    private static SessionCommand.Lead command(LiveSession session, SessionCommand.Act act) {
        var seen = session.moment().session();
        return new SessionCommand.Lead(new CommandId(UUID.randomUUID()), seen.here(),
                seen.step().map(Step::state).orElse(null), act);
    }

    /** At the first try. */
    private static void assertKept(LiveSession session, SessionCommand command) {
        assertInstanceOf(Outcome.Kept.class, session.submit(command).orTimeout(20, TimeUnit.SECONDS).join(),
                command.toString());
    }

    private List<Recorded> stored(SessionId id) {
        try (var database = Database.open(DatabaseUrl.given(address))) {
            return database.read(connection -> new EventRows(connection).after(id, 0));
        }
    }
}
