package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tandem.question.Question;

/** Whoever has the whole log of a sealed session cannot put one person's answers to several questions together. */
class SealedLinksProperties {
    /**
     * Of a sealed log, the best guess at who gave two answers to two questions is chance among the answers of her
     * group: whichever place the first is taken from, the second is as likely to stand in any of the group's places.
     */
    @Test
    void placesSayNothingOfWhoAnsweredTwoQuestions() {
        var sealed = guessed(SealedLinksProperties::sealed);
        assertTrue(sealed.guesses > 1_000, "only " + sealed.guesses + " guesses");
        assertTrue(Math.abs(sealed.hits - sealed.expected) < 4 * Math.sqrt(sealed.variance), sealed.toString());
    }

    @Test
    void placesSayAllOfItUntilThen() {
        var open = guessed((log, _) -> log);
        assertTrue(open.hits - open.expected > 4 * Math.sqrt(open.variance), open.toString());
    }

    private static Chance guessed(BiFunction<List<Recorded>, Long, List<Recorded>> dumped) {
        var chance = new Chance();
        for (long seed = 0; seed < 600; seed++) {
            var room = RandomRoom.played(seed, _ -> { });
            var steps = room.told().session().steps();
            guess(room, Slot.answer(new RoundId(steps.get(0).number(), 1)),
                    Slot.answer(new RoundId(steps.get(1).number(), 1)), dumped.apply(room.told().log(), seed), chance);
        }
        return chance;
    }

    @Property(tries = 100)
    void nothingInASealedLogIsTheSameInTwoQuestions(@ForAll long seed) {
        var room = RandomRoom.played(seed, _ -> { });
        var voices = new HashSet<String>();
        var slots = new HashSet<String>();
        for (var recorded : sealed(room.told().log(), seed)) {
            switch (recorded.event()) {
                case SessionEvent.AnswerGiven(var slot, Voice.Pseudonym(var value), _, int revision, _) -> {
                    assertEquals(1, revision);
                    assertNull(recorded.command());
                    if (slots.add(slot.round().step() + slot.item() + " " + value)) {
                        assertTrue(voices.add(value), "a pseudonym of two questions");
                    }
                }
                case SessionEvent.AnswerTakenBack(_, Voice.Pseudonym(var value), _, int revision, _) ->
                        assertEquals("1 ", revision + " " + value);
                default -> { }
            }
        }
    }

    @Property(tries = 100)
    void groupsThatStayedBelowKAreNotNamedByAnyAnonymousAnswer(@ForAll long seed) {
        var room = RandomRoom.played(seed, _ -> { });
        var log = room.told().log();
        var large = new HashSet<>();
        for (var slot : room.told().situation().ballots().slots()) {
            for (var partner : room.told().session().opened().partnership().partners()) {
                if (given(log, slot).stream().filter(given -> partner.id().equals(given.partner()))
                        .map(SessionEvent.AnswerGiven::voice).distinct().count() >= room.k()) {
                    large.add(partner.id());
                }
            }
        }
        for (var recorded : sealed(log, seed)) {
            if (recorded.event() instanceof SessionEvent.AnswerGiven given && given.partner() != null
                    && given.voice() instanceof Voice.Pseudonym) {
                assertTrue(large.contains(given.partner()), given.partner() + " never had k answers");
            }
        }
    }

    @Property(tries = 100)
    void everyFigureIsTheSameAfterwards(@ForAll long seed) {
        var room = RandomRoom.played(seed, _ -> { });
        var before = room.told().moment();
        var after = Moment.of(before.id(), Situation.after(sealed(room.told().log(), seed)));
        for (var step : before.session().steps()) {
            for (int round = 1; round <= step.round(); round++) {
                var was = before.released(new RoundId(step.number(), round)).orElseThrow();
                var is = after.released(new RoundId(step.number(), round)).orElseThrow();
                assertEquals(was.whole(), is.whole());
                assertEquals(figures(was, step.question()), figures(is, step.question()));
                assertEquals(List.of(was.unshown(), was.between(), was.together(), was.panels(), was.takenBack()),
                        List.of(is.unshown(), is.between(), is.together(), is.panels(), is.takenBack()));
            }
        }
    }

    /** Cards of groups whose tags are gone are read with the whole room's only. */
    private static List<Object> figures(Result result, Question question) {
        return result.sets().stream().<Object>map(set -> question.authors().isPresent() ? set.n() : set).toList();
    }

    private static final class Chance {
        int guesses;
        int hits;
        double expected;
        double variance;

        void guess(boolean hit, int among) {
            guesses++;
            hits += hit ? 1 : 0;
            expected += 1.0 / among;
            variance += (1.0 / among) * (1 - 1.0 / among);
        }

        @Override
        public String toString() {
            return hits + " of " + guesses + " right, " + expected + " by chance";
        }
    }

    /** Takes the answers of one group that stand in the same place, first with first, to be one person's. */
    private static void guess(RandomRoom room, Slot one, Slot other, List<Recorded> sealed, Chance chance) {
        var partners = new HashSet<>(given(sealed, one).stream().map(SessionEvent.AnswerGiven::partner).toList());
        for (var partner : partners) {
            var first = given(sealed, one).stream().filter(g -> Objects.equals(g.partner(), partner)).toList();
            var second = given(sealed, other).stream().filter(g -> Objects.equals(g.partner(), partner)).toList();
            if (!first.isEmpty() && !second.isEmpty()) {
                var who = person(room, one, first.getFirst());
                if (second.stream().anyMatch(answer -> person(room, other, answer) == who)) {
                    chance.guess(person(room, other, second.getFirst()) == who, second.size());
                }
            }
        }
    }

    /** Whose it was, if one still had the key. */
    private static int person(RandomRoom room, Slot slot, SessionEvent.AnswerGiven given) {
        var question = room.told().step(slot.round().step()).question();
        for (int person = 1; person <= room.people(); person++) {
            if (Play.KEY.voice(question, Agenda.person(person)).equals(given.voice())) {
                return person;
            }
        }
        throw new AssertionError("nobody's answer");
    }

    private static List<SessionEvent.AnswerGiven> given(List<Recorded> sealed, Slot slot) {
        return sealed.stream().filter(r -> r.event() instanceof SessionEvent.AnswerGiven given
                        && given.slot().equals(slot) && given.voice() instanceof Voice.Pseudonym)
                .map(r -> (SessionEvent.AnswerGiven) r.event()).toList();
    }

    /** The log as it stands in a dump: what was erased is gone, and the rest as sealing leaves it. */
    private static List<Recorded> sealed(List<Recorded> log, long seed) {
        var dump = new ArrayList<>(log);
        for (var recorded : log) {
            if (recorded.event() instanceof SessionEvent.Redacted(var seqs)) {
                seqs.forEach(seq -> dump.set((int) (seq - 1L), new Recorded(seq, recorded.at(),
                        new SessionEvent.Emptied("answer-given/2"), null)));
            }
        }
        Sealing.rewritten(List.copyOf(dump), new Random(seed)).forEach(r -> dump.set((int) (r.seq() - 1), r));
        return dump;
    }
}
