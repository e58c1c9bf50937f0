package tandem.live;

import java.util.Optional;
import tandem.session.SessionId;

/** Port: the salt of each session, apart from its log, so that deleting it unlinks seats and answers (rules.md A2). */
public interface Salts {
    /** At least 16 random bytes; empty once the session is sealed. */
    Optional<byte[]> salt(SessionId session);
}
