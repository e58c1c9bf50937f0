package tandem.server.export;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import tandem.partnership.Node;
import tandem.record.RecordRound;
import tandem.server.Messages;
import tandem.server.codec.ResultWords;

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

    /** Of whom something is told: a group, a wider group, several that are only shown together; empty for the room. */
    static String of(List<Node> set) {
        return set.stream().map(ResultWords::name).collect(Collectors.joining(" + "));
    }

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
