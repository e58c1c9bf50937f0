package tandem.server.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The kinds of event on the stream. Of each, only the newest is worth sending. */
public enum StreamEvent {
    VIEW, COUNTS;

    /**
     * One frame for all readers, outside the heap so that no connection copies it.
     *
     * @param json on one line
     */
    ByteBuffer frame(byte[] json) {
        for (byte b : json) {
            if (b == '\n' || b == '\r') {
                throw new IllegalArgumentException("an event's JSON stands on one line");
            }
        }
        byte[] head = ("event: " + name().toLowerCase(Locale.ROOT) + "\ndata: ").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer frame = ByteBuffer.allocateDirect(head.length + json.length + 2);
        return frame.put(head).put(json).put((byte) '\n').put((byte) '\n').flip().asReadOnlyBuffer();
    }
}
