package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.question.Cast.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;

/** Rankings, by examples worked out by hand, and by a real election (rules.md C3). */
class RankingTest {
    private final Ranking question = ranking("a", "b", "c");

    @Test
    void thoseWhoAreLeftOutAreLastAndEqual() {
        var standing = standing("a");
        assertEquals(Map.of("a", Map.of("b", 1, "c", 1), "b", Map.of("a", 0, "c", 0), "c", Map.of("a", 0, "b", 0)),
                standing.preferred());
        assertEquals(Map.of("a", 1.0, "b", 2.5, "c", 2.5), standing.places());
    }

    @Test
    void tiedOptionsShareTheirAveragePlace() {
        assertEquals(Map.of("a", 1.5, "b", 1.5, "c", 3.0), standing("a=b").places());
        assertEquals(Map.of("a", 2.0, "b", 2.0, "c", 2.0), standing("a=b=c").places());
        // a: 1, 1½, 3; b: 2, 1½, 1; c: 3, 3, 2
        assertEquals(Map.of("a", 5.5 / 3, "b", 4.5 / 3, "c", 8.0 / 3), standing("a>b>c", "a=b", "b>c").places());
    }

    @Test
    void whoAbstainsIsInNoAverage() {
        var ballots = new ArrayList<>(cast(order("a>b>c")));
        ballots.addAll(cast(new Answer.Abstained()));
        var standing = tally(question, ballots, 1);
        assertEquals(2, standing.n());
        assertEquals(1, standing.ranked());
        assertEquals(1, standing.abstained());
        assertEquals(Map.of("a", 1.0, "b", 2.0, "c", 3.0), standing.places());
    }

    @Test
    void tooFewOrdersAreNotAveraged() {
        assertEquals(Map.of(), tally(question, cast(order("a"), order("b")), 3).places());
        assertEquals(1, tally(question, cast(order("a"), order("b")), 3).over("a", "b"));
    }

    @Test
    void theFavouriteIsPreferredToEveryOtherByMorePeople() {
        var schulze = standing("a>b>c", "a>c>b", "b>a>c").schulze();
        assertEquals(new Schulze.First("a"), schulze.favourite());
        assertEquals(List.of(List.of("a"), List.of("b"), List.of("c")), schulze.order());
    }

    @Test
    void whereEachBeatsTheNextInACircleThereIsNoSingleFavourite() {
        var schulze = standing("a>b>c", "b>c>a", "c>a>b").schulze();
        assertEquals(new Schulze.Circle(List.of("a", "b", "c")), schulze.favourite());
        assertEquals(List.of(List.of("a", "b", "c")), schulze.order());
    }

    /** a beats b 6:3, b beats c 7:2, c beats a 5:4: the win with the fewest votes counts least. */
    @Test
    void inACircleTheWeakestWinGivesWay() {
        var schulze = standing("a>b>c", "a>b>c", "a>b>c", "a>b>c", "b>c>a", "b>c>a", "b>c>a", "c>a>b", "c>a>b")
                .schulze();
        assertTrue(schulze.beats("c", "a"));
        assertEquals(new Schulze.Circle(List.of("a", "b", "c")), schulze.favourite());
        assertEquals(List.of(List.of("a"), List.of("b"), List.of("c")), schulze.order());
    }

    @Test
    void asManyForOneAsForTheOtherIsATie() {
        var schulze = standing("a>b>c", "b>a>c").schulze();
        assertEquals(new Schulze.Level(List.of("a", "b")), schulze.favourite());
        assertEquals(List.of(List.of("a", "b"), List.of("c")), schulze.order());
    }

    /** a beats c, c beats b, and a and b are level: a is first all the same. */
    @Test
    void oneThatNothingBeatsCanBeLevelWithAnother() {
        var schulze = standing("a>c>b", "b>a>c", "c").schulze();
        assertEquals(new Schulze.Level(List.of("a", "b")), schulze.favourite());
        assertEquals(List.of(List.of("a"), List.of("c"), List.of("b")), schulze.order());
    }

    @Test
    void nobodyRankingLeavesAllLevel() {
        var schulze = tally(question, List.of(), 5).schulze();
        assertEquals(new Schulze.Level(List.of("a", "b", "c")), schulze.favourite());
        assertEquals(List.of(List.of("a", "b", "c")), schulze.order());
    }

