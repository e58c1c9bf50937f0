package tandem.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.Hall.answer;
import static tandem.live.Hall.outcome;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.session.Here;
import tandem.session.Recorded;
import tandem.session.SessionCommand.Close;
import tandem.session.SessionCommand.End;
import tandem.session.SessionCommand.Next;
import tandem.session.SessionCommand.Open;
import tandem.session.SessionCommand.SetTimer;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.session.Step;

/** One session that runs on two nodes at once, over one store. */
class ManyNodesTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Grapevine feed = new Grapevine();
    private final Hall hall = new Hall(feed);
    private final LiveSessions other = hall.node(feed);

    @AfterEach
    void close() {
        hall.close();
        other.stop();
    }

    private LiveSession there() {
        return other.session(hall.id).orElseThrow();
    }

    private static Step.State state(LiveSession session) {
        return session.moment().session().step().orElseThrow().state();
    }

    @Test
    void whatIsLedOnOneNodeIsSeenOnTheOther() {
        var there = there();
        var seen = new ConcurrentLinkedQueue<Step.State>();
        try (var _ = there.subscribe(moment -> moment.session().step().map(Step::state).ifPresent(seen::add))) {
            hall.prepare(2, new Next(), new Open());
            await().atMost(SOON).until(() -> seen.contains(Step.State.OPEN));
            hall.lead(new Close());
            await().atMost(SOON).until(() -> seen.contains(Step.State.CLOSED));
        }
    }

    @Test
    void aSeatFromOneNodeAnswersOnTheOther() {
        hall.prepare(2, new Next(), new Open());
        hall.assertKept(hall.submit(hall.answer(1, 1, A)));
        hall.assertKept(there().submit(answer(there(), 2, 1, A)));
        await().atMost(SOON).until(() -> hall.session().moment().answered() == 2);
        await().atMost(SOON).until(() -> there().moment().answered() == 2);
    }

    @Test
    void whoAsksForTheLatestHasItAlthoughEveryWakeUpWasLost() {
        var there = there();
        feed.goDeaf();
        hall.prepare(3, new Next(), new Open());
        assertEquals(0, there.moment().seats().all().size());
        assertEquals(3, there.latest().seats().all().size());
        assertEquals(Step.State.OPEN, state(there));
    }

    @Test
    void aCommandIsDecidedByAllThatIsInTheLogAlthoughEveryWakeUpWasLost() {
        var there = there();
        feed.goDeaf();
        hall.prepare(1, new Next(), new Open());
        assertInstanceOf(Outcome.Kept.class, outcome(there.submit(hall.command(new Close()))));
        assertEquals(Step.State.CLOSED, state(there));
        assertInstanceOf(Outcome.Refused.class, hall.ask(hall.answer(1, 1, A)));
    }

    @Test
    void crowdsOnBothNodesMakeOneLogWithoutAGap() {
        hall.prepare(40, new Next(), new Open());
        var there = there();
        there.latest();
        var here = hall.session();
        var replies = new ArrayList<CompletableFuture<Outcome>>();
        for (int revision = 1; revision <= 10; revision++) {
            for (int person = 1; person <= 40; person++) {
                var node = (person + revision) % 2 == 0 ? here : there;
                replies.add(node.submit(answer(node, person, revision, A)));
            }
        }
        var kept = replies.stream().map(Hall::outcome).filter(Outcome.Kept.class::isInstance).count();
        var log = hall.store.log(hall.id, 0);
        assertEquals(IntStream.rangeClosed(1, log.size()).mapToObj(Long::valueOf).toList(),
                log.stream().map(Recorded::seq).toList());
        assertTrue(kept >= 40, "kept " + kept);
        assertEquals(40, here.latest().answered());
        assertEquals(40, there.latest().answered());
        assertEquals(here.moment().session(), there.moment().session());
    }

    @Test
    void everyNodeMayFireATimerAndItFiresOnce() {
        var there = there();
        hall.prepare(1, new Next(), new Open(), new SetTimer(Duration.ofSeconds(30)));
        await().atMost(SOON).until(() -> state(there) == Step.State.OPEN);
        hall.pass(Duration.ofSeconds(31));
        await().atMost(SOON).until(() -> state(there) == Step.State.CLOSED && state(hall.session()) == Step.State.CLOSED);
        assertEquals(1, hall.logged(SessionEvent.RoundClosed.class));
    }

    @Test
    void whoIsHereIsCountedOverAllNodes() {
        hall.prepare(3);
        var there = there();
        there.latest();
        hall.session().presence().connected(person(1), hall.now());
        hall.session().presence().connected(person(2), hall.now());
        there.presence().connected(person(3), hall.now());
        var said = new ConcurrentHashMap<LiveSessions, Map<SessionId, Here>>();
        for (int i = 0; i < 2; i++) {
            hall.sessions.exchange(here -> heard(said, hall.sessions, here, other));
            other.exchange(here -> heard(said, other, here, hall.sessions));
        }
        assertEquals(new Here(3, Map.of(WHANAU, 2, TEACHERS, 1), 0, 0, 0), here(there));
        assertEquals(here(there), here(hall.session()));
        other.exchange(_ -> Map.of());
        assertEquals(1, here(there).total());
    }

    private static Map<SessionId, Here> heard(Map<LiveSessions, Map<SessionId, Here>> said, LiveSessions who,
                                              Map<SessionId, Here> what, LiveSessions from) {
        said.put(who, what);
        return said.getOrDefault(from, Map.of());
    }

    private Here here(LiveSession session) {
        return session.presence().here(session.moment().seats(), hall.now());
    }

    @Test
    void whenASessionIsDeletedOnOneNodeTheOtherStops() {
        var there = there();
        hall.prepare(1, new Next(), new End());
        hall.pass(Duration.ofMinutes(11));
        hall.awaitLogged(SessionEvent.Sealed.class);
        assertTrue(hall.sessions.delete(hall.id));
        await().atMost(SOON).until(there::isRetired);
        assertTrue(other.session(hall.id).isEmpty());
    }
}
