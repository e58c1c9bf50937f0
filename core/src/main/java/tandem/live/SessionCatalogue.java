package tandem.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.session.JoinCode;
import tandem.session.SessionId;

/** Port: which sessions there are, and were. */
public interface SessionCatalogue {
    /** All of them, the latest first. */
    List<SessionSummary> all();

    /** The session with this code, ended ones included. */
    Optional<SessionId> coded(JoinCode code);

    /**
     * Deletes a session that has ended for good: its log and its salt. Its code stays used up. What it returned from is
     * on disk.
     *
     * @param byItself whether its time is over
     * @return whether there was one that had ended; if not, nothing happened
     * @throws EventStore.Away when the store cannot be reached
     */
    boolean delete(SessionId session, Instant at, boolean byItself);

    /** Those that were deleted, the latest first. */
    List<DeletedSession> deleted();
}
