package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.question.Cast.cast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;

class ChoiceTest {
    private final Choice question = choice(1, 2, true);

    @Test
    void eachOptionIsCountedOnceASeatInTheOptionsOrder() {
        var counts = (Choice.Counts) question.tally(cast(picked("b"), picked("a", "b"), picked("b"),
                new Choice.NoneOfThese(), new Answer.Abstained()), 5);
        assertEquals(5, counts.n());
        assertEquals(List.of("a", "b", "c"), List.copyOf(counts.counts().keySet()));
        assertEquals(Map.of("a", 1, "b", 3, "c", 0), counts.counts());
        assertEquals(1, counts.none());
        assertEquals(1, counts.abstained());
    }

    @Test
    void nobodyAnsweringCountsNothing() {
        assertEquals(new Choice.Counts(0, Map.of("a", 0, "b", 0, "c", 0), 0, 0), question.tally(List.of(), 5));
    }

    @Test
    void asManyOptionsArePickedAsTheQuestionAllows() {
        assertEquals(Optional.empty(), question.refuses(picked("a")));
        assertEquals(Optional.empty(), question.refuses(picked("a", "c")));
        assertEquals(Optional.of(Refusal.because(Reason.PICK_BETWEEN, 1, 2)), question.refuses(picked("a", "b", "c")));
        assertEquals(Optional.of(Refusal.because(Reason.PICK_BETWEEN, 2, 3)), choice(2, 3, true).refuses(picked("a")));
        assertEquals(Optional.of(Refusal.because(Reason.UNKNOWN_OPTION, "z")), question.refuses(picked("z")));
    }

    @Test
    void noneOfTheseIsAnAnswerOnlyWhereItIsOffered() {
        assertEquals(Optional.empty(), question.refuses(new Choice.NoneOfThese()));
        assertEquals(Optional.of(Refusal.because(Reason.NO_NONE)),
                choice(1, 1, false).refuses(new Choice.NoneOfThese()));
    }

    @Test
    void onlyWherePeopleKnowThatTheyAreSeenMayAResultGrow() {
        assertFalse(with(Visibility.ANONYMOUS).live());
        assertTrue(with(Visibility.WHOLE_ROOM).live());
        assertTrue(with(Visibility.NAMED).live());
    }

    @Test
    void aChoiceThatCannotBeMadeIsNoQuestion() {
        assertEquals(Reason.NOT_BETWEEN, reason(() -> choice(0, 1, true)));
        assertEquals(Reason.NOT_BETWEEN, reason(() -> choice(2, 1, true)));
        assertEquals(Reason.NOT_BETWEEN, reason(() -> choice(1, 4, true)));
        assertEquals(Reason.TOO_FEW, reason(() -> options(List.of(new Choice.Option("a", "This")))));
        assertEquals(Reason.TOO_MANY, reason(() -> options(IntStream.range(0, 21)
                .mapToObj(i -> new Choice.Option("o" + i, "Option")).toList())));
        assertEquals(Reason.TWICE, reason(() -> options(
                List.of(new Choice.Option("a", "This"), new Choice.Option("a", "That")))));
        assertEquals(Reason.NEEDED, reason(() -> new Choice.Option("a", "  ")));
        assertEquals(Reason.NOT_AN_ID, reason(() -> new Choice.Option("A b", "This")));
    }

    private static Reason reason(Executable making) {
        return assertThrows(Malformed.class, making).refusal().reason();
    }

    private static Choice.Picked picked(String... options) {
        return new Choice.Picked(Set.of(options));
    }

    private static Choice choice(int min, int max, boolean none) {
        return new Choice(new QuestionId("q"), "Which?", Visibility.ANONYMOUS, false,
                List.of(new Choice.Option("a", "This"), new Choice.Option("b", "That"),
                        new Choice.Option("c", "The other")), min, max, none);
    }

    private static Choice options(List<Choice.Option> options) {
        return new Choice(new QuestionId("q"), "Which?", Visibility.ANONYMOUS, false, options, 1, 1, true);
    }

    private static Choice with(Visibility visibility) {
        return new Choice(new QuestionId("q"), "Which?", visibility, true,
                List.of(new Choice.Option("a", "This"), new Choice.Option("b", "That")), 1, 1, false);
    }
}
