package tandem.live;

import java.time.Instant;
import java.util.Optional;
import tandem.session.JoinCode;
import tandem.session.SessionId;

/**
 * A session in a list.
 *
 * @param title       what its question set is called
 * @param partnership what its partnership is called
 * @param lastAt      when something last happened in it
 */
public record SessionSummary(SessionId id, JoinCode code, String title, String partnership, Instant openedAt,
                             Instant lastAt, Optional<Instant> endedAt, boolean sealed) {
}
