package tandem.server.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tandem.record.SessionRecord;

/** The formats in which a session's record can be taken home: one line each, and a file of its own. */
public enum RecordExport {
    CSV("text/csv; charset=utf-8", RecordCsv::bytes),
    JSON("application/json", RecordJson::bytes),
    HTML("text/html; charset=utf-8", RecordHtml::bytes),
    /** One page for a board. */
    SUMMARY("text/html; charset=utf-8", RecordHtml::summary);

    private final String mediaType;
    private final Function<SessionRecord, byte[]> write;

    RecordExport(String mediaType, Function<SessionRecord, byte[]> write) {
        this.mediaType = mediaType;
        this.write = write;
    }

    /** The format of this name, such as {@code csv}; empty where there is none. */
    public static Optional<RecordExport> of(String format) {
        return Arrays.stream(values()).filter(known -> known.format().equals(format)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The whole file. */
    public byte[] bytes(SessionRecord record) {
        return write.apply(record);
    }

    /** {@code tandem-2026-05-04-looking-at-our-partnership.csv}: ASCII, so that every system keeps it as it is. */
    public String fileName(SessionRecord record) {
        var slug = FileName.slug(record.questions().title());
        return "tandem-" + record.began().atZone(record.zone()).toLocalDate() + (slug.isEmpty() ? "" : "-" + slug)
                + (this == SUMMARY ? "-summary.html" : "." + format());
    }

    private String format() {
        return name().toLowerCase(Locale.ROOT);
    }
}
