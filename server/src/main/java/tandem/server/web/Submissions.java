package tandem.server.web;

import java.util.List;
import java.util.concurrent.ExecutionException;
import tandem.live.LiveSession;
import tandem.live.Outcome;
import tandem.session.ParticipantId;
import tandem.session.SessionCommand;
import tandem.session.Voice;

/**
 * Hands commands in and waits for what comes of them; the waiting costs a virtual thread. For how long, the store knows:
 * a timer for each who waits would cost as much again.
 */
final class Submissions {
    private Submissions() {
    }

    static Outcome submit(LiveSession session, SessionCommand command) {
        try {
            return session.submit(command).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static Problem problem(Outcome outcome, LiveSession session) {
        return switch (outcome) {
            case Outcome.Refused refused -> Refusals.problem(refused, session.moment().session());
            case Outcome.Busy _ -> Problem.of("busy", 503);
            case Outcome.Impossible _ -> Problem.of("failed", 500);
            case Outcome.Kept _ -> throw new IllegalStateException("no problem");
        };
    }

    /** Those with which this seat may have answered; none once nothing links it to its answers any more. */
    static List<Voice> voices(LiveSession session, ParticipantId participant) {
        return session.key().map(key -> key.voices(session.moment().session().questions(), participant))
                .orElse(List.of());
    }
}
