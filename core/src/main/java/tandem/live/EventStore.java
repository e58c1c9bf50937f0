package tandem.live;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tandem.session.Recorded;
import tandem.session.SessionId;

/**
 * Port: the log of every session. What {@link #append} has returned from is on disk: it survives a power cut.
 */
public interface EventStore {
    /**
     * The events after this one, in their order.
     *
     * @param after the last one known; 0 for all
     * @throws Away when the store cannot be reached
     */
    List<Recorded> log(SessionId session, long after);

    /**
     * Appends to a session's log while nobody else does, all or nothing. The first event of a session must be
     * {@link tandem.session.SessionEvent.Opened}, and gives it its salt; a {@code Redacted} empties the bodies it
     * names; a {@code Sealed} deletes the salt and rewrites the answers (see {@link tandem.session.Sealing}).
     *
     * @param known  the last event that the caller knows
     * @param decide is given those it does not know yet, and returns what to append, numbered on without a gap; may be
     *               called on another thread, and again if the first try came to nothing
     * @throws Away     when the store cannot be reached, or does not say whether it kept them
     * @throws Rejected when these events cannot be kept, whoever tries, or {@code decide} threw, which is the cause
     */
    void append(SessionId session, long known, UnaryOperator<List<Recorded>> decide);

    /** The store cannot be reached now; the same may go well later. */
    final class Away extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Away(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /** The store will not keep this, however often it is asked. */
    final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Rejected(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }
}
