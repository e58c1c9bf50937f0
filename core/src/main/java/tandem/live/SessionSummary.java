package tandem.live;

import java.time.Duration;
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
 * @param keep        for how many days it is kept after its end; 0 until somebody deletes it
 */
public record SessionSummary(SessionId id, JoinCode code, String title, String partnership, Instant openedAt,
                             Instant lastAt, Optional<Instant> endedAt, boolean sealed, int keep) {
    /** When it is deleted by itself; empty while it has not ended, and where somebody has to do it. */
    public Optional<Instant> deletedFrom() {
        return keep == 0 ? Optional.empty() : endedAt.map(end -> end.plus(Duration.ofDays(keep)));
    }
}
