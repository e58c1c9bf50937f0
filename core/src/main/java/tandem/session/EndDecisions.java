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
        if (situation.session().state() == Session.State.ENDED) {
            return accepted();
        }
        var events = new ArrayList<>(StepDecisions.closingIfOpen(stamp, situation));
        events.add(new SessionEvent.Ended(idle));
        return new Decision.Accepted(events);
    }

    static Decision seal(Situation situation) {
        if (situation.session().state() != Session.State.ENDED) {
            return refused(Reason.NOT_ENDED);
        }
        return situation.session().sealed() ? accepted() : accepted(new SessionEvent.Sealed());
    }
}
