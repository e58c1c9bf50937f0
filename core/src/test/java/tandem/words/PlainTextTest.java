package tandem.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @Test
    void lettersAreComposed() {
        assertEquals("wh\u0101nau", line("wha\u0304nau"));
    }

    @Test
    void theSpaceAroundItGoes() {
        assertEquals("a  b", line("  a  b\t"));
        assertEquals("", line(" \t "));
    }

    @Test
    void linesEndInOneWay() {
        assertEquals("a\nb\n\nc", lines("a\r\nb\n\nc\n"));
        refused("a\nb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001B", "\r", "\u007F", "\u0085", "\u2028", "\u2029", "\u202A",
        "\u202E", "\u2066", "\u2069", "\uD800", "\uDFFF", "\uFFFE", "\uFFFF", "\uFDD0"})
    void whatCannotBeShownSafelyIsRefused(String character) {
        refused("a" + character + "b");
        assertThrows(Malformed.class, () -> lines("a" + character + "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Te Tiriti o Waitangi", "Māngere", "🙂👩‍👩‍👧", "שלום", "مرحبا", "日本語", "naïve – “quoted”"})
    void everydayWritingOfAnyKindIsTaken(String text) {
        assertEquals(text, line(text));
    }

    @Test
    void lengthIsCountedInCodePointsAfterComposing() {
        assertEquals("🙂".repeat(10), PlainText.line("it", "🙂".repeat(10), 10));
        assertEquals("\u0101".repeat(10), PlainText.line("it", "a\u0304".repeat(10), 10));
        assertEquals("a".repeat(10), PlainText.line("it", "  " + "a".repeat(10) + "  ", 10));
        assertEquals(Reason.TOO_LONG, assertThrows(Malformed.class,
                () -> PlainText.line("it", "a".repeat(11), 10)).refusal().reason());
        assertThrows(Malformed.class, () -> PlainText.line("it", " ".repeat(1_000_000), 10));
    }

    @Test
    void whatIsNeededIsNotEmpty() {
        assertEquals(Reason.NEEDED, assertThrows(Malformed.class,
                () -> PlainText.neededLine("it", "  ", 10)).refusal().reason());
        assertEquals(Reason.NEEDED, assertThrows(Malformed.class,
                () -> PlainText.neededLines("it", "\n", 10)).refusal().reason());
    }

    @Property(tries = 500)
    void whateverIsTakenIsCleanAndStaysAsItIs(@ForAll String raw) {
        try {
            var text = lines(raw);
            assertEquals(text, lines(text));
            assertTrue(Normalizer.isNormalized(text, Normalizer.Form.NFC));
            assertTrue(text.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)));
            assertTrue(text.codePointCount(0, text.length()) <= 100);
        } catch (Malformed malformed) {
            assertTrue(malformed.refusal().details().contains("it"));
        }
    }

    private static String line(String raw) {
        return PlainText.line("it", raw, 100);
    }

    private static String lines(String raw) {
        return PlainText.lines("it", raw, 100);
    }

    private static void refused(String raw) {
        assertEquals(Reason.NOT_PLAIN_TEXT, assertThrows(Malformed.class, () -> line(raw)).refusal().reason());
    }
}
