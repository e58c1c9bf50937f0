package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.question.Cast.cast;
import static tandem.question.Cast.rated;
import static tandem.question.Cast.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.words.Reason;
import tandem.words.Refusal;

/** Rules.md C1, by examples worked out by hand. */
class ScaleTest {
    private static final double EXACTLY = 1e-12;

    @Test
    void theMiddleOfAnOddNumberIsTheMiddleAnswer() {
        var average = average(rated(1, 2, 2, 4, 5));
        assertEquals(2, average.low());
        assertEquals(2, average.high());
        assertEquals(2.0, average.median());
        assertEquals(14 / 5.0, average.mean(), EXACTLY);
    }

    @Test
    void theMiddleOfAnEvenNumberCanLieBetweenTwoLabels() {
        var average = average(rated(1, 2, 3, 4, 5, 5));
        assertEquals(3, average.low());
        assertEquals(4, average.high());
        assertEquals(3.5, average.median());
    }

    @Test
    void theMiddleOfAnEvenNumberCanBeOneLabel() {
        assertEquals(3.0, average(rated(1, 3, 3, 3, 3, 5)).median());
    }

    @Test
    void spreadIsNoneWhenAllAgreeAndOneWhenHalfAreAtEachEnd() {
        assertEquals(0.0, spread(rated(4, 4, 4, 4, 4)), EXACTLY);
        assertEquals(1.0, spread(rated(1, 1, 1, 5, 5, 5)), EXACTLY);
    }

    @Test
    void spreadIsTwiceTheDeviationOverTheLengthOfTheScale() {
        // mean 3, squares 4+1+0+1+4 = 10, σ = √(10/5), 2σ/4
        assertEquals(Math.sqrt(2) / 2, spread(rated(1, 2, 3, 4, 5)), EXACTLY);
        // mean 2, squares 1+1+0+0+0+4 over six, σ = 1
        assertEquals(0.5, spread(rated(1, 1, 2, 2, 2, 4)), EXACTLY);
    }

    @Test
    void oneAnswerHasAMiddleAndNoSpread() {
        var average = Distribution.of(List.of(0, 0, 1, 0, 0), 0, 1).average().orElseThrow();
        assertEquals(3.0, average.median());
        assertEquals(Optional.empty(), average.spread());
    }

    @Test
    void fewerThanKWhoGaveAPointAreNotAveraged() {
        var ballots = new ArrayList<>(rated(1, 2, 3, 4));
        ballots.addAll(cast(rating(new Scale.DontKnow()), rating(new Scale.DontKnow())));
        var distribution = distribution(scale(Visibility.ANONYMOUS), ballots);
        assertTrue(distribution.told());
        assertEquals(List.of(1, 1, 1, 1, 0), distribution.counts());
        assertEquals(Optional.empty(), distribution.average());
    }

    @Test
    void whoDoesNotKnowIsCountedApartAndIsInNoAverage() {
        var ballots = new ArrayList<>(rated(5, 5, 5, 5, 5));
        ballots.addAll(cast(rating(new Scale.DontKnow()), rating(new Scale.DontKnow())));
        var distribution = distribution(scale(Visibility.ANONYMOUS), ballots);
        assertEquals(2, distribution.dontKnow());
        assertEquals(5, distribution.n());
        assertEquals(5.0, distribution.average().orElseThrow().mean());
    }

    @Test
    void aStatementOfWhichNothingMayBeToldIsNotTold() {
        var scale = scale(Visibility.ANONYMOUS);
        var told = new Sums(6, Map.of("s1", new Sums.Sum(6, Map.of("3", 6))));
        var tally = scale.tally(told, List.of(), 5);
        assertTrue(tally.distribution().get("s1").told());
        assertEquals(Distribution.untold(5), tally.distribution().get("s2"));
        assertFalse(tally.distribution().get("s2").told());
    }

    @Test
    void whoAbstainedAnsweredEveryStatement() {
        var both = new Scale.Rated(Map.of("s1", new Scale.Point(3), "s2", new Scale.Point(1)));
        var abstained = new Answer.Abstained();
        var tally = (Scale.Distributions) scale(Visibility.ANONYMOUS)
                .tally(cast(both, both, both, abstained, abstained), 5);
        assertEquals(List.of(3, 0, 0, 0, 0), tally.distribution().get("s2").counts());
        assertEquals(Optional.empty(), tally.distribution().get("s2").average());
        assertEquals(5, tally.n());
        assertEquals(2, tally.abstained());
    }

    @Test
    void whoIsNamedIsToldHoweverFewTheyAre() {
        var distribution = distribution(scale(Visibility.NAMED), rated(2));
        assertTrue(distribution.told());
        assertEquals(List.of(0, 1, 0, 0, 0), distribution.counts());
        assertEquals(Optional.empty(), distribution.average());
    }

    @Test
    void onlyRatingsOnTheScaleAreAnswers() {
        var scale = scale(Visibility.ANONYMOUS);
        assertEquals(Optional.empty(), scale.refuses(rating(new Scale.Point(1))));
        assertEquals(Optional.empty(), scale.refuses(rating(new Scale.Point(5))));
        assertEquals(Optional.empty(), scale.refuses(rating(new Scale.DontKnow())));
        assertEquals(Optional.of(Refusal.because(Reason.OFF_THE_SCALE, 5)),
                scale.refuses(rating(new Scale.Point(6))));
        assertEquals(Optional.of(Refusal.because(Reason.RATE_ONE)), scale.refuses(new Scale.Rated(Map.of())));
        assertEquals(Optional.of(Refusal.because(Reason.UNKNOWN_PART, "s3")),
                scale.refuses(new Scale.Rated(Map.of("s3", new Scale.Point(1)))));
    }

    private static Distribution.Average average(List<Ballot> ballots) {
        return distribution(scale(Visibility.ANONYMOUS), ballots).average().orElseThrow();
    }

    private static double spread(List<Ballot> ballots) {
        return average(ballots).spread().orElseThrow();
    }

    private static Distribution distribution(Scale scale, List<Ballot> ballots) {
        return ((Scale.Distributions) scale.tally(ballots, 5)).distribution().get("s1");
    }

    private static Scale scale(Visibility visibility) {
        return new Scale(new QuestionId("q"), "How much?", visibility, false,
                List.of(new Scale.Statement("s1", "This"), new Scale.Statement("s2", "That")), 5, "none", "a lot");
    }
}
