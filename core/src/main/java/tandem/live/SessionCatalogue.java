package tandem.live;

import java.util.List;
import java.util.Optional;
import tandem.session.JoinCode;
import tandem.session.SessionId;

/** Port: which sessions there are. */
public interface SessionCatalogue {
    /** All of them, the latest first. */
    List<SessionSummary> all();

    /** The session with this code, ended ones included. */
    Optional<SessionId> coded(JoinCode code);
}
