package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.util.ArrayList;
import tandem.words.Reason;

/** How a session ends, and is sealed. */
final class EndDecisions {
    private EndDecisions() {
    }

    static Decision end(boolean idle, Stamp stamp, Situation situation) {
        var session = situation.session();
        if (session.state() == Session.State.ENDED || idle && !session.isIdle(stamp.at())) {
            return accepted();
        }
        var events = new ArrayList<>(StepDecisions.closingIfOpen(stamp, situation));
        events.add(new SessionEvent.Ended(idle));
        return new Decision.Accepted(events);
    }

    static Decision seal(Stamp stamp, Situation situation) {
        var session = situation.session();
        if (session.sealed()) {
            return accepted();
        }
        return session.isEndedForGood(stamp.at()) ? accepted(new SessionEvent.Sealed()) : refused(Reason.NOT_ENDED);
    }
}
