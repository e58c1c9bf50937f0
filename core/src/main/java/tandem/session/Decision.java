package tandem.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.words.Reason;
import tandem.words.Refusal;

/** What comes of a command: events to be kept, or a reason why not. */
public sealed interface Decision {
    /** @param events what happens by it; none where it had been done already */
    record Accepted(List<SessionEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** @param current the answer that stands instead, where another one of the same revision is there */
    record Refused(Refusal refusal, Ballots.@Nullable Given current) implements Decision {
    }

    static Decision accepted(SessionEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refused(Reason reason, Object... details) {
        return new Refused(Refusal.because(reason, details), null);
    }
}
