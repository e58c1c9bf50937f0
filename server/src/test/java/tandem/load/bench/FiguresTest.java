package tandem.load.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void theMedianIsTheMiddleOneWhateverTheOrder() {
        assertEquals(3, Figures.of(9, 1, 3).median());
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertEquals(2.5, Figures.of(4, 1, 2, 3).median());
    }

    @Test
    void oneBadRoundMovesTheSpreadAndNotTheMedian() {
        var figures = Figures.of(1, 1.1, 0.9, 40, 1);

        assertEquals(1, figures.median());
        assertEquals(0.9, figures.least());
        assertEquals(40, figures.most());
    }

    @Test
    void aRatioIsTakenRoundByRoundAndNotOfTheMedians() {
        // a machine that was twice as slow in the second round
        var ratios = Figures.of(10, 20, 12).over(Figures.of(5, 10, 4));

        assertEquals(List.of(2.0, 2.0, 3.0), ratios.values());
    }

    @Test
    void aRoundWithoutItsFloorIsNoRatio() {
        var ours = Figures.of(1, 2);
        var floor = Figures.of(1);

        assertThrows(IllegalArgumentException.class, () -> ours.over(floor));
    }

    @Test
    void aPercentileIsOneOfTheFigures() {
        var hundred = new Figures(IntStream.rangeClosed(1, 100).mapToObj(each -> (double) each).toList());

        assertEquals(99, hundred.percentile(0.99));
        assertEquals(50, hundred.percentile(0.5));
        assertEquals(100, hundred.percentile(1));
        assertEquals(7, Figures.of(7).percentile(0.99));
    }

    @Test
    void noFiguresAreNoMeasurement() {
        assertThrows(IllegalArgumentException.class, Figures::of);
    }
}
