package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tandem.question.Visibility;
import tandem.words.Reason;

/** The transition table of a step's life: which act leads where. */
final class StepDecisions {
    private StepDecisions() {
    }

    static Decision next(Stamp stamp, Situation situation) {
        var session = situation.session();
        var step = session.step();
        if (step.isPresent() && step.get().state() == Step.State.OPEN) {
            return new Decision.Accepted(closing(step.get(), stamp, situation));
        }
        return session.after(session.current())
                .<Decision>map(following -> new Decision.Accepted(leaving(step, following)))
                .orElseGet(() -> refused(Reason.LAST_STEP));
    }

    static Decision back(Stamp stamp, Situation situation) {
        var session = situation.session();
        return session.before(session.current())
                .map(previous -> arriving(previous, stamp, situation))
                .orElseGet(() -> refused(Reason.FIRST_STEP));
    }

    static Decision goTo(int number, Stamp stamp, Situation situation) {
        var session = situation.session();
        if (session.step(number).isEmpty()) {
            return refused(Reason.UNKNOWN_STEP, number);
        }
        if (number == session.current()) {
            return refused(Reason.ALREADY_SO);
        }
        return arriving(session.step(number).get(), stamp, situation);
    }

    static Decision open(Situation situation) {
        return switch (situation.session().step().orElse(null)) {
            case null -> refused(Reason.NOT_STARTED);
            case Step step when !step.question().asks() -> refused(Reason.NOTHING_ASKED);
            case Step step -> switch (step.state()) {
                case SHOWING, CLOSED, REVEALED -> opening(step, situation);
                case WAITING, OPEN -> notNow(step);
            };
        };
    }

    private static Decision opening(Step step, Situation situation) {
        var events = new ArrayList<>(GuessDecisions.opening(step, situation));
        events.add(new SessionEvent.RoundOpened(new RoundId(step.number(), step.round() + 1)));
        return new Decision.Accepted(events);
    }

    static Decision close(Stamp stamp, Situation situation) {
        return whenIn(Step.State.OPEN, situation.session(),
                step -> new Decision.Accepted(closing(step, stamp, situation)));
    }

    static Decision reveal(Situation situation) {
        return whenIn(Step.State.CLOSED, situation.session(), step -> step.round() == 0
                ? notNow(step) : accepted(new SessionEvent.Revealed(step.roundId())));
    }

    static Decision hide(Situation situation) {
        return whenIn(Step.State.REVEALED, situation.session(),
                step -> accepted(new SessionEvent.Hidden(step.roundId())));
    }

    /** Only of what the room can see, and where groups were kept at all. */
    static Decision tell(Situation situation) {
        return whenIn(Step.State.REVEALED, situation.session(), step -> {
            if (!step.question().tells() || step.release().filter(Release::told).isEmpty()) {
                return refused(Reason.NOTHING_TO_TELL);
            }
            return step.told().contains(step.round()) ? accepted()
                    : accepted(new SessionEvent.Told(step.roundId(), true));
        });
    }

    /** Does nothing where the round closed before, or has more time now. */
    static Decision expire(RoundId round, Stamp stamp, Situation situation) {
        return situation.session().step()
                .filter(step -> step.state() == Step.State.OPEN && step.roundId().equals(round))
                .filter(step -> step.deadline().filter(deadline -> !stamp.at().isBefore(deadline)).isPresent())
                .<Decision>map(step -> new Decision.Accepted(closing(step, stamp, situation)))
                .orElseGet(Decision::accepted);
    }

    /** All that happens when a round closes (rules.md A3, A5): it is frozen, replaced answers go, it is released. */
    static List<SessionEvent> closing(Step step, Stamp stamp, Situation situation) {
        var round = step.roundId();
        var events = new ArrayList<SessionEvent>();
        events.add(new SessionEvent.RoundClosed(round));
        var replaced = situation.ballots().replaced(round);
        if (step.question().visibility() != Visibility.NAMED && !replaced.isEmpty()) {
            events.add(new SessionEvent.Redacted(replaced));
        }
        events.add(new SessionEvent.Released(
                Release.of(step, stamp.seed(), situation).withOpinions(step, situation)));
        return events;
    }

    /** What closes if the current step is open; nothing otherwise. */
    static List<SessionEvent> closingIfOpen(Stamp stamp, Situation situation) {
        return situation.session().step().filter(step -> step.state() == Step.State.OPEN)
                .map(step -> closing(step, stamp, situation)).orElse(List.of());
    }

    private static Decision arriving(Step target, Stamp stamp, Situation situation) {
        var session = situation.session();
        var events = new ArrayList<>(closingIfOpen(stamp, situation));
        var forward = session.place(target.number()) > session.place(session.current());
        session.step().filter(step -> forward && isDone(step))
                .ifPresent(step -> events.add(new SessionEvent.Finished(step.number())));
        events.add(new SessionEvent.Arrived(target.number()));
        return new Decision.Accepted(events);
    }

    private static List<SessionEvent> leaving(Optional<Step> step, Step following) {
        var events = new ArrayList<SessionEvent>();
        step.filter(left -> isDone(left)).ifPresent(left -> events.add(new SessionEvent.Finished(left.number())));
        events.add(new SessionEvent.Arrived(following.number()));
        return events;
    }

    /** A pause is done when it is left; a question, once it was opened. */
    private static boolean isDone(Step step) {
        return !step.question().asks() || step.round() > 0;
    }

    private static Decision whenIn(Step.State state, Session session,
                                   Function<Step, Decision> decide) {
        return session.step().map(step -> step.state() == state ? decide.apply(step) : notNow(step))
                .orElseGet(() -> refused(Reason.NOT_STARTED));
    }

    static Decision notNow(Step step) {
        return refused(Reason.NOT_IN_THIS_STATE, step.state().name().toLowerCase(Locale.ROOT));
    }
}
