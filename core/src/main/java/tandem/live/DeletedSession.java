package tandem.live;

import java.time.Instant;
import tandem.session.SessionId;

/**
 * What stays of a session that was deleted: that it was there, and that it is gone.
 *
 * @param title       what its question set was called
 * @param partnership what its partnership was called
 * @param at          when it was deleted
 * @param byItself    whether its time was over; if not, somebody deleted it
 */
public record DeletedSession(SessionId id, String title, String partnership, Instant openedAt, Instant endedAt,
                             Instant at, boolean byItself) {
}
