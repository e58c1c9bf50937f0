package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import tandem.words.Reason;

/** The timer of an open round: its deadline is an event, and the round closes when it comes. */
final class TimerDecisions {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(4);

    private TimerDecisions() {
    }

    static Decision set(Duration time, Instant at, Session session) {
        return whenOpen(session, step -> lasts(time)
                .orElseGet(() -> accepted(new SessionEvent.DeadlineSet(step.roundId(), at.plus(time)))));
    }

    /** Without a timer this starts one. */
    static Decision extend(Duration by, Instant at, Session session) {
        return whenOpen(session, step -> lasts(by)
                .or(() -> lasts(left(step, at).plus(by)))
                .orElseGet(() -> accepted(step.left().isPresent()
                        ? new SessionEvent.DeadlinePaused(step.roundId(), left(step, at).plus(by))
                        : new SessionEvent.DeadlineSet(step.roundId(), at.plus(left(step, at)).plus(by)))));
    }

    static Decision pause(Instant at, Session session) {
        return whenOpen(session, step -> step.deadline()
                .map(deadline -> accepted(new SessionEvent.DeadlinePaused(step.roundId(),
                        Duration.between(at, deadline))))
                .orElseGet(() -> refused(Reason.NO_TIMER)));
    }

    static Decision resume(Instant at, Session session) {
        return whenOpen(session, step -> step.left()
                .map(left -> accepted(new SessionEvent.DeadlineSet(step.roundId(), at.plus(left))))
                .orElseGet(() -> refused(Reason.NO_TIMER)));
    }

    static Decision stop(Session session) {
        return whenOpen(session, step -> step.deadline().isEmpty() && step.left().isEmpty()
                ? refused(Reason.NO_TIMER)
                : accepted(new SessionEvent.DeadlineCleared(step.roundId())));
    }

    private static Duration left(Step step, Instant at) {
        return step.left().or(() -> step.deadline().map(deadline -> Duration.between(at, deadline)))
                .orElse(Duration.ZERO);
    }

    /** Why a timer cannot last so long; empty when it can. */
    private static Optional<Decision> lasts(Duration time) {
        return time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0
                ? Optional.of(refused(Reason.NOT_BETWEEN, "the seconds", SHORTEST.toSeconds(), LONGEST.toSeconds()))
                : Optional.empty();
    }

    private static Decision whenOpen(Session session, Function<Step, Decision> decide) {
        return session.step().map(step -> step.state() == Step.State.OPEN ? decide.apply(step)
                : StepDecisions.notNow(step)).orElseGet(() -> refused(Reason.NOT_STARTED));
    }
}
