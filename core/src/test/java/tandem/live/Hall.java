package tandem.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import tandem.question.Answer;
import tandem.session.Agenda;
import tandem.session.CommandId;
import tandem.session.JoinCode;
import tandem.session.Recorded;
import tandem.session.SessionCommand;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.session.Slot;
import tandem.words.Reason;

/** Live sessions over a store that can be made to misbehave, with a clock that stands still unless told. */
final class Hall implements AutoCloseable {
    /** What the store does with an append. */
    @FunctionalInterface
    interface Temper {
        void append(EventStore store, SessionId session, long known, UnaryOperator<List<Recorded>> decide);
    }

    static final Temper CALM = EventStore::append;
    static final byte[] SECRET = new byte[32];

    final MemoryStore store = new MemoryStore();
    volatile Temper temper = CALM;
    volatile int loads;
    private volatile Instant now = Agenda.START;
    private final Random random = new Random(5);
    final LiveSessions sessions;
    final SessionId id;

    Hall() {
        this(new NearFeed());
    }

    Hall(ChangeFeed feed) {
        sessions = node(new Moody(), feed);
        id = sessions.open(Agenda.opened(new JoinCode("ABCDEFG")));
    }

    /** Another node with the same store, whose temper is calm. */
    LiveSessions node(ChangeFeed feed) {
        return node(store, feed);
    }

    private LiveSessions node(EventStore events, ChangeFeed feed) {
        return new LiveSessions(events, store, store, feed, SECRET, () -> now, random, Thread.ofVirtual()::start);
    }

    private final class Moody implements EventStore {
        @Override
        public List<Recorded> log(SessionId session, long after) {
            loads++;
            return store.log(session, after);
        }

        @Override
        public void append(SessionId session, long known, UnaryOperator<List<Recorded>> decide) {
            temper.append(store, session, known, decide);
        }
    }

    LiveSession session() {
        return sessions.session(id).orElseThrow();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    CompletableFuture<Outcome> submit(SessionCommand command) {
        return session().submit(command);
    }

    /** Hands it in and waits for what comes of it. */
    Outcome ask(SessionCommand command) {
        return outcome(submit(command));
    }

    static Outcome outcome(CompletableFuture<Outcome> reply) {
        return reply.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** The facilitator does this, where the session is. */
    void lead(SessionCommand.Act act) {
        assertInstanceOf(Outcome.Kept.class, ask(command(act)));
    }

    SessionCommand.Lead command(SessionCommand.Act act) {
        return command(session(), act);
    }

    /** What the facilitator does where this node knows the session to be. */
    SessionCommand.Lead command(LiveSession session, SessionCommand.Act act) {
        return new SessionCommand.Lead(new CommandId(new UUID(2, random.nextLong())),
                session.moment().session().here(), act);
    }

    /** These acts, and so many people, one after another. */
    void prepare(int people, SessionCommand.Act... acts) {
        for (int i = 1; i <= people; i++) {
            assertInstanceOf(Outcome.Kept.class, ask(Agenda.join(i, i % 2 == 1 ? Agenda.WHANAU : Agenda.TEACHERS)));
        }
        for (var act : acts) {
            lead(act);
        }
    }

    SessionCommand.GiveAnswer answer(int person, int revision, Answer answer) {
        return answer(session(), person, revision, answer);
    }

    static SessionCommand.GiveAnswer answer(LiveSession live, int person, int revision, Answer answer) {
        var session = live.moment().session();
        var participant = Agenda.person(person);
        return new SessionCommand.GiveAnswer(participant,
                live.key().orElseThrow().voice(session.step().orElseThrow().question(), participant), 
                Slot.answer(session.here()), revision, answer);
    }

    void assertKept(CompletableFuture<Outcome> reply) {
        assertInstanceOf(Outcome.Kept.class, outcome(reply));
    }

    static void assertRefused(Reason reason, Outcome outcome) {
        assertEquals(reason, assertInstanceOf(Outcome.Refused.class, outcome).refusal().reason());
    }

    List<SessionEvent> events() {
        return store.log(id, 0).stream().map(Recorded::event).toList();
    }

    long logged(Class<? extends SessionEvent> kind) {
        return events().stream().filter(kind::isInstance).count();
    }

    /** Waits until this is in the log. */
    void awaitLogged(Class<? extends SessionEvent> kind) {
        await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5)).until(() -> logged(kind) > 0);
    }

    @Override
    public void close() {
        sessions.stop();
    }
}
