package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.question.Statements.Vote;

/** rules.md C6: what may be said of groups of opinion, whoever finds them. */
class OpinionGroupsTest {
    private static final int K = 5;

    /** Divides people by what they think of the first statements: one gives two groups or three, and so on. */
    private static final OpinionMap BY_FIRST = (statements, voters) -> {
        var axes = new HashMap<String, OpinionPlane.Axis>();
        for (int i = 0; i < statements.size(); i++) {
            axes.put(statements.get(i), new OpinionPlane.Axis(0, i % 2 == 0 ? 1 : 0.25, i % 2 == 0 ? 0.25 : 1));
        }
        return new OpinionMap.Layout(new OpinionPlane(axes), List.of(
                new OpinionMap.Division(voters.stream().map(v -> v.get("s1") == Vote.AGREE ? 0 : 1).toList(), 0.4),
                new OpinionMap.Division(voters.stream().map(v -> v.get("s1") == Vote.AGREE ? 0
                        : v.get("s2") == Vote.AGREE ? 1 : 2).toList(), 0.6)));
    };

    @Test
    void itTakesThirtyPeopleWhoVotedOnSevenStatementsOrMore() {
        assertEquals(new Opinions.TooFew(1, false), found(10, 29, agreeing(29, 7)));
        assertInstanceOf(Opinions.Groups.class, found(10, 30, agreeing(30, 7)));
        assertEquals(new Opinions.TooFew(30, false), found(10, 30, agreeing(30, 6)));
    }

    @Test
    void whereThereAreFewerStatementsItTakesVotesOnAllOfThem() {
        assertInstanceOf(Opinions.Groups.class, found(3, 30, agreeing(30, 3)));
        assertEquals(new Opinions.TooFew(30, false), found(3, 30, agreeing(30, 2)));
    }

    @Test
    void nobodyCanTellWhoFewHaveNoPlace() {
        // three abstain: 40 exactly of 43 would say so
        var found = assertInstanceOf(Opinions.Groups.class, found(8, 43, Stream.concat(agreeing(40, 8).stream(),
                Stream.generate(Answer.Abstained::new).limit(3)).toList()));
        assertTrue(found.about());
        assertEquals(List.of(20, 20), sizes(found));
        assertEquals(new Opinions.TooFew(5, true), found(8, 30, Stream.concat(agreeing(28, 8).stream(),
                Stream.generate(Answer.Abstained::new).limit(2)).toList()));
        var exact = assertInstanceOf(Opinions.Groups.class, found(8, 45, Stream.concat(agreeing(40, 8).stream(),
                Stream.generate(Answer.Abstained::new).limit(5)).toList()));
        assertFalse(exact.about());
    }

    @Test
    void aDivisionThatLeavesAGroupTooSmallGivesWayToOneIntoFewer() {
        var answers = new ArrayList<>(agreeing(40, 8));
        assertEquals(List.of(20, 20), sizes(found(8, 40, answers)));
        for (int i = 0; i < 5; i++) {
            answers.add(voted(8, Map.of("s1", Vote.DISAGREE, "s2", Vote.DISAGREE)));
        }
        assertEquals(List.of(20, 20, 5), sizes(found(8, 45, answers)));
        answers.removeLast();
        assertEquals(List.of(24, 20), sizes(found(8, 44, answers)));
    }

    @Test
    void whereNoDivisionIsLargeEnoughNothingIsShown() {
        var answers = IntStream.range(0, 40).<Answer>mapToObj(i -> voted(8, Map.of("s1", i < 4 ? Vote.AGREE
                : Vote.DISAGREE))).toList();
        assertEquals(new Opinions.NoGroups(), found(8, 40, answers));
    }

    @Test
    void whatSetsAGroupApartIsWhatMostOfItThinkAndAQuarterMoreThanOthers() {
        var found = (Opinions.Groups) found(8, 40, agreeing(40, 8));
        var first = found.groups().stream().filter(group -> group.leanings().contains(
                new Opinions.Leaning("s1", Vote.AGREE))).toList();
        assertEquals(1, first.size());
        assertEquals(List.of(new Opinions.Leaning("s1", Vote.AGREE)), first.getFirst().leanings());
        var other = found.groups().stream().filter(group -> group != first.getFirst()).findFirst().orElseThrow();
        assertEquals(List.of(new Opinions.Leaning("s1", Vote.DISAGREE)), other.leanings());
    }

