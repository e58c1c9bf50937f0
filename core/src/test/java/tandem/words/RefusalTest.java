package tandem.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasASentenceThatNamesWhatItIsAbout(Reason reason) {
        var sentence = Refusal.because(reason, "this", "that", "more").sentence(Locale.ENGLISH);
        assertTrue(sentence.endsWith("."), sentence);
        assertTrue(Character.isUpperCase(sentence.charAt(0)) || sentence.startsWith("this"), sentence);
        assertFalse(sentence.contains("{") || sentence.contains("!") || sentence.contains("invalid"), sentence);
    }

    @Test
    void thereIsNoSentenceWithoutAReason() {
        var reasons = Arrays.stream(Reason.values()).map(Reason::key).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(reasons, new TreeSet<>(ResourceBundle.getBundle("tandem.words.refusals").keySet()));
    }

    @Test
    void theSentenceIsFilledIn() {
        assertEquals("Please choose the seconds between 1 and 14400.",
                Refusal.because(Reason.NOT_BETWEEN, "the seconds", 1, 14400).sentence(Locale.ENGLISH));
    }

    @Test
    void whatPeopleWroteIsPutInAsItIs() {
        assertEquals("it's {0} is there twice. Each may be there once.",
                Refusal.because(Reason.TWICE, "it's {0}").sentence(Locale.ENGLISH));
    }
}
