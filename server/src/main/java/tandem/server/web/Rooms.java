package tandem.server.web;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tandem.live.EventStore;
import tandem.live.LiveSession;
import tandem.live.LiveSessions;
import tandem.session.JoinCode;
import tandem.session.RoundId;

/** Finds the session that a person means by the code she typed. */
@Singleton
final class Rooms {
    private final LiveSessions sessions;
    private final WrongCodes wrongCodes;
    private final InstantSource clock;
    private final Map<JoinCode, Instant> reached = new ConcurrentHashMap<>();

    Rooms(LiveSessions sessions, WrongCodes wrongCodes, InstantSource clock) {
        this.sessions = sessions;
        this.wrongCodes = wrongCodes;
        this.clock = clock;
    }

    /**
     * As it is now, whichever node did something last.
     *
     * @throws ProblemException where no session has this code
     * @throws EventStore.Away  where something is to be done and nobody can say how things stand
     */
    LiveSession room(String typed, HttpRequest<?> request) {
        var room = find(typed, request);
        try {
            room.latest();
        } catch (EventStore.Away away) {
            // whoever only looks sees what is known here
            if (request.getMethod() != HttpMethod.GET) {
                throw away;
            }
        }
        return room;
    }

    /** For an answer to this round: the log is asked only where another round is the latest that is known here. */
    LiveSession room(String typed, RoundId round, HttpRequest<?> request) {
        var room = find(typed, request);
        return room.moment().session().here().equals(round) ? room : room(typed, request);
    }

    private LiveSession find(String typed, HttpRequest<?> request) {
        var address = request.getRemoteAddress().getAddress();
        var code = JoinCode.typed(typed);
        var session = code.flatMap(sessions::coded);
        if (session.isEmpty()) {
            throw new ProblemException(wrongCodes.tooMany(request.getRemoteAddress().getHostString())
                    ? Problem.of("too-many-wrong-codes", 429) : Problem.of("no-session", 404));
        }
        if (address != null && !isThisComputer(address)) {
            reached.put(code.get(), clock.instant());
        }
        return session.get();
    }

    /** When a device other than this computer last asked for this session. */
    Optional<Instant> reachedFromOutside(JoinCode code) {
        return Optional.ofNullable(reached.get(code));
    }

    private static boolean isThisComputer(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }
}
