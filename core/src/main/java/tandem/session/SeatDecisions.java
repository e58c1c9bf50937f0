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
        return seatOf(join, situation.seats())
                .map(seat -> sitOtherwise(seat, join, situation.ballots()))
                .orElseGet(() -> accepted(new SessionEvent.Joined(join.participant(), join.device(), join.partner(),
                        join.name(), join.watching(), join.helper())));
    }

    static Decision passOn(SessionCommand.PassOn passOn, Situation situation) {
        return situation.seats().seat(passOn.participant())
                .map(seat -> seat.passedOn() ? accepted() : accepted(new SessionEvent.PassedOn(seat.participant())))
                .orElseGet(() -> refused(Reason.NOT_JOINED));
    }

    private static Optional<Seat> seatOf(SessionCommand.Join join, Seats seats) {
        return seats.seat(join.participant()).or(() -> seats.at(join.device()));
    }

    private static Decision sitOtherwise(Seat seat, SessionCommand.Join join, Ballots ballots) {
        var sameGroup = Objects.equals(seat.partner(), join.partner()) && seat.watching() == join.watching();
        if (sameGroup && Objects.equals(seat.name(), join.name())) {
            return accepted();
        }
        if (!sameGroup && ballots.any(join.voices())) {
            return refused(Reason.PARTNER_FIXED);
        }
        return accepted(new SessionEvent.SeatChanged(seat.participant(), join.partner(), join.name(),
                join.watching()));
    }
}
