package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tandem.question.Cast.cast;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.words.Malformed;
import tandem.words.Reason;

/** rules.md C5. */
class WordsTest {
    private final Words question = new Words(new QuestionId("q"), "Which words?", Visibility.ANONYMOUS);

    @Test
    void whanauStandsWithWhānauUnderTheFormWithMacrons() {
        var word = only(said("whanau"), said("whanau"), said("Whānau"));
        assertEquals("Whānau", word.text());
        assertEquals(3, word.people());
        assertEquals(List.of("whanau"), word.spellings());
    }

    @Test
    void withoutAnyMacronItStandsAsMostWroteIt() {
        var word = only(said("whanau"), said("WHANAU"), said("whanau"));
        assertEquals("whanau", word.text());
        assertEquals(List.of(), word.spellings());
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertEquals(2, only(said("ma\u0304ia"), said("māia")).people());
    }

    @Test
    void otherAccentsTellWordsApart() {
        assertEquals(2, lists(said("resume"), said("résumé")).words().size());
    }

    @Test
    void capitalsDoNotTellWordsApart() {
        assertEquals(2, only(said("STRASSE"), said("straße")).people());
    }

    @Test
    void peopleAreCountedAndNotUses() {
        var word = only(said("Trust", "trust", "TRUST"), said("trust"));
        assertEquals(2, word.people());
    }

    @Test
    void theWordsThatMostUsedComeFirst() {
        var words = lists(said("time", "trust"), said("trust"), said("aroha"), new Answer.Abstained());
        assertEquals(List.of("trust 2", "aroha 1", "time 1"), words.words().stream()
                .map(word -> word.text() + " " + word.people()).toList());
        assertEquals(4, words.n());
        assertEquals(1, words.abstained());
    }

    @Test
    void ofAGroupOnlyWhatTwoOfItUsedIsShown() {
        var group = lists(said("whanau", "trust"), said("whānau", "time"), said("kai", "food")).ofGroup();
        assertEquals(List.of("whānau 2"), group.words().stream().map(word -> word.text() + " " + word.people())
                .toList());
        assertEquals(List.of(), group.words().getFirst().spellings(), "one of them would be known by how she spelt it");
        assertEquals(4, group.others());
    }

    @Test
    void aWordThatIsKeptBackIsCountedAndNotShown() {
        var all = lists(said("trust", "aroha"), said("trust"));
        var shown = all.without(Set.of(all.words().getFirst().card()));
        assertEquals(List.of("aroha"), shown.words().stream().map(Words.Word::text).toList());
        assertEquals(1, shown.kept());
        assertEquals(List.of("aroha"), shown.shown(said("Trust", "aroha")));
    }

    @Test
    void oneToThreeWordsAreTaken() {
        assertEquals(Reason.TOO_MANY, reason("a", "b", "c", "d"));
        assertEquals(Reason.TOO_FEW, reason());
        assertEquals(Reason.NEEDED, reason(" "));
        assertEquals(Reason.NOT_PLAIN_TEXT, reason("two\nlines"));
        assertEquals(Reason.TOO_LONG, reason("🙂".repeat(31)));
        assertEquals(List.of("🙂".repeat(30)), said("🙂".repeat(30)).words());
    }

    @Test
    void wordsNeverGrowOnTheScreen() {
        assertFalse(question.live());
    }

    private static Reason reason(String... words) {
        return assertThrows(Malformed.class, () -> said(words)).refusal().reason();
    }

    private Words.Word only(Answer... answers) {
        assertEquals(1, lists(answers).words().size());
        return lists(answers).words().getFirst();
    }

    private Words.Lists lists(Answer... answers) {
        return (Words.Lists) question.tally(cast(answers), 5);
    }

    private static Words.Said said(String... words) {
        return new Words.Said(List.of(words));
    }
}
