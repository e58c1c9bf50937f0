package tandem.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import tandem.question.Answer;
import tandem.session.Agenda;
import tandem.session.Ballots;
import tandem.session.CommandId;
import tandem.session.JoinCode;
import tandem.session.Moment;
import tandem.session.Play;
import tandem.session.Recorded;
import tandem.session.RoundId;
import tandem.session.Script;
import tandem.session.Seat;
import tandem.session.Session;
import tandem.session.SessionCommand;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.session.Situation;
import tandem.session.Slot;
import tandem.session.Stamp;
import tandem.session.Voice;

/** What holds of any session, whatever happens in it and in whatever portions it comes to the writer. */
class BatchProperties {
    private static final SessionId ID = new SessionId(new UUID(0, 9));

    /** A session that is run by hand, without its thread. */
    private static final class Run {
        final MemoryStore store = new MemoryStore();
        final Situation situation;
        final List<Outcome> outcomes = new ArrayList<>();

        Run() {
            var first = new Recorded(1, Agenda.START, Agenda.opened(new JoinCode("ABCDEFG")), null);
            store.append(ID, 0, _ -> List.of(first));
            situation = Situation.after(store.log(ID, 0));
        }

        Run keep(List<Script.Line> lines, EventStore through) {
            var letters = lines.stream().map(line -> new Letter(line.command(), line.stamp())).toList();
            new Batch(ID, situation, through).keep(letters).forEach(reply -> outcomes.add(reply.outcome()));
            return this;
        }

        Run keep(List<Script.Line> lines) {
            return keep(lines, store);
        }

        List<Recorded> log() {
            return store.log(ID, 0);
        }

        Session session() {
            return situation.session();
        }
    }

    @Property(tries = 100)
    void oneBatchComesToTheSameAsTheSameLettersOneByOne(@ForAll("numbers") List<Integer> numbers,
                                                        @ForAll("sizes") List<Integer> sizes) {
        var lines = Script.of(numbers);
        var single = new Run();
        lines.forEach(line -> single.keep(List.of(line)));
        var batched = new Run();
        portions(lines, sizes).forEach(batched::keep);
        assertEquals(single.log(), batched.log());
        assertEquals(single.outcomes, batched.outcomes);
        assertSame(single.situation, batched.situation);
    }

