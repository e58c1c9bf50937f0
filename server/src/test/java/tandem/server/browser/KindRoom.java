package tandem.server.browser;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tandem.live.LiveSession;
import tandem.live.LiveSessions;
import tandem.live.MemoryStore;
import tandem.live.Meter;
import tandem.live.NearFeed;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.partnership.Task;
import tandem.question.AgendaItem;
import tandem.question.Answer;
import tandem.question.Question;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.server.opinion.PolisMap;
import tandem.session.CommandId;
import tandem.session.JoinCode;
import tandem.session.ParticipantId;
import tandem.session.Result;
import tandem.session.SessionCommand;
import tandem.session.SessionEvent;
import tandem.session.Slot;
import tandem.session.Speaks;

/**
 * One question in a room of five groups, played without a network, so that its picture shows what is really released.
 */
final class KindRoom implements AutoCloseable {
    static final int K = 5;
    private static final List<String> NAMES = List.of("Parents and whānau", "Teachers", "School leaders", "Board",
            "Students");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant NOW = Instant.parse("2026-03-04T05:00:00Z");

    private final LiveSessions sessions;
    private final LiveSession session;

    KindRoom(Question question) {
        var store = new MemoryStore();
        sessions = new LiveSessions(store, store, store, new NearFeed(), new byte[32], () -> NOW, RANDOM,
                Runnable::run, Meter.NONE, new PolisMap());
        var partners = IntStream.range(0, NAMES.size()).mapToObj(i -> new Partner(new PartnerId("g" + i), NAMES.get(i),
                i == 0 ? "home" : i < 3 ? "school" : "", false, "")).toList();
        var tasks = List.of(new Task("Know how each child is going and what comes next"),
                new Task("Sort out attendance together"), new Task("Decide how school and home talk"));
        session = sessions.session(sessions.open(new SessionEvent.Opened(JoinCode.drawnFrom(RANDOM),
                new Partnership(new PartnershipId("p"), "School and whānau", "", partners, tasks, "", "", ""),
                new QuestionSet(new QuestionSetId("s"), "An hour together", "", "", "", 1,
                        List.of(new AgendaItem(question, 5, "", "", false))), K, ZoneId.of("Pacific/Auckland"), 365)))
                .orElseThrow();
    }

    /** So many answer, in groups of different sizes, one of them too small to be shown; then the round is revealed. */
    void answered(int n, Supplier<Answer> answers) {
        var people = new ArrayList<ParticipantId>();
        for (int i = 0; i < n; i++) {
            var person = new ParticipantId(UUID.randomUUID());
            var group = i == 2 ? 4 : i % 7 % 4;
            session.submit(new SessionCommand.Join(person, "device " + i, new PartnerId("g" + group), null, false, false,
                    Speaks.SELF, List.of())).join();
            people.add(person);
        }
        lead(new SessionCommand.Next(), new SessionCommand.Open());
        var step = session.moment().session().step().orElseThrow();
        var key = session.key().orElseThrow();
        people.forEach(person -> session.submit(new SessionCommand.GiveAnswer(person,
                key.voice(step.question(), person), Slot.answer(step.roundId()), 1, answers.get())).join());
        lead(new SessionCommand.Close(), new SessionCommand.Reveal());
    }

    private void lead(SessionCommand.Act... acts) {
        for (var act : acts) {
            session.submit(new SessionCommand.Lead(new CommandId(UUID.randomUUID()), session.moment().session().here(),
                    act)).join();
        }
    }

    Question question() {
        return session.moment().session().step().orElseThrow().question();
    }

    Result result() {
        return session.moment().lookedAt().orElseThrow().forTheRoom();
    }

    @Override
    public void close() {
        sessions.stop();
    }
}
