package tandem.server.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One event as it goes over the stream, for all readers, outside the heap so that no connection copies it.
 *
 * @param order where the session's log stood: of two, the one with the higher order says what came later
 * @param bytes read by nobody directly: each takes a slice
 */
record StreamFrame(StreamEvent kind, long order, ByteBuffer bytes) {

    /** @param json on one line */
    static StreamFrame of(StreamEvent kind, long order, byte[] json) {
        for (byte b : json) {
            if (b == '\n' || b == '\r') {
                throw new IllegalArgumentException("an event's JSON stands on one line");
            }
        }
        byte[] head = ("event: " + kind.name().toLowerCase(Locale.ROOT) + "\ndata: ").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer frame = ByteBuffer.allocateDirect(head.length + json.length + 2);
        frame.put(head).put(json).put((byte) '\n').put((byte) '\n').flip();
        return new StreamFrame(kind, order, frame.asReadOnlyBuffer());
    }

    /** Whichever says what came later; this one, where the log stood at the same place. */
    StreamFrame orLater(@Nullable StreamFrame other) {
        return other != null && other.order > order ? other : this;
    }
}
