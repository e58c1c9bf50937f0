package tandem.words;

import java.text.Normalizer;

/**
 * Text that a person wrote, as Tandem keeps it: NFC, well-formed, without controls (but line feeds, where lines are
 * allowed) and without bidirectional overrides, trimmed, and counted in code points, on page and server alike.
 */
public final class PlainText {
    private PlainText() {
    }

    /**
     * One line of at most {@code most} code points, which may be empty.
     *
     * @throws Malformed when it is longer, or not plain text
     */
    public static String line(String what, String raw, int most) {
        return cleaned(what, raw, most, false);
    }

    /** One line that is not empty. @throws Malformed when it is empty, too long, or not plain text */
    public static String neededLine(String what, String raw, int most) {
        return needed(what, raw, line(what, raw, most));
    }

    /** Several lines, possibly none. @throws Malformed when too long, or not plain text */
    public static String lines(String what, String raw, int most) {
        return cleaned(what, raw, most, true);
    }

    /** Several lines, not empty. @throws Malformed when empty, too long, or not plain text */
    public static String neededLines(String what, String raw, int most) {
        return needed(what, raw, lines(what, raw, most));
    }

    private static String needed(String what, String raw, String text) {
        if (text.isEmpty()) {
            throw Malformed.text(raw, Reason.NEEDED, what);
        }
        return text;
    }

    private static String cleaned(String what, String raw, int most, boolean newlines) {
        if (raw.length() > 4L * most + 64) {
            throw Malformed.text(raw, Reason.TOO_LONG, what, most);
        }
        var unified = raw.replace("\r\n", "\n").replace('\t', ' ');
        if (!unified.codePoints().allMatch(c -> isPlain(c, newlines))) {
            throw Malformed.text(raw, Reason.NOT_PLAIN_TEXT, what);
        }
        var text = Normalizer.normalize(unified, Normalizer.Form.NFC).strip();
        if (text.codePointCount(0, text.length()) > most) {
            throw Malformed.text(raw, Reason.TOO_LONG, what, most);
        }
        return text;
    }

    private static boolean isPlain(int c, boolean newlines) {
        if (c == '\n') {
            return newlines;
        }
        var bidiOverride = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        var noncharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        var loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
        return !Character.isISOControl(c) && !bidiOverride && !noncharacter && !loneSurrogate
                && c != 0x2028 && c != 0x2029;
    }
}
