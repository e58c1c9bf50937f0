package tandem.ui.session;

import java.time.Instant;
import tandem.session.FacilitatorView;
import tandem.session.RoundId;
import tandem.session.Session;
import tandem.session.Step;
import tandem.session.StepView;

/**
 * What the console draws, whole.
 *
 * @param now     by the server's clock
 * @param address how the room reaches the session
 * @param join    how large the room screen shows that
 */
record Sight(FacilitatorView view, Instant now, JoinAddress address, JoinShown join) {
    RoundId here() {
        return view.step().map(Step::roundId).orElse(new RoundId(0, 0));
    }

    Meant meant() {
        return new Meant(here(), view.step().map(Step::state).orElse(null));
    }

    boolean live() {
        return view.state() == Session.State.LIVE;
    }

    boolean stepIs(Step.State state) {
        return live() && view.step().filter(step -> step.state() == state).isPresent();
    }

    /** Whether the current step asks something; a pause does not. */
    boolean asks() {
        return live() && view.step().filter(step -> step.question().asks()).isPresent();
    }

    boolean timed() {
        return stepIs(Step.State.OPEN)
                && view.stepView().filter(step -> step.deadline().isPresent() || step.left().isPresent()).isPresent();
    }

    boolean held() {
        return stepIs(Step.State.OPEN) && view.stepView().flatMap(StepView::left).isPresent();
    }

    /** Whether the round closes within ten seconds. */
    boolean closing() {
        return stepIs(Step.State.OPEN) && view.stepView().filter(step -> Clocks.isClosing(step, now)).isPresent();
    }

    /** Whether anything lies after the current step. */
    boolean hasNext() {
        var place = view.step().map(step -> view.agenda().indexOf(step)).orElse(-1);
        return view.agenda().stream().skip(place + 1L).anyMatch(step -> !step.skipped());
    }

    boolean undoable() {
        return !view.sealed() && view.undoUntil().filter(until -> until.isAfter(now)).isPresent();
    }
}
