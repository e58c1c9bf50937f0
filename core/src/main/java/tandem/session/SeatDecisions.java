package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.util.Objects;
import java.util.Optional;
import tandem.words.Reason;

/** Who may sit where. */
final class SeatDecisions {
    private SeatDecisions() {
    }

    static Decision join(SessionCommand.Join join, Situation situation) {
        var session = situation.session();
        if (session.state() == Session.State.ENDED) {
            return refused(Reason.ENDED);
        }
        if (join.partner() != null && session.opened().partnership().partner(join.partner()).isEmpty()) {
            return refused(Reason.UNKNOWN_PARTNER, join.partner());
        }
        if (situation.seats().seat(join.participant()).filter(Seat::passedOn).isPresent()) {
            return refused(Reason.PASSED_ON);
        }
        var together = refusesTogether(join, situation);
        return together.map(Decision::refused).orElseGet(() -> seatOf(join, situation.seats())
                .map(seat -> sitOtherwise(seat, join, situation))
                .orElseGet(() -> accepted(new SessionEvent.Joined(new Seat(join.participant(), join.device(),
                        join.partner(), join.name(), join.watching(), join.helper(), join.speaks(),
                        session.isAgreed() && !join.watching(), false)))));
    }

    static Decision passOn(SessionCommand.PassOn passOn, Situation situation) {
        return situation.seats().seat(passOn.participant())
                .map(seat -> seat.passedOn() ? accepted() : accepted(new SessionEvent.PassedOn(seat.participant())))
                .orElseGet(() -> refused(Reason.NOT_JOINED));
    }

    /** Lets in all who wait (rules.md B9). */
    static Decision admit(Situation situation) {
        var waiting = situation.seats().waiting();
        return waiting.isEmpty() ? refused(Reason.NOBODY_WAITS)
                : accepted(new SessionEvent.Admitted(waiting.stream().map(Seat::participant).toList()));
    }

    /** Words are held back before anybody has seen them: until the round closes. */
    static Decision holdWords(SessionCommand.HoldWords hold, Situation situation) {
        var seat = situation.seats().seat(hold.participant()).filter(holder -> !holder.passedOn());
        if (seat.isEmpty()) {
            return refused(Reason.NOT_JOINED);
        }
        var partner = seat.get().partner();
        var session = situation.session();
        if (partner == null || !seat.get().keepsWords(session.opened().partnership())) {
            return refused(Reason.NOT_THEIR_WORDS);
        }
        return session.step(hold.step()).filter(step -> step.question().authors().isPresent())
                .<Decision>map(step -> step.releases().containsKey(step.round()) ? refused(Reason.ROUND_CLOSED)
                        : step.held().contains(partner) == hold.held() ? accepted()
                        : accepted(new SessionEvent.WordsHeld(step.number(), partner, hold.held())))
                .orElseGet(() -> refused(Reason.UNKNOWN_STEP, hold.step()));
    }

    /** A group has one voice, which it takes or gives up itself, and not while people answer (rules.md A4). */
    private static Optional<Reason> refusesTogether(SessionCommand.Join join, Situation situation) {
        var seat = seatOf(join, situation.seats());
        var elsewhere = join.speaks() == Speaks.GROUP
                && !seat.map(Seat::partner).equals(Optional.ofNullable(join.partner()));
        if (join.speaks() == seat.map(Seat::speaks).orElse(Speaks.SELF) && !elsewhere) {
            return Optional.empty();
        }
        if (join.speaks() == Speaks.GROUP && join.partner() == null) {
            return Optional.of(Reason.NO_GROUP);
        }
        if (situation.session().step().filter(step -> step.state() == Step.State.OPEN).isPresent()) {
            return Optional.of(Reason.STEP_OPEN);
        }
        return join.speaks() == Speaks.GROUP && join.partner() != null
                && situation.seats().voiceOf(join.partner()).filter(other -> !other.device().equals(join.device())
                        && !other.participant().equals(join.participant())).isPresent()
                ? Optional.of(Reason.HAS_A_VOICE) : Optional.empty();
    }

    private static Optional<Seat> seatOf(SessionCommand.Join join, Seats seats) {
        return seats.seat(join.participant()).or(() -> seats.at(join.device()));
    }

    private static Decision sitOtherwise(Seat seat, SessionCommand.Join join, Situation situation) {
        var sameGroup = Objects.equals(seat.partner(), join.partner()) && seat.watching() == join.watching();
        if (sameGroup && Objects.equals(seat.name(), join.name()) && seat.speaks() == join.speaks()) {
            return accepted();
        }
        if (!sameGroup && situation.ballots().any(join.voices())) {
            return refused(Reason.PARTNER_FIXED);
        }
        var waits = seat.waits() || seat.watching() && !join.watching() && situation.session().isAgreed();
        return accepted(new SessionEvent.SeatChanged(seat.participant(), join.partner(), join.name(),
                join.watching(), join.speaks(), waits && !join.watching()));
    }
}
