package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.question.Cast.cast;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;

/** Places on relationship × task, by examples worked out by hand (rules.md C8). */
class QuadrantTest {
    private final Quadrant question = new QuadrantSample().asked(new QuestionId("q"), Visibility.WHOLE_ROOM);

    @Test
    void theCentreIsTheMeanOnBothAxes() {
        var centre = centre(at(2, 4), at(4, 4), at(6, 7));
        assertEquals(0.4, centre.x(), 1e-12);
        assertEquals(0.5, centre.y(), 1e-12);
        // squared distances from (4, 5) in tenths: 5, 1, 8
        assertEquals(Math.sqrt(14.0 / 300) / Math.sqrt(0.5), centre.spread(), 1e-12);
    }

    @Test
    void spreadIsNoughtWhereAllStandAtOnePlaceAndOneInOppositeCorners() {
        assertEquals(0, centre(at(7, 3), at(7, 3)).spread(), 0);
        assertEquals(1, centre(at(0, 0), at(10, 10)).spread(), 1e-12);
        assertEquals(1, centre(at(0, 10), at(10, 0), at(0, 10), at(10, 0)).spread(), 1e-12);
    }

    @Test
    void dotsSayHowManyStandThere() {
        var places = tally(question, cast(at(7, 3), at(7, 3), at(0, 0), new Answer.Abstained()), 1);
        assertEquals(List.of(new Quadrant.Dot(0, 0, 1), new Quadrant.Dot(7, 3, 2)), places.dots());
        assertEquals(4, places.n());
        assertEquals(3, places.placed());
        assertEquals(1, places.abstained());
    }

    @Test
    void tooFewHaveNoCentre() {
        var places = tally(question, cast(at(7, 3), at(7, 3), new Answer.Abstained()), 3);
        assertEquals(Optional.empty(), places.centre());
        assertEquals(List.of(new Quadrant.Dot(7, 3, 2)), places.dots());
    }

    @Test
    void aPlaceIsOnTheSquare() {
        Stream.of(at(0, 0), at(10, 10), at(0, 10)).forEach(place ->
                assertEquals(Optional.empty(), question.refuses(place)));
        Stream.of(at(-1, 0), at(0, 11)).forEach(place ->
                assertEquals(Optional.of(Refusal.because(Reason.OFF_THE_SQUARE, 10)), question.refuses(place)));
    }

    @Test
    void noDotIsSeenWhilePeopleAnswer() {
        assertFalse(question.live());
    }

    @Test
    void aPlaceIsWrittenDownAsNoSpreadsheetMistakes() {
        var column = question.columns("").stream().filter(one -> one.key().equals("7-4")).findFirst().orElseThrow();
        assertEquals("x0.7 y0.4", column.value());
        assertEquals(121 + 1, question.columns("").size());
    }

    @Test
    void anotherPlaceIsAChange() {
        assertEquals(Change.SAME, question.change("", at(7, 3), at(7, 3)));
        assertEquals(Change.OTHER, question.change("", at(7, 3), at(7, 4)));
        assertTrue(question.isComparable("", at(7, 3)));
        assertFalse(question.isComparable("", new Answer.Abstained()));
    }

    @Test
    void anAxisSaysWhatItsEndsMean() {
        assertEquals(Reason.NEEDED, reason(() -> new Quadrant.Axis("Task", " ", "strong")));
        assertEquals(Reason.NEEDED, reason(() -> new Quadrant.Axis("", "weak", "strong")));
        assertEquals(Reason.TOO_LONG, reason(() -> new Quadrant.Axis("Task", "weak", "s".repeat(61))));
    }

    private Quadrant.Centre centre(Answer... answers) {
        return tally(question, cast(answers), 1).centre().orElseThrow();
    }

    private static Answer at(int x, int y) {
        return new Quadrant.Placed(x, y);
    }

    private static Quadrant.Places tally(Quadrant asked, List<Ballot> ballots, int k) {
        return (Quadrant.Places) asked.tally(ballots, k);
    }

    private static Reason reason(Executable making) {
        return assertThrows(Malformed.class, making).refusal().reason();
    }
}
