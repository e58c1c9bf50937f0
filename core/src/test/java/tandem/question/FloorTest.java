package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** rules.md C7. */
class FloorTest {
    private final Floor question = new Floor(new QuestionId("q"), "What do you want to ask?", Visibility.WHOLE_ROOM, true,
            List.of(new Floor.Asked("p1", "Who pays?"), new Floor.Asked("p2", "Who decides?")));

    @Test
    void sixOfTwelveStandAboveNineOfForty() {
        var few = new Floor.Count(true, 6, 12);
        var many = new Floor.Count(true, 9, 40);
        assertEquals(0.254, few.atLeast(), 0.0005);
        assertEquals(0.123, many.atLeast(), 0.0005);
        assertEquals(List.of("p2", "p1"), counts(many, few).sorted());
    }

    @Test
    void whatNobodyWasShownStandsAtNought() {
        assertEquals(0, new Floor.Count(true, 0, 0).atLeast());
        assertEquals(0, new Floor.Count(true, 0, 7).atLeast());
        assertEquals(List.of("p1", "p2"), counts(new Floor.Count(true, 0, 0), new Floor.Count(true, 0, 9)).sorted());
    }

    @Test
    void onlyWhoWasShownAQuestionCountsForIt() {
        var tally = (Floor.Counts) question.tally(Cast.cast(votes(Set.of("p1"), "p1"), votes(Set.of(), "p1", "p2"),
                votes(Set.of("p2"), "p2")), 3);
        assertEquals(Map.of("p1", new Floor.Count(true, 1, 2), "p2", new Floor.Count(true, 1, 2)), tally.counts());
    }

    @Test
    void nobodyVotesForHerOwnOrCountsAsShownIt() {
        assertEquals(votes(Set.of("p2"), "p2"),
                question.fitted(votes(Set.of("p1", "p2"), "p1", "p2"), Set.of("p1")));
    }

    @Test
    void whatIsWithdrawnIsLeftOutOfVotesThatWereUnderWay() {
        var gone = "b".repeat(20);
        assertEquals(votes(Set.of(), "p1"), question.fitted(votes(Set.of(gone), "p1", gone), Set.of()));
        assertTrue(question.refuses(votes(Set.of(), "p9")).isPresent());
    }

    @Test
    void whatHasBeenAnsweredStandsBehindWhatHasNot() {
        var answered = question.answering("p1", true);
        assertEquals(List.of("p2", "p1"), answered.answeredLast(List.of("p1", "p2")));
        assertEquals("Who pays?", answered.label("p1"));
        assertEquals(question, answered.answering("p1", false));
    }

    private static Floor.Counts counts(Floor.Count first, Floor.Count second) {
        return new Floor.Counts(52, new TreeMap<>(Map.of("p1", first, "p2", second)));
    }

    private static Floor.Votes votes(Set<String> votes, String... seen) {
        return new Floor.Votes(votes, Set.of(seen));
    }
}
