package tandem.server.export;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import tandem.record.RecordRound;
import tandem.server.Messages;

/** The words of the record: {@code tandem/server/record.properties}. */
final class RecordWords {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("tandem.server.record", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private RecordWords() {
    }

    static String text(String key, Object... details) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(details);
    }

    /** Why nothing but a number is told of this round. */
    static String why(RecordRound round, int k) {
        return round.isOpen() ? text("still-open") : round.n() == 0 ? text("nobody")
                : round.isTooSmall() ? Messages.text("result.too-few", k) : "";
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
