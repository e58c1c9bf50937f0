package tandem.server;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import tandem.live.ChangeFeed;
import tandem.live.Elsewhere;
import tandem.live.EventStore;
import tandem.live.LiveSessions;
import tandem.live.Meter;
import tandem.live.Salts;
import tandem.live.SessionCatalogue;
import tandem.question.OpinionMap;

/** Gives the core what it cannot have of itself: time, chance, threads and a store. */
@Factory
final class LiveFactory {
    private static final int VIEW_THREADS = 2;

    /** Before Micronaut's own, so that a test can set another. */
    @Primary
    @Singleton
    InstantSource clock() {
        // what the log keeps of a time is what memory keeps: H2 and PostgreSQL would cut off nanoseconds
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean(preDestroy = "stop")
    @Singleton
    LiveSessions sessions(EventStore store, SessionCatalogue catalogue, Salts salts, ChangeFeed feed,
                          InstallationSecret secret, InstantSource clock, RandomGenerator random, Meter meter,
                          OpinionMap opinionMap) {
        return new LiveSessions(store, catalogue, salts, feed, secret.bytes(), clock, random, viewThreads(), meter,
                opinionMap);
    }

    private static ExecutorService viewThreads() {
        return Executors.newFixedThreadPool(VIEW_THREADS, Thread.ofPlatform().daemon().name("views-", 1).factory());
    }

    /** What is done again and again for all sessions; where the store is away, the next time is soon enough. */
    @Singleton
    static class Rounds {
        private final LiveSessions sessions;
        private final Elsewhere others;

        Rounds(LiveSessions sessions, Elsewhere others) {
            this.sessions = sessions;
            this.others = others;
        }

        /** Looks for sessions that end, are sealed, or are deleted by themselves. */
        @Scheduled(fixedDelay = "1m", initialDelay = "20s")
        void sweep() {
            unlessAway(sessions::sweep);
        }

        /** Tells the other nodes who is here, and hears who is there. */
        @Scheduled(fixedDelay = "5s", initialDelay = "5s")
        void exchange() {
            unlessAway(() -> sessions.exchange(others));
        }

        private static void unlessAway(Runnable work) {
            try {
                work.run();
            } catch (EventStore.Away saidAlready) {
                // in a moment it is tried again
            }
        }
    }
}
