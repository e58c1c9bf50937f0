package tandem.server.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the event stream finds what a session sends. The stream's only way into the rest of Tandem. */
public interface StreamTopics {

    /**
     * Called on a virtual thread; may load a session.
     *
     * @param code   as it stands in the path; case, spaces and hyphens are for the answerer to settle
     * @param cookie the value of the cookie of that name, or null
     * @return null when there is no session with that code
     */
    @Nullable Visit open(String code, Function<String, @Nullable String> cookie);

    /** One browser's stay on the stream. */
    interface Visit {

        StreamTopic topic();

        /** What this kind says now; sent at once, unless something later has been published meanwhile. */
        StreamFrame current(StreamEvent event);

        /** The connection is about to be served; comes before {@link #current}. */
        void arrived();

        /** The connection is gone. Called once, on a virtual thread, for every {@link #arrived}. */
        void left();
    }
}
