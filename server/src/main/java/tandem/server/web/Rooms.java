package tandem.server.web;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tandem.live.EventStore;
import tandem.live.LiveSession;
import tandem.live.LiveSessions;
import tandem.server.storage.ReachedSessions;
import tandem.session.JoinCode;
import tandem.session.RoundId;
import tandem.session.SessionId;

/** Finds the session that a person means by the code she typed. */
@Singleton
final class Rooms {
    private final LiveSessions sessions;
    private final WrongCodes wrongCodes;
    private final ReachedSessions reached;
    private final InstantSource clock;
    private final Set<SessionId> noted = ConcurrentHashMap.newKeySet();

    Rooms(LiveSessions sessions, WrongCodes wrongCodes, ReachedSessions reached, InstantSource clock) {
        this.sessions = sessions;
        this.wrongCodes = wrongCodes;
        this.reached = reached;
        this.clock = clock;
    }

    /**
     * As it is now, whichever node did something last.
     *
     * @throws ProblemException where no session has this code
     * @throws EventStore.Away  where something is to be done and nobody can say how things stand
     */
    LiveSession room(String typed, Visitor visitor) {
        var room = find(typed, visitor);
        try {
            room.latest();
        } catch (EventStore.Away unknown) {
            // whoever only looks sees what is known here
            if (!visitor.looks()) {
                throw unknown;
            }
        }
        return room;
    }

    /** For an answer to this round: the log is asked only where another round is the latest that is known here. */
    LiveSession room(String typed, RoundId round, Visitor visitor) {
        var room = find(typed, visitor);
        return room.moment().session().here().equals(round) ? room : room(typed, visitor);
    }

    /** The same where it can be told without waiting for anything, be it the database or the system. */
    Optional<LiveSession> atHand(String typed, RoundId round, Visitor visitor) {
        return JoinCode.typed(typed).flatMap(sessions::atHand)
                .filter(room -> room.moment().session().here().equals(round) && isNotedFor(room, visitor.address()));
    }

    private boolean isNotedFor(LiveSession room, @Nullable InetAddress address) {
        return address == null || address.isLoopbackAddress() || noted.contains(room.id());
    }

    /** As it is known here. @throws ProblemException as {@link #room(String, Visitor)} */
    LiveSession find(String typed, Visitor visitor) {
        var code = JoinCode.typed(typed);
        var session = code.flatMap(sessions::coded);
        if (session.isEmpty()) {
            throw new ProblemException(wrongCodes.tooMany(visitor.host())
                    ? Problem.of("too-many-wrong-codes", 429) : Problem.of("no-session", 404));
        }
        var address = visitor.address();
        // asked last: the system takes its time to say what its own addresses are
        if (address != null && !isNotedFor(session.get(), address) && !isThisComputer(address)) {
            note(session.get().id(), clock.instant());
        }
        return session.get();
    }

    /** Once for each session; nobody waits for it. */
    private void note(SessionId session, Instant now) {
        if (noted.add(session)) {
            Thread.startVirtualThread(() -> {
                try {
                    reached.note(session, now);
                } catch (EventStore.Away _) {
                    noted.remove(session);
                }
            });
        }
    }

    /** When a device other than this computer first asked for this session, on whatever node. */
    Optional<Instant> reachedFromOutside(JoinCode code) {
        try {
            return reached.at(code);
        } catch (EventStore.Away _) {
            // whoever waits for it looks again in a moment
            return Optional.empty();
        }
    }

    private static boolean isThisComputer(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }
}