    /** 45 ballots of Schulze's first example (2011, section 3.1): the order is e, a, c, b, d. */
    @Test
    void schulzesOwnExampleComesOutAsHeSays() {
        var asked = ranking("a", "b", "c", "d", "e");
        var ballots = new ArrayList<Answer>();
        Map.of("a>c>b>e>d", 5, "a>d>e>c>b", 5, "b>e>d>a>c", 8, "c>a>b>e>d", 3, "c>a>e>b>d", 7, "c>b>a>d>e", 2,
                "d>c>e>b>a", 7, "e>b>a>d>c", 8).forEach((order, count) ->
                Stream.generate(() -> order(order)).limit(count).forEach(ballots::add));
        var standing = tally(asked, cast(ballots.toArray(Answer[]::new)), 5);
        assertEquals(20, standing.over("a", "b"));
        assertEquals(List.of(List.of("e"), List.of("a"), List.of("c"), List.of("b"), List.of("d")),
                standing.schulze().order());
    }

    /** PrefLib 00002: see debian-2002.soi's README. */
    @Test
    void theDebianElectionOf2002ComesOutAsPublished() {
        var asked = ranking("robinson", "hertzog", "garbee", "none");
        var ids = asked.options().stream().map(Ranking.Option::id).toList();
        var ballots = lines("debian-2002.soi").filter(line -> !line.startsWith("#")).flatMap(line -> {
            var counted = line.split(": ");
            var order = Stream.of(counted[1].split(",")).map(i -> Set.of(ids.get(Integer.parseInt(i) - 1))).toList();
            return Stream.<Answer>generate(() -> new Ranking.Ordered(order)).limit(Integer.parseInt(counted[0]));
        }).toArray(Answer[]::new);
        var standing = tally(asked, cast(ballots), 5);
        assertEquals(475, standing.ranked());
        assertEquals(new Schulze.First("garbee"), standing.schulze().favourite());
        assertEquals("291:180", duel(standing, "robinson"));
        assertEquals("327:140", duel(standing, "hertzog"));
        assertEquals("444:18", duel(standing, "none"));
        assertEquals("garbee", standing.schulze().order().getFirst().getFirst());
    }

    private static String duel(Ranking.Standing standing, String other) {
        return standing.over("garbee", other) + ":" + standing.over(other, "garbee");
    }

    @Test
    void anOrderNamesKnownOptionsAndAtLeastOne() {
        assertEquals(Optional.empty(), question.refuses(order("c>a=b")));
        assertEquals(Optional.of(Refusal.because(Reason.RANK_ONE)), question.refuses(new Ranking.Ordered(List.of())));
        assertEquals(Optional.of(Refusal.because(Reason.UNKNOWN_OPTION, "z")), question.refuses(order("a>z")));
        assertEquals(Reason.TWICE, reason(() -> order("a>b>a")));
        assertEquals(Reason.EMPTY_PLACE, reason(() -> new Ranking.Ordered(List.of(Set.of("a"), Set.of()))));
    }

    @Test
    void anOrderIsTheSameHoweverItIsWrittenDown() {
        assertEquals(Change.SAME, question.change("", order("a>b"), order("a>b>c")));
        assertEquals(Change.OTHER, question.change("", order("a>b"), order("a>b=c")));
    }

    @Test
    void aRankingHasFromTwoToTwelveOptions() {
        assertEquals(Reason.TOO_FEW, reason(() -> ranking("a")));
        assertEquals(Reason.TOO_MANY, reason(() -> ranking("abcdefghijklm".split(""))));
        assertEquals(Reason.TWICE, reason(() -> ranking("a", "a")));
    }

    private Ranking.Standing standing(String... orders) {
        return tally(question, cast(Stream.of(orders).map(RankingTest::order).toArray(Answer[]::new)), 1);
    }

    /** "a>b=c". */
    private static Ranking.Ordered order(String order) {
        return new Ranking.Ordered(Stream.of(order.split(">")).map(place -> Set.of(place.split("="))).toList());
    }

    private static Ranking ranking(String... options) {
        return new Ranking(new QuestionId("q"), "In which order?", Visibility.ANONYMOUS, false,
                Stream.of(options).map(id -> new Ranking.Option(id, id)).toList());
    }

    private static Stream<String> lines(String file) {
        try (var in = Objects.requireNonNull(RankingTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ranking.Standing tally(Ranking asked, List<Ballot> ballots, int k) {
        return (Ranking.Standing) asked.tally(ballots, k);
    }

    private static Reason reason(Executable making) {
        return assertThrows(Malformed.class, making).refusal().reason();
    }
}
