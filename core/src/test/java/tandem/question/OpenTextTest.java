package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tandem.question.Cast.card;
import static tandem.question.Cast.cast;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;

class OpenTextTest {
    private final OpenText question = question(20);

    @Test
    void cardsLieInTheOrderOfTheShuffleWhateverTheOrderOfTheAnswers() {
        var ballots = cast(new OpenText.Text("first"), new OpenText.Text("second"), new Answer.Abstained());
        var cards = (OpenText.Cards) question.tally(ballots.reversed(), 5);
        assertEquals(List.of("first", "second"), cards.cards().stream().map(OpenText.Card::text).toList());
        assertEquals(3, cards.n());
        assertEquals(1, cards.abstained());
        assertEquals(question.tally(ballots, 5), cards);
    }

    @Test
    void cardsThatAreKeptAreCountedAndNotShown() {
        var all = (OpenText.Cards) question.tally(cast(new OpenText.Text("first"), new OpenText.Text("second")), 5);
        var shown = all.without(Set.of(card(0), card(7)));
        assertEquals(List.of("second"), shown.cards().stream().map(OpenText.Card::text).toList());
        assertEquals(1, shown.kept());
        assertEquals(2, shown.n());
        assertEquals(2, shown.without(Set.of(card(1))).kept());
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertEquals(Optional.empty(), question.refuses(new OpenText.Text("🙂".repeat(20))));
        assertEquals(Optional.of(Refusal.because(Reason.TOO_LONG, "your answer", 20)),
                question.refuses(new OpenText.Text("🙂".repeat(21))));
    }

    @Test
    void anEmptyTextIsNoAnswer() {
        assertEquals(Reason.NEEDED, assertThrows(Malformed.class, () -> new OpenText.Text(" \n ")).refusal().reason());
    }

    @Test
    void cardsNeverGrowOnTheScreen() {
        assertFalse(question.live());
    }

    @Test
    void theLongestAnswerIsFromTwentyToTwoThousand() {
        assertThrows(Malformed.class, () -> question(19));
        assertThrows(Malformed.class, () -> question(2001));
    }

    private static OpenText question(int maxLength) {
        return new OpenText(new QuestionId("q"), "What?", Visibility.WHOLE_ROOM, maxLength);
    }
}
