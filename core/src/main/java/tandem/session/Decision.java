package tandem.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
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

    /** @param current what stands instead, where this revision is taken */
    record Refused(Refusal refusal, @Nullable Standing current) implements Decision {
    }

    /** The revision up to which nothing is taken any more. @param answer none where it was taken back */
    record Standing(int revision, @Nullable Answer answer) {
    }

    static Decision accepted(SessionEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refused(Reason reason, Object... details) {
        return new Refused(Refusal.because(reason, details), null);
    }
}
