package tandem.server.web;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import tandem.live.LiveSession;
import tandem.session.ParticipantId;
import tandem.session.Seat;
import tandem.session.SessionId;

/** What each running session sends to those who listen, while anybody does. Safe on any thread. */
@Singleton
final class Broadcasts implements StreamTopics {
    private final Rooms rooms;
    private final SeatCookies cookies;
    private final StreamWriters writers;
    private final InstantSource clock;
    private final BuildId build;
    private final Map<SessionId, Broadcast> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("counts").factory());

    Broadcasts(Rooms rooms, SeatCookies cookies, StreamWriters writers, InstantSource clock, BuildId build) {
        this.rooms = rooms;
        this.cookies = cookies;
        this.writers = writers;
        this.clock = clock;
        this.build = build;
        everySecond.scheduleWithFixedDelay(() -> running.values().forEach(Broadcasts::look), 1, 1, TimeUnit.SECONDS);
    }

    /** One room that fails must not stop the others' counts. */
    private static void look(Broadcast room) {
        try {
            room.countIfChanged();
            room.grow();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Broadcasts.class).warn("The counts of a room could not be sent", e);
        }
    }

    @Override
    public Visit open(String typed, Visitor visitor) {
        var session = rooms.find(typed, visitor);
        // who comes from another node must not be shown less than she saw there
        var code = session.latest().session().opened().code();
        var participant = cookies.seat(session.id(), visitor.cookie().apply(SeatCookies.name(code)))
                .filter(id -> session.moment().seats().seat(id).filter(Seat::passedOn).isEmpty())
                .orElse(null);
        var broadcast = running.compute(session.id(), (_, known) -> {
            var now = known != null && known.session() == session ? known
                    : new Broadcast(session, new StreamTopic(writers), clock, build.value());
            now.expect();
            return now;
        });
        return new Listener(broadcast, participant);
    }

    private void leave(Broadcast broadcast) {
        running.computeIfPresent(broadcast.session().id(), (_, known) ->
                broadcast.goOne() && known == broadcast ? null : known);
    }

    @PreDestroy
    void stop() {
        everySecond.shutdown();
    }

    private final class Listener implements Visit {
        private final Broadcast broadcast;
        private final @Nullable ParticipantId participant;

        Listener(Broadcast broadcast, @Nullable ParticipantId participant) {
            this.broadcast = broadcast;
            this.participant = participant;
        }

        @Override
        public StreamTopic topic() {
            return broadcast.topic();
        }

        @Override
        public StreamFrame current(StreamEvent event) {
            return switch (event) {
                case VIEW -> broadcast.view();
                case COUNTS -> broadcast.counts();
            };
        }

        @Override
        public void arrived() {
            if (participant != null) {
                broadcast.session().presence().connected(participant, clock.instant());
            }
        }

        @Override
        public void left() {
            if (participant != null) {
                broadcast.session().presence().disconnected(participant, clock.instant());
            }
            leave(broadcast);
        }
    }
}
