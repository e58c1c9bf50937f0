package tandem.ui.files;

import java.util.function.Function;
import tandem.ui.access.Exchange;
import tandem.ui.access.Exchange.Brought;

/**
 * How things of one kind are taken along and brought in.
 *
 * @param files where their files are, without the id
 * @param pages where they are edited, without the id
 * @param bring keeps what a file holds, or says why not
 */
public record KeptFiles(String files, String pages, Function<byte[], Brought> bring) {
    public static KeptFiles questionSets(Exchange exchange) {
        return new KeptFiles("/api/v1/question-sets/", "/facilitate/question-sets/", exchange::questionSet);
    }

    public static KeptFiles partnerships(Exchange exchange) {
        return new KeptFiles("/api/v1/partnerships/", "/facilitate/partnerships/", exchange::partnership);
    }

    String address(String id, String format) {
        return files + id + "?format=" + format;
    }
}