    @Property(tries = 60)
    void theLogHasNoGapsAndItsTimeNeverGoesBack(@ForAll("numbers") List<Integer> numbers,
                                                @ForAll("clocks") List<Integer> clocks) {
        var run = new Run();
        var lines = Script.of(numbers);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = line.stamp().at().plusSeconds(clocks.get(i % clocks.size()));
            run.keep(List.of(new Script.Line(line.command(), new Stamp(at, line.stamp().seed()))));
        }
        var log = run.log();
        for (int i = 0; i < log.size(); i++) {
            assertEquals(i + 1, log.get(i).seq());
            assertTrue(i == 0 || !log.get(i).at().isBefore(log.get(i - 1).at()));
        }
    }

    @Property(tries = 100)
    void whoeverReadsTheLogFindsTheSessionAsItIs(@ForAll("numbers") List<Integer> numbers) {
        var run = new Run().keep(Script.of(numbers));
        assertSame(run.situation, Situation.after(run.log()));
    }

    @Property(tries = 60)
    void soDoesWhoeverReadsItSealed(@ForAll("numbers") List<Integer> numbers) {
        var run = new Run().keep(Script.of(numbers));
        var end = run.session().lastAt();
        run.keep(List.of(lead(new SessionCommand.End(), end)));
        run.keep(List.of(lead(new SessionCommand.Note(1, "later"), end.plus(Session.UNDO_END))));
        assertTrue(run.session().sealed());
        var read = Situation.after(run.log());
        assertEquals(run.session(), read.session());
        assertEquals(seats(run.situation), seats(read));
        for (var round : rounds(run.situation)) {
            assertEquals(Moment.of(ID, run.situation).released(round), Moment.of(ID, read).released(round));
            assertEquals(run.situation.ballots().answered(round), read.ballots().answered(round));
        }
    }

    /** What was turned away is sent again, together with all that was sent with it, until the store is there. */
    @Property(tries = 60)
    void losingTheStoreNowAndThenLosesAndDoublesNothing(@ForAll("numbers") List<Integer> numbers,
                                                        @ForAll("sizes") List<Integer> sizes,
                                                        @ForAll long seed) {
        var shaky = new Run();
        var random = new Random(seed);
        for (var portion : portions(Script.of(numbers), sizes)) {
            do {
                shaky.outcomes.clear();
                shaky.keep(portion, shaky(shaky.store, random));
            } while (shaky.outcomes.stream().anyMatch(Outcome.Busy.class::isInstance));
            for (int i = 0; i < portion.size(); i++) {
                isAsAcknowledged(portion.get(i).command(), shaky.outcomes.get(i), shaky);
            }
        }
        var given = shaky.log().stream().map(Recorded::event).filter(BatchProperties::isOfParticipants)
                .map(BatchProperties::named).toList();
        assertEquals(given.size(), Set.copyOf(given).size(), () -> "twice in " + given);
        assertSame(shaky.situation, Situation.after(shaky.log()));
    }

    @Property(tries = 100)
    void retriesAndReorderingsNeverChangeWhoCounts(@ForAll @IntRange(min = 1, max = 6) int people,
                                                   @ForAll @IntRange(min = 1, max = 4) int revisions,
                                                   @ForAll long seed) {
        var random = new Random(seed);
        var play = Play.lobby().with(new SessionCommand.Next(), new SessionCommand.Open());
        var given = new ArrayList<SessionCommand.GiveAnswer>();
        var expected = new HashMap<Voice, Answer>();
        for (int person = 1; person <= people; person++) {
            for (int revision = 1; revision <= revisions; revision++) {
                var answer = random.nextBoolean() ? Agenda.A : Agenda.B;
                given.add(play.answer(person, revision, answer));
                expected.put(play.voice(person, Agenda.CHOICE), answer);
            }
        }
        IntStream.range(0, given.size()).forEach(i -> given.add(given.get(random.nextInt(given.size()))));
        Collections.shuffle(given, random);

        var run = new Run().keep(Script.of(List.of()));
        for (var answer : given) {
            run.keep(List.of(new Script.Line(answer, new Stamp(Agenda.START, 0))));
        }
        run.outcomes.forEach(outcome -> assertInstanceOf(Outcome.Kept.class, outcome));
        var counted = new HashMap<Voice, Answer>();
        run.situation.ballots().given(Slot.answer(new RoundId(Agenda.CHOICE, 1)))
                .forEach(g -> counted.put(g.voice(), g.answer()));
        assertEquals(expected, counted);
    }

    @Property(tries = 60)
    void everyAcknowledgedAnswerIsInTheLogOrWasReplacedOrTakenBack(@ForAll("numbers") List<Integer> numbers) {
        var lines = Script.of(numbers);
        var run = new Run();
        lines.forEach(line -> run.keep(List.of(line)));
        for (int i = 0; i < lines.size(); i++) {
            isAsAcknowledged(lines.get(i).command(), run.outcomes.get(i), run);
        }
    }

    private static void isAsAcknowledged(SessionCommand command, Outcome outcome, Run run) {
        if (command instanceof SessionCommand.GiveAnswer answer && outcome instanceof Outcome.Kept) {
            var latest = run.situation.ballots().latest(answer.slot(), answer.voice()).or(() -> run.situation
                    .ballots().latest(answer.slot(), new Voice.Together(answer.participant())));
            if (latest.isEmpty()) {
                assertTrue(takenBack(run.log(), answer), "lost " + answer);
                return;
            }
            var standing = latest.get();
            assertFalse(standing.revision() < answer.revision());
            assertTrue(standing.revision() > answer.revision() || standing.answer().equals(answer.answer()));
        }
    }

    private static boolean takenBack(List<Recorded> log, SessionCommand.GiveAnswer answer) {
        return log.stream().anyMatch(r -> r.event() instanceof SessionEvent.AnswerTakenBack gone
                && gone.slot().equals(answer.slot()) && Set.of(answer.voice(),
                        new Voice.Together(answer.participant())).contains(gone.voice())
                && gone.revision() >= answer.revision());
    }

    /** Says that it is away before or after it has kept what it was given. */
    private static EventStore shaky(EventStore store, Random random) {
        return new EventStore() {
            @Override
            public List<Recorded> log(SessionId session, long after) {
                return store.log(session, after);
            }

            @Override
            public void append(SessionId session, long known, UnaryOperator<List<Recorded>> decide) {
                if (random.nextInt(4) == 0) {
                    throw new Away("before", null);
                }
                store.append(session, known, decide);
                if (random.nextInt(4) == 0) {
                    throw new Away("after", null);
                }
            }
        };
    }

    /** What names it: the same must not be in a log twice. */
    private static Object named(SessionEvent event) {
        return switch (event) {
            case SessionEvent.AnswerGiven given -> List.of(given.slot(), given.voice(), given.revision());
            case SessionEvent.Joined joined -> joined.seat().participant();
            default -> throw new IllegalStateException("not of a participant");
        };
    }

    private static boolean isOfParticipants(SessionEvent event) {
        return event instanceof SessionEvent.AnswerGiven || event instanceof SessionEvent.Joined;
    }

    private static Script.Line lead(SessionCommand.Act act, Instant at) {
        return new Script.Line(new SessionCommand.Lead(new CommandId(UUID.randomUUID()), new RoundId(0, 0), act),
                new Stamp(at, 0));
    }

    private static List<List<Script.Line>> portions(List<Script.Line> lines, List<Integer> sizes) {
        var portions = new ArrayList<List<Script.Line>>();
        int from = 0;
        for (int i = 0; from < lines.size(); i++) {
            int to = Math.min(lines.size(), from + sizes.get(i % sizes.size()));
            portions.add(lines.subList(from, to));
            from = to;
        }
        return portions;
    }

    private static void assertSame(Situation one, Situation other) {
        assertEquals(one.session(), other.session());
        assertEquals(seats(one), seats(other));
        assertEquals(ballots(one), ballots(other));
    }

    private static Set<Seat> seats(Situation situation) {
        return new HashSet<>(situation.seats().all());
    }

    private static Map<Slot, Set<Ballots.Given>> ballots(Situation situation) {
        var ballots = new HashMap<Slot, Set<Ballots.Given>>();
        rounds(situation).stream().flatMap(round -> Stream.of(Slot.answer(round), Slot.guess(round)))
                .forEach(slot -> ballots.put(slot, new HashSet<>(situation.ballots().given(slot))));
        return ballots;
    }

    private static List<RoundId> rounds(Situation situation) {
        return situation.session().steps().stream().flatMap(step -> IntStream.rangeClosed(1, step.round())
                .mapToObj(round -> new RoundId(step.number(), round))).toList();
    }

    @Provide
    Arbitrary<List<Integer>> numbers() {
        return Arbitraries.integers().between(0, 9_999).withoutEdgeCases().list().ofMaxSize(80);
    }

    /** How many letters the writer finds each time it looks. */
    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(1, 9).list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Integer>> clocks() {
        return Arbitraries.integers().between(-30, 30).list().ofMinSize(1).ofMaxSize(20);
    }
}
