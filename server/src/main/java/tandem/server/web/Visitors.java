package tandem.server.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
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
    Optional<ParticipantId> participant(LiveSession room, HttpRequest<?> request) {
        var cookie = request.getCookies().findCookie(SeatCookies.name(room.moment().session().opened().code()));
        return cookies.seat(room.id(), cookie.map(Cookie::getValue).orElse(null));
    }

    /** As above. @throws ProblemException where nobody has joined with this page */
    ParticipantId joined(LiveSession room, HttpRequest<?> request) {
        return participant(room, request).orElseThrow(() ->
                new ProblemException(Refusals.problem(Refusal.because(Reason.NOT_JOINED), Map.of())));
    }

    Optional<Seat> seat(LiveSession room, HttpRequest<?> request) {
        return participant(room, request).flatMap(room.moment().seats()::seat).filter(seat -> !seat.passedOn());
    }
}
