package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.question.Cast.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;

/** Points, by examples worked out by hand (rules.md C4). */
class PointsTest {
    private final Points question = points(10, false);

    @Test
    void aShareIsTheMeanOfEachPersonsPointsOverAllOfHers() {
        // shares of a: 0.6, 1, 0.2
        var share = share(spent(6, 4), spent(10, 0), spent(2, 8));
        assertEquals(0.6, share.mean().orElseThrow().share(), 1e-12);
        assertEquals(Math.sqrt((0 + 0.16 + 0.16) / 3), share.mean().orElseThrow().spread(), 1e-12);
        assertEquals(3, share.n());
        assertEquals(3, share.gave());
        assertEquals(1, share.counts().get(6));
    }

    @Test
    void thoseWhoGaveItNothingCountInTheMeanAndNotAmongThoseWhoGave() {
        var share = share(spent(0, 10), spent(5, 5));
        assertEquals(2, share.n());
        assertEquals(1, share.gave());
        assertEquals(0.25, share.mean().orElseThrow().share(), 1e-12);
        assertEquals(0.25, share.mean().orElseThrow().spread(), 1e-12);
    }

    @Test
    void whoAbstainsSpentNothingAndIsInNoMean() {
        var shares = tally(question, cast(spent(10, 0), new Answer.Abstained()), 1);
        assertEquals(2, shares.n());
        assertEquals(1, shares.abstained());
        assertEquals(1, of(shares, "a").n());
        assertEquals(1.0, of(shares, "a").mean().orElseThrow().share(), 1e-12);
    }

    @Test
    void tooFewAreNotAveraged() {
        var share = of(tally(question, cast(spent(6, 4), spent(6, 4), new Answer.Abstained()), 3), "a");
        assertEquals(Optional.empty(), share.mean());
        assertEquals(2, share.gave());
    }

    @Test
    void pointsAreSpentExactlyOrTheRestIsGivenToNone() {
        assertEquals(Optional.empty(), question.refuses(spent(6, 4)));
        assertEquals(Optional.of(Refusal.because(Reason.POINTS_LEFT, 3)), question.refuses(spent(6, 1)));
        assertEquals(Optional.of(Refusal.because(Reason.POINTS_OVER, 2)), question.refuses(spent(6, 6)));
        assertEquals(Optional.empty(), points(10, true).refuses(spent(6, 1)));
        assertEquals(Optional.empty(), points(10, true).refuses(spent(0, 0)));
        assertEquals(Optional.of(Refusal.because(Reason.POINTS_OVER, 1)), points(10, true).refuses(spent(6, 5)));
        assertEquals(Optional.of(Refusal.because(Reason.UNKNOWN_OPTION, "z")),
                question.refuses(new Points.Spent(Map.of("z", 10))));
        assertEquals(Reason.NOT_BETWEEN, reason(() -> spent(11, -1)));
    }

    @Test
    void whatNothingWasGivenToIsNotGivenTo() {
        assertEquals(new Points.Spent(Map.of("a", 10)), spent(10, 0));
    }

    @Test
    void theGapOfTwoGroupsIsTheDifferenceOfTheirMeanShares() {
        // a: mean shares 0.3 and 0.55
        var gap = gap(List.of(spent(2, 8), spent(4, 6)), List.of(spent(5, 5), spent(6, 4)));
        assertEquals(0, gap.compareTo(new Gap("a", "", 1, 4, true)));
        assertTrue(gap.isWide());
        assertEquals("a", gap.part());
        assertFalse(gap(List.of(spent(2, 8), spent(4, 6)), List.of(spent(5, 5), spent(5, 5))).isWide());
    }

    @Test
    void agreementNeedsCalmViewsAndAnOptionThatGetsSomething() {
        assertTrue(gap(List.of(spent(5, 5), spent(6, 4)), List.of(spent(5, 5))).isAgreement());
        // σ = ½: as far apart as can be
        assertFalse(gap(List.of(spent(0, 10), spent(10, 0)), List.of(spent(5, 5))).isAgreement());
        // nearly nothing from either
        assertFalse(gap(List.of(spent(1, 9)), List.of(spent(0, 10), spent(1, 9))).isAgreement());
    }

    @Test
    void tooFewToAverageHaveNoGap() {
        assertEquals(List.of(), question.gaps(tally(question, cast(spent(5, 5)), 2),
                tally(question, cast(spent(5, 5), spent(5, 5)), 2)));
    }

    @Test
    void anotherSpreadIsAChange() {
        assertEquals(Change.OTHER, question.change("", spent(2, 8), spent(3, 7)));
        assertEquals(Change.SAME, question.change("", spent(2, 8), spent(2, 8)));
        assertFalse(question.isComparable("", new Answer.Abstained()));
    }

    @Test
    void whatIsGivenToNoneIsCountedAsWell() {
        assertEquals(Optional.of(Map.of("a:6", 1, "*:4", 1)), points(10, true).marks("", spent(6, 0)));
        assertEquals(Optional.of(Map.of("*:10", 1)), points(10, true).marks("", spent(0, 0)));
        assertEquals(Optional.of(Map.of("a:6", 1, "b:4", 1)), question.marks("", spent(6, 4)));
    }

    @Test
    void fiveToAHundredPointsAreSpreadOverTwoToTwelveOptions() {
        assertEquals(Reason.NOT_BETWEEN, reason(() -> points(4, false)));
        assertEquals(Reason.NOT_BETWEEN, reason(() -> points(101, false)));
        assertEquals(Reason.TOO_FEW, reason(() -> new Points(question.id(), "?", Visibility.ANONYMOUS, false, 10, false,
                List.of(new Points.Option("a", "This")))));
    }

    private Points.Share share(Answer... answers) {
        return of(tally(question, cast(answers), 1), "a");
    }

    private static Points.Share of(Points.Shares shares, String option) {
        return shares.of(new Points.Option(option, "?"));
    }

    private Gap gap(List<Answer> one, List<Answer> other) {
        var gaps = new ArrayList<>(question.gaps(tally(question, cast(one.toArray(Answer[]::new)), 1),
                tally(question, cast(other.toArray(Answer[]::new)), 1)));
        return gaps.getFirst();
    }

    private static Answer spent(int a, int b) {
        return new Points.Spent(Map.of("a", a, "b", b));
    }

    private static Points points(int total, boolean rest) {
        return new Points(new QuestionId("q"), "On what?", Visibility.ANONYMOUS, false, total, rest,
                Stream.of("a", "b").map(id -> new Points.Option(id, id)).toList());
    }

    private static Points.Shares tally(Points asked, List<Ballot> ballots, int k) {
        return (Points.Shares) asked.tally(ballots, k);
    }

    private static Reason reason(Executable making) {
        return assertThrows(Malformed.class, making).refusal().reason();
    }
}
