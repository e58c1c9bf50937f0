package tandem.ui.start;

import io.micronaut.context.annotation.Prototype;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tandem.live.EventStore;
import tandem.live.LiveSessions;
import tandem.partnership.Partnership;
import tandem.question.QuestionSet;
import tandem.session.JoinCode;
import tandem.session.SessionEvent;
import tandem.session.SessionId;

/** Makes sessions ready, each under a code that no other has. */
@Prototype
public class Opening {
    /** Two of 27 thousand million codes hardly meet once: more tries would hide another trouble. */
    private static final int TRIES = 5;

    private final LiveSessions sessions;
    private final RandomGenerator random;

    /** @param random a source that cannot be guessed */
    public Opening(LiveSessions sessions, RandomGenerator random) {
        this.sessions = sessions;
        this.random = random;
    }

    /** The new session; empty when it could not be kept just now. @param keep days after its end; 0 for ever */
    Optional<SessionId> open(Partnership partnership, QuestionSet set, int k, ZoneId zone, int keep) {
        for (int i = 0; i < TRIES; i++) {
            var about = new SessionEvent.Opened(JoinCode.drawnFrom(random), partnership, set, k, zone, keep);
            try {
                return Optional.of(sessions.open(about));
            } catch (EventStore.Rejected _) {
                // the code is taken: with another
            } catch (EventStore.Away _) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
