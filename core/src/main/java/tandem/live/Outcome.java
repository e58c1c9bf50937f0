package tandem.live;

import org.jspecify.annotations.Nullable;
import tandem.session.Decision;
import tandem.session.Session;
import tandem.session.Step;
import tandem.words.Refusal;

/** What came of a command that was handed in. */
public sealed interface Outcome {
    /** It is on disk, or had been done before. */
    record Kept(Where where) implements Outcome {
    }

    /** @param current what stands instead, where this revision is taken */
    record Refused(Refusal refusal, Where where, Decision.@Nullable Standing current) implements Outcome {
    }

    /** Too much is waiting, or the store is away; the same may go well in a moment. */
    record Busy() implements Outcome {
    }

    /** It could not be kept, and never will be. */
    record Impossible() implements Outcome {
    }

    /**
     * Where the session stands after it.
     *
     * @param step  the current step's number; 0 in the lobby
     * @param state the current step's; null in the lobby
     */
    record Where(long seq, Session.State session, int step, Step.@Nullable State state, int round) {
        static Where in(Session session) {
            return new Where(session.seq(), session.state(), session.current(),
                    session.step().map(Step::state).orElse(null), session.here().round());
        }
    }
}
