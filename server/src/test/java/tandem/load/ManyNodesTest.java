package tandem.load;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.question.OpenText;
import tandem.server.Nodes;
import tandem.server.ServerProcess;
import tandem.server.storage.WrittenLog;
import tandem.server.web.Api;
import tandem.session.Moment;
import tandem.session.ParticipantView;
import tandem.session.Recorded;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.session.Situation;

/**
 * Two real Tandems on one real PostgreSQL behind a real nginx with the configuration that ships: one is killed under
 * load, the database is cut for half a minute, the nodes are started anew one by one.
 */
@Timeout(300)
class ManyNodesTest {
    private static final Logger LOG = LoggerFactory.getLogger(ManyNodesTest.class);
    private static final int PEOPLE = 30;
    private static final Duration BACK = Duration.ofSeconds(10);
    private static final Duration CUT = Duration.ofSeconds(30);
    private static final int ENDED_BY_THE_SIGNAL = 128 + 15;

    @TempDir
    Path temp;

    private final List<Attendee> attendees = new ArrayList<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private Nodes nodes;
    private WrittenLog written;

    @BeforeEach
    void start() throws Exception {
        nodes = Nodes.in(temp);
        // an answer's text is emptied once it is changed and its round is closed
        written = WrittenLog.in(nodes.database());
    }

    @AfterEach
    void stop() throws Exception {
        attendees.forEach(Attendee::close);
        nodes.close();
    }

    @Test
    void whatWasAcknowledgedCountsOnceThoughNodesAndTheDatabaseGoAndComeBack() throws Exception {
        var room = new Api(nodes.proxy().uri(), ServerProcess.TOKEN).open(Api.text("q1"), Api.text("q2"));
        var chair = new Chair(address(nodes.proxy().uri()), room.id());
        seat(room.code());

        chair.lead("next");
        chair.lead("open");
        awaitBack("begun", System.nanoTime(), Duration.ofSeconds(30), chair);

        // one is killed under load: the one that more people are on
        int busier = nodes.listeners(0) >= nodes.listeners(1) ? 0 : 1;
        nodes.node(busier).kill();
        awaitBack("one was killed", System.nanoTime(), BACK, chair);
        close(chair);
        nodes.startAnew(busier);

        // the database is away for a while
        chair.lead("open");
        awaitBack("opened again", System.nanoTime(), BACK, chair);
        nodes.line().cut();
        Thread.sleep(CUT);
        nodes.line().mend();
        awaitBack("the database is there again", System.nanoTime(), BACK, chair);
        close(chair);

        // they are started anew one by one
        chair.lead("next");
        chair.lead("open");
        for (int node = 0; node < 2; node++) {
            long asked = System.nanoTime();
            assertEquals(ENDED_BY_THE_SIGNAL, nodes.node(node).stop());
            assertTrue(Duration.ofNanos(System.nanoTime() - asked).compareTo(BACK) < 0, "stops in time");
            awaitBack("node " + node + " was stopped", System.nanoTime(), BACK, chair);
            nodes.startAnew(node);
            awaitBack("node " + node + " was started", System.nanoTime(), BACK, chair);
        }
        close(chair);
        chair.lead("end");
        attendees.forEach(Attendee::close);

        var history = history(new SessionId(UUID.fromString(room.id())), chair);
        assertEquals(List.of(), List.copyOf(faults));
        assertEquals(List.of(), HistoryCheck.faults(history));
        assertEquals(3, history.counted().size());
        history.counted().forEach((place, answers) -> assertEquals(PEOPLE, answers.size(), place.toString()));
    }

    private void seat(String code) {
        var front = address(nodes.proxy().uri());
        var here = address(nodes.uri(0));
        var there = address(nodes.uri(1));
        var ways = List.of(List.of(front), List.of(here, there), List.of(there, here));
        for (int i = 0; i < PEOPLE; i++) {
            attendees.add(new Attendee(i, ways.get(i % 3), code, faults::add));
        }
        attendees.forEach(Attendee::start);
        await("everybody is here").atMost(Duration.ofSeconds(60)).until(() -> attendees.stream()
                .allMatch(Attendee::hasJoined));
    }

    private static InetSocketAddress address(URI uri) {
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    private static void close(Chair chair) {
        chair.lead("close");
        chair.lead("reveal");
    }

    /** Everybody hears and is heard, and who leads is answered. */
    private void awaitBack(String after, long since, Duration atMost, Chair chair) {
        chair.look();
        List<Attendee> missing = List.copyOf(attendees);
        while (!missing.isEmpty()) {
            Pace.sleep(20);
            missing = missing.stream().filter(attendee -> !attendee.isBackSince(since)).toList();
            var took = Duration.ofNanos(System.nanoTime() - since);
            if (took.compareTo(atMost) > 0) {
                throw new AssertionError(after + ": " + missing + " not back after " + took);
            }
        }
        LOG.info("{}: everybody is back within {} ms", after, (System.nanoTime() - since) / 1_000_000);
    }

    private History history(SessionId session, Chair chair) {
        var seen = new HashMap<String, List<History.Sight>>();
        for (int i = 0; i < PEOPLE; i++) {
            seen.put(i + " asking", attendees.get(i).told());
            seen.put(i + " on the stream", attendees.get(i).heard());
        }
        seen.put("who leads", chair.told());
        var counted = new HashMap<Place, List<History.Given>>();
        for (var step : chair.record().path("steps")) {
            for (var round : step.path("rounds")) {
                var place = new Place(step.path("step").intValue(0), round.path("round").intValue(0));
                var answers = new ArrayList<History.Given>();
                for (var card : round.path("result").path("whole").path("tally").path("cards")) {
                    Marker.in(card.path("text").stringValue("")).forEach(one -> answers.add(History.Given.of(one)));
                }
                counted.put(place, answers);
            }
        }
        var log = log(session, written.of(session));
        LOG.info("{} events in the log", log.size());
        return new History(log, counted, seen);
    }

    private static List<History.Entry> log(SessionId id, List<Recorded> log) {
        var entries = new ArrayList<History.Entry>();
        var situation = Situation.unknown();
        var stands = new History.Where(new Place(0, 0), "lobby");
        for (var recorded : log) {
            situation.apply(recorded);
            Set<History.Given> answers = Set.of();
            if (recorded.event() instanceof SessionEvent.AnswerGiven given
                    && given.answer() instanceof OpenText.Text text) {
                answers = Marker.in(text.text()).stream().map(History.Given::of).collect(Collectors.toSet());
            } else {
                stands = stands(Moment.of(id, situation));
            }
            entries.add(new History.Entry(recorded.seq(), answers, stands));
        }
        return entries;
    }

    /** As participants see it. */
    private static History.Where stands(Moment moment) {
        var view = ParticipantView.of(moment);
        var state = view.state().name().toLowerCase(Locale.ROOT);
        return view.step().map(step -> new History.Where(new Place(step.number(), step.round()),
                state + " " + step.state().name().toLowerCase(Locale.ROOT)))
                .orElse(new History.Where(new Place(0, 0), state));
    }
}