    @Test
    void aStatementOnWhichTooFewOfAGroupVotedSetsNobodyApart() {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 40; i++) {
            var votes = new LinkedHashMap<>(((Statements.Voted) voted(8, Map.of("s1", i % 2 == 0 ? Vote.AGREE
                    : Vote.DISAGREE))).votes());
            // of the second group four voted on the ninth statement, and all of them disagree
            if (i % 2 == 0 || i < 8) {
                votes.put("s9", i % 2 == 0 ? Vote.AGREE : Vote.DISAGREE);
            }
            answers.add(new Statements.Voted(votes));
        }
        var found = (Opinions.Groups) found(9, 40, answers);
        assertTrue(found.groups().stream().flatMap(group -> group.leanings().stream())
                .noneMatch(leaning -> leaning.statement().equals("s9")), found.toString());
    }

    @Test
    void theOrderOfTheAnswersChangesNothing() {
        var random = new Random(1);
        var answers = new ArrayList<Answer>(IntStream.range(0, 60).mapToObj(i -> voted(8, Map.of("s1", vote(random), "s2",
                vote(random), "s3", vote(random)))).toList());
        var found = found(8, 60, answers);
        Collections.shuffle(answers, random);
        assertEquals(found, found(8, 60, answers));
    }

    @Test
    void areasAndPlacesAreInStepsThatAreWiderThanOnePersonsVote() {
        var found = (Opinions.Groups) found(8, 40, agreeing(40, 8));
        for (var group : found.groups()) {
            for (var value : List.of(group.area().x(), group.area().y(), group.area().along(), group.area().broad())) {
                assertEquals(Math.round(value * 20), value * 20, 1e-9);
                assertTrue(Math.abs(value) <= 1);
            }
        }
        var spot = found.spot(((Statements.Voted) voted(8, Map.of())).votes()).orElseThrow();
        assertEquals(Math.round(spot.x() * 20), spot.x() * 20, 1e-9);
        assertTrue(spot.in().stream().allMatch(i -> i < 2));
        assertTrue(found.spot(Map.of("s1", Vote.AGREE)).isEmpty(), "one vote gives nobody a place");
    }

    /** The attacker knows how many answered: what is left of them is nobody, or k. */
    @Test
    void whateverTheMapSaysNoFewAreToldOrLeftOver() {
        var shown = 0;
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var answers = new ArrayList<Answer>();
            for (int i = 0; i < 30 + random.nextInt(30); i++) {
                answers.add(random.nextInt(12) == 0 ? new Answer.Abstained() : voted(random.nextInt(10) == 0 ? 3 : 8,
                        Map.of("s1", vote(random), "s2", vote(random))));
            }
            OpinionMap any = (statements, voters) -> new OpinionMap.Layout(BY_FIRST.of(statements, voters).plane(),
                    IntStream.rangeClosed(2, 5).mapToObj(groups -> new OpinionMap.Division(voters.stream()
                            .map(v -> v.get("s1") == Vote.AGREE && random.nextInt(4) > 0 ? 0 : random.nextInt(groups))
                            .toList(), random.nextDouble())).toList());
            if (OpinionGroups.of(asked(8, true), answers, K, any) instanceof Opinions.Groups found) {
                shown++;
                assertTrue(sizes(found).stream().allMatch(size -> size >= K), found.toString());
                var left = answers.size() - sizes(found).stream().mapToInt(Integer::intValue).sum();
                assertTrue(found.about() ? sizes(found).stream().allMatch(size -> size % 5 == 0)
                        : left == 0 || left >= K, found + ", of " + answers.size());
            }
        }
        assertTrue(shown > 100, "only " + shown);
    }

    @Test
    void itIsOffUnlessItIsAskedFor() {
        assertTrue(asked(8, false).opinions(agreeing(40, 8), K, BY_FIRST).isEmpty());
        assertTrue(asked(8, true).opinions(agreeing(40, 8), K, BY_FIRST).isPresent());
    }

    private static List<Integer> sizes(Opinions found) {
        return ((Opinions.Groups) found).groups().stream().map(Opinions.Group::size).toList();
    }

    private static Vote vote(Random random) {
        return Vote.values()[random.nextInt(3)];
    }

    private static Opinions found(int statements, int n, List<Answer> answers) {
        assertEquals(n, answers.size());
        return OpinionGroups.of(asked(statements, true), answers, K, BY_FIRST);
    }

    private static Statements asked(int statements, boolean opinionGroups) {
        return new Statements(new QuestionId("q"), "?", Visibility.ANONYMOUS, false, IntStream.rangeClosed(1, statements)
                .mapToObj(i -> new Statements.Statement("s" + i, "Statement " + i)).toList(), false, opinionGroups);
    }

    /** Every other one agrees with the first statement, the others disagree; all agree with those that follow. */
    private static List<Answer> agreeing(int people, int statements) {
        return IntStream.range(0, people).mapToObj(i -> voted(statements, Map.of("s1", i % 2 == 0 ? Vote.AGREE
                : Vote.DISAGREE))).toList();
    }

    private static Answer voted(int statements, Map<String, Vote> otherwise) {
        var votes = new HashMap<String, Vote>();
        IntStream.rangeClosed(1, statements).forEach(i -> votes.put("s" + i, Vote.AGREE));
        votes.putAll(otherwise);
        return new Statements.Voted(votes);
    }
}
