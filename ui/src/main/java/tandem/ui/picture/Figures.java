package tandem.ui.picture;

import java.util.Locale;

/** Numbers as people read them. */
final class Figures {
    private Figures() {
    }

    /** How many of how many, in whole per cent, halves rounded up; a dash where nobody could have been counted. */
    static String percent(int part, int of) {
        return of == 0 ? "–" : (200L * part + of) / (2L * of) + "%";
    }

    /** The same of a share from 0 to 1. */
    static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    static String share(int part, int of) {
        return PictureWords.text("share", part, percent(part, of));
    }

    static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A middle answer, which is whole or half: 3, 3½, ½. */
    static String half(double value) {
        var whole = (long) value;
        return value == whole ? String.valueOf(whole) : (whole == 0 ? "" : whole) + "½";
    }

    static String twoDecimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
