package tandem.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place in the log.
 *
 * @param seq     1 for the first of its session, without gaps
 * @param at      the server's clock, never earlier than the one before
 * @param command the facilitator's command that it came from
 */
public record Recorded(long seq, Instant at, SessionEvent event, @Nullable CommandId command) {
}
