package tandem.ui.session;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import tandem.partnership.Partner;
import tandem.partnership.Partnership;
import tandem.session.FacilitatorView;
import tandem.session.Moment;
import tandem.session.RoundId;
import tandem.session.Seat;
import tandem.session.Seats;
import tandem.session.Session;
import tandem.session.Speaks;
import tandem.session.Step;
import tandem.session.StepView;
import tandem.ui.picture.Lens;
import tandem.ui.picture.Setting;

/**
 * What the console draws, whole.
 *
 * @param now     by the server's clock
 * @param address how the room reaches the session
 * @param join    how large the room screen shows that
 * @param lens    under which lens the room screen shows results
 * @param seats   who sits where
 */
record Sight(FacilitatorView view, Instant now, JoinAddress address, JoinShown join, Lens lens, Seats seats,
             Partnership partnership) {
    /** Under which lens the current step is looked at before anybody has chosen one. */
    static Lens first(Moment moment) {
        return moment.session().step().map(step -> Lens.first(step.question())).orElse(Lens.WHOLE);
    }

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

    /** What the session's minimum does with those who are here. */
    Tonight tonight() {
        return new Tonight(partnership, seats, view.here(), view.k());
    }

    /** The groups and tables that answer together, by name. */
    List<String> together() {
        return seats.all().stream().filter(seat -> seat.speaks().together() && !seat.passedOn()).map(seat ->
                seat.speaks() == Speaks.TABLE && seat.name() != null ? seat.name() : nameOf(seat)).sorted().toList();
    }

    private String nameOf(Seat seat) {
        return view.partners().stream().filter(partner -> partner.id().equals(seat.partner())).map(Partner::name)
                .findFirst().orElse(SessionWords.text("screen.unsaid"));
    }

    /** Those who wait to be let in: how many of which group, "2 teachers" in the groups' own words. */
    String waiting() {
        var groups = view.waiting().stream().collect(groupingBy(this::nameOf, TreeMap::new, counting()));
        return groups.entrySet().stream().map(e -> SessionWords.text("waiting.of", e.getValue(), e.getKey()))
                .collect(joining(", "));
    }

    /** What pictures show besides a question and its result. */
    Setting setting() {
        return new Setting(view.partners(), view.decided().finished());
    }

    /**
     * Whom people can be asked to guess about: those of whom enough are here, or who answer together (rules.md C11).
     */
    List<Partner> toGuess() {
        return view.partners().stream().filter(partner -> view.here().in(partner.id()) >= view.k()
                || seats.voiceOf(partner.id()).isPresent()).toList();
    }

    boolean undoable() {
        return !view.sealed() && view.undoUntil().filter(until -> until.isAfter(now)).isPresent();
    }
}
