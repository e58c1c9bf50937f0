package tandem.load.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void aGoalForTheMedianForgivesOneRound() {
        assertTrue(Goal.atMost(1.25).isMetBy(Figures.of(1.2, 9, 1.25)));
        assertFalse(Goal.atMost(1.25).isMetBy(Figures.of(1.26, 1.2, 9)));
    }

    @Test
    void aGoalForTheWorstRoundForgivesNone() {
        assertTrue(Goal.worstAtMost(3).isMetBy(Figures.of(1, 3)));
        assertFalse(Goal.worstAtMost(3).isMetBy(Figures.of(1, 1, 1, 3.01)));
    }

    @Test
    void aRateShouldBeHigh() {
        assertTrue(Goal.atLeast(2).isMetBy(Figures.of(2, 2, 1)));
        assertFalse(Goal.atLeast(2).isMetBy(Figures.of(1.99)));
    }

    @Test
    void exactlyMeansEveryRound() {
        assertTrue(Goal.exactly(1).isMetBy(Figures.of(1, 1)));
        assertFalse(Goal.exactly(1).isMetBy(Figures.of(1, 1, 0.999)));
        assertFalse(Goal.exactly(1).isMetBy(Figures.of(1, 1, 1.001)));
    }

    @Test
    void whatWasNotMeasuredIsNeitherMetNorMissedAndSaysWhy() {
        var line = Line.notMeasured("D", "fan-out", Goal.atMost(1.25), "needs gcc");

        assertEquals("not measured: needs gcc", line.verdict());
        assertEquals("", line.median());
        assertFalse(line.isMissed());
    }

    @Test
    void aFigureWithoutAGoalIsOnlyTold() {
        var line = Line.measured("D", "cold", null, Figures.of(4), "");

        assertEquals("–", line.verdict());
        assertFalse(line.isMissed());
    }

    @Test
    void theVerdictAndTheSpreadStandInTheTable() {
        var missed = Line.measured("C", "ack", Goal.atMost(50), Figures.of(60, 55, 41), "fdatasync 0.2 ms");

        assertTrue(missed.isMissed());
        var row = Table.of(List.of(missed)).lines().toList().getLast();
        assertEquals(List.of("", "C", "ack", "≤ 50", "55", "41 … 60", "not met", "fdatasync 0.2 ms"),
                List.of(row.split("\\s*\\|\\s*")));
    }

    @Test
    void numbersHaveAsManyDigitsAsMeanSomething() {
        assertEquals("12,346", Table.number(12_345.6));
        assertEquals("12.3", Table.number(12.345));
        assertEquals("1.23", Table.number(1.2345));
        assertEquals("1", Table.number(1));
        assertEquals("0.0012", Table.number(0.00123));
    }
}
