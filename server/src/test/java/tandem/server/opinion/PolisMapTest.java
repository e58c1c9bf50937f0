package tandem.server.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.question.Answer;
import tandem.question.OpinionGroups;
import tandem.question.Opinions;
import tandem.question.QuestionId;
import tandem.question.Statements;
import tandem.question.Statements.Vote;
import tandem.question.Visibility;

/** rules.md C6: opinion groups, as the library finds them. */
class PolisMapTest {
    private static final int K = 5;
    private final PolisMap map = new PolisMap();

    @Test
    void findsTheGroupsThatThereAreHoweverFewTheyAre() {
        for (int camps = 2; camps <= 5; camps++) {
            var camp = 60 / camps;
            var found = assertInstanceOf(Opinions.Groups.class, found(campsOf(camp, camps, new Random(camps))));
            assertEquals(camps, found.groups().size());
            assertEquals(Collections.nCopies(camps, camp), found.groups().stream()
                    .map(Opinions.Group::size).toList());
            assertFalse(found.about());
        }
    }

    @Test
    void inTheRealConversationOnFreshWaterPeopleDifferOnWhoMayUseIt() {
        var asked = Freshwater.asked();
        var found = assertInstanceOf(Opinions.Groups.class,
                OpinionGroups.of(asked, Freshwater.answers(), K, map));
        // 100 of the 117 voted on seven statements or more, and the 17 others are enough to be told
        assertEquals(100, found.groups().stream().mapToInt(Opinions.Group::size).sum());
        assertEquals(2, found.groups().size());
        assertTrue(found.groups().stream().allMatch(group -> group.size() >= 40), found.groups().toString());
        var supply = found.groups().stream().map(group -> group.leanings().stream()
                .filter(leaning -> asked.label(leaning.statement()).contains("certainty of supply")).toList()).toList();
        assertEquals(1, supply.stream().filter(leanings -> !leanings.isEmpty()).count());
        assertTrue(supply.stream().flatMap(List::stream).allMatch(leaning -> leaning.vote() == Vote.AGREE));
        Freshwater.answers().stream().filter(Statements.Voted.class::isInstance).map(Statements.Voted.class::cast)
                .flatMap(voted -> found.spot(voted.votes()).stream())
                .forEach(spot -> assertTrue(Math.abs(spot.x()) <= 1 && Math.abs(spot.y()) <= 1));
    }

    @Test
    void theOrderOfTheAnswersChangesNothing() {
        var answers = new ArrayList<>(Freshwater.answers());
        var found = OpinionGroups.of(Freshwater.asked(), answers, K, map);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(answers, new Random(seed));
            assertEquals(found, OpinionGroups.of(Freshwater.asked(), answers, K, map));
        }
    }

    @Test
    void whereEverybodyVotesAlikeThereAreNoGroups() {
        assertEquals(new Opinions.NoGroups(), found(IntStream.range(0, 60).<Answer>mapToObj(_ ->
                new Statements.Voted(Map.of("s0", Vote.AGREE, "s1", Vote.AGREE, "s2", Vote.PASS, "s3", Vote.AGREE, "s4",
                        Vote.AGREE, "s5", Vote.AGREE, "s6", Vote.DISAGREE, "s7", Vote.AGREE))).toList()));
    }

    @Test
    void aCrowdIsMappedByThoseDrawnFromIt() {
        var found = assertInstanceOf(Opinions.Groups.class, found(campsOf(1_000, 3, new Random(1))));
        assertEquals(List.of(1_000, 1_000, 1_000), found.groups().stream().map(Opinions.Group::size).toList());
    }

    private Opinions found(List<Answer> answers) {
        return OpinionGroups.of(asked(), answers, K, map);
    }

    private static Statements asked() {
        return new Statements(new QuestionId("q"), "?", Visibility.ANONYMOUS, false, IntStream.range(0, 20)
                .mapToObj(i -> new Statements.Statement("s" + i, "Statement " + i)).toList(), false, true);
    }

    /** At the corners of a square, and in its middle: what a camp thinks of the first ten statements and of the others. */
    private static final List<List<Vote>> CAMPS = List.of(List.of(Vote.AGREE, Vote.AGREE), List.of(Vote.DISAGREE,
            Vote.DISAGREE), List.of(Vote.AGREE, Vote.DISAGREE), List.of(Vote.DISAGREE, Vote.AGREE), List.of(Vote.PASS,
            Vote.PASS));

    /** As many camps; now and then somebody thinks otherwise. */
    private static List<Answer> campsOf(int size, int camps, Random random) {
        return IntStream.range(0, size * camps).<Answer>mapToObj(person -> {
            var votes = new HashMap<String, Vote>();
            for (int i = 0; i < 20; i++) {
                votes.put("s" + i, random.nextInt(40) == 0 ? Vote.PASS : CAMPS.get(person % camps).get(i / 10));
            }
            return new Statements.Voted(votes);
        }).toList();
    }
}
