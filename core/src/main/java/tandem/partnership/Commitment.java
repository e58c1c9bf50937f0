package tandem.partnership;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;

/**
 * Who does what by when, and what will show it.
 *
 * @param who      the partner that takes it on; null for all of them together
 * @param what     one line, at most {@link #LONGEST} characters
 * @param by       the day by which it is done, of the years 2000 to 2199; null where none was named
 * @param evidence what will show it, one line, at most {@link #LONGEST} characters; may be empty
 */
public record Commitment(@Nullable PartnerId who, String what, @Nullable LocalDate by, String evidence) {
    /** In code points. */
    public static final int LONGEST = 160;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    public Commitment {
        what = PlainText.neededLine("what is to be done", what, LONGEST);
        evidence = PlainText.line("what will show it", evidence, LONGEST);
        if (by != null && (by.getYear() < FIRST_YEAR || by.getYear() > LAST_YEAR)) {
            throw new Malformed(Reason.NOT_BETWEEN, "the year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }
}
