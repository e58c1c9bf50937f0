package tandem.server.web;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import tandem.live.LiveSession;
import tandem.session.ParticipantId;
import tandem.session.Seat;
import tandem.words.Reason;
import tandem.words.Refusal;

/** Knows by its cookie which seat a page belongs to. */
@Singleton
final class Visitors {
    private final SeatCookies cookies;

    Visitors(SeatCookies cookies) {
        this.cookies = cookies;
    }

    /** Whose cookie this is, whether or not her device was passed on. */
    Optional<ParticipantId> participant(LiveSession room, Visitor visitor) {
        return cookies.seat(room.id(),
                visitor.cookie().apply(SeatCookies.name(room.moment().session().opened().code())));
    }

    /** As above. @throws ProblemException where nobody has joined with this page */
    ParticipantId joined(LiveSession room, Visitor visitor) {
        return participant(room, visitor).orElseThrow(() ->
                new ProblemException(Refusals.problem(Refusal.because(Reason.NOT_JOINED), Map.of())));
    }

    Optional<Seat> seat(LiveSession room, Visitor visitor) {
        return participant(room, visitor).flatMap(room.moment().seats()::seat).filter(seat -> !seat.passedOn());
    }
}
