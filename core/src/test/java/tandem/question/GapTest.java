package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.question.Cast.cast;
import static tandem.question.Cast.rated;
import static tandem.question.Cast.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far two groups are apart, exactly (rules.md C2), by examples worked out by hand. */
class GapTest {
    private static final Choice CHOICE = new Choice(new QuestionId("q"), "Which?", Visibility.ANONYMOUS, false,
            List.of(new Choice.Option("a", "This"), new Choice.Option("b", "That"), new Choice.Option("c", "Other")),
            1, 2, true);
    private static final Scale SCALE = new Scale(new QuestionId("q"), "How much?", Visibility.ANONYMOUS, false,
            List.of(new Scale.Statement("s1", "This")), 5, "none", "a lot");

    @Test
    void ofAScaleItIsTheDifferenceOfTheMeansOverItsLength() {
        // means 2 and 3.5 of 1…5: 1.5 / 4
        var gap = gap(rated(1, 1, 2, 3, 3), rated(3, 3, 4, 4, 3, 4));
        assertEquals(0, gap.compareTo(new Gap("", "", 3, 8, true)));
        assertEquals("s1", gap.part());
        assertEquals("", gap.option());
    }

    @Test
    void aQuarterIsWideAndALittleLessIsNot() {
        // means 2 and 3: exactly a quarter of the length 4
        assertTrue(gap(rated(2, 2, 2, 2, 2), rated(3, 3, 3, 3, 3)).isWide());
        // means 2 and 3 − 1/6
        assertFalse(gap(rated(2, 2, 2, 2, 2, 2), rated(3, 3, 3, 3, 3, 2)).isWide());
    }

    @Test
    void aTenthIsNoAgreementAndALittleLessIs() {
        // means 3 and 3.4: exactly a tenth of the length 4
        assertFalse(gap(rated(3, 3, 3, 3, 3), rated(3, 3, 3, 4, 4)).isAgreement());
        // means 3 and 3 + 1/3
        assertTrue(gap(rated(3, 3, 3, 3, 3, 3), rated(3, 3, 3, 3, 4, 4)).isAgreement());
    }

    @Test
    void whereViewsAreSpreadWithinAGroupMeansThatAgreeMeanNothing() {
        // half at each end: spread 1
        assertFalse(gap(rated(1, 1, 1, 5, 5, 5), rated(3, 3, 3, 3, 3)).isAgreement());
        // spread of exactly a half: σ = 1 over the length 4
        assertTrue(gap(rated(1, 1, 2, 2, 2, 4), rated(2, 2, 2, 2, 2)).isAgreement());
        // a little more
        assertFalse(gap(rated(1, 1, 2, 2, 2, 5, 2), rated(2, 2, 2, 2, 2)).isAgreement());
    }

    @Test
    void tooFewToAverageHaveNoGap() {
        assertEquals(List.of(), SCALE.gaps(SCALE.tally(rated(1, 1, 1, 1), 5), SCALE.tally(rated(5, 5, 5, 5, 5), 5)));
        var unsure = new ArrayList<>(rated(1, 1, 1, 1));
        unsure.addAll(cast(rating(new Scale.DontKnow())));
        assertEquals(List.of(), SCALE.gaps(SCALE.tally(unsure, 5), SCALE.tally(rated(5, 5, 5, 5, 5), 5)));
    }

    @Test
    void ofAChoiceItIsTheLargestDifferenceOfOneOptionsShare() {
        // a: 1/5 and 4/5; b: 4/5 and 1/5; c: none
        var gap = chosen(picks("a", "b", "b", "b", "b"), picks("a", "a", "a", "a", "b"));
        assertEquals(0, gap.compareTo(new Gap("", "", 3, 5, true)));
        assertTrue(gap.isWide());
        assertFalse(gap.isAgreement());
    }

    @Test
    void whoAbstainedIsInNoShare() {
        // a: 2/4 and 2/4
        var some = new ArrayList<>(List.of(picks("a", "a", "b", "b")));
        some.add(new Answer.Abstained());
        var gap = chosen(some.toArray(Answer[]::new), picks("a", "a", "b", "b"));
        assertEquals(0, gap.over());
        assertTrue(gap.isAgreement());
        assertEquals(List.of(), CHOICE.gaps(CHOICE.tally(cast(new Answer.Abstained()), 5),
                CHOICE.tally(cast(picks("a", "b")), 5)));
    }

    @Test
    void gapsAreInTheOrderOfTheirSize() {
        var small = new Gap("", "a", 1, 3, true);
        var large = new Gap("", "b", 5, 12, true);
        assertEquals(large, Collections.max(List.of(small, large)));
        assertEquals(0, small.compareTo(new Gap("", "c", 4, 12, true)));
    }


    private static Answer[] picks(String... options) {
        return Stream.of(options).map(o -> new Choice.Picked(Set.of(o))).toArray(Answer[]::new);
    }

    private static Gap chosen(Answer[] one, Answer[] other) {
        return CHOICE.gaps(CHOICE.tally(cast(one), 5), CHOICE.tally(cast(other), 5)).getFirst();
    }

    private static Gap gap(List<Ballot> one, List<Ballot> other) {
        return SCALE.gaps(SCALE.tally(one, 5), SCALE.tally(other, 5)).getFirst();
    }
}
