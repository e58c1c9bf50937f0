package tandem.question;

import java.util.Locale;

/** What became of one person's answer from one round to the next (rules.md B4): never from what to what. */
public enum Change {
    UP, SAME, DOWN,
    /** Where there is no up and down. */
    OTHER;

    /** The column in which it is counted. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
