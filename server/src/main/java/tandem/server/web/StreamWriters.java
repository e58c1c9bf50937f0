package tandem.server.web;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The two threads that start all writes to streams. Platform threads: a burst to thousands must not wait behind
 * requests for the carriers of virtual threads. They never block.
 */
@Singleton
public final class StreamWriters {

    static final int LANES = 2;

    private final List<ExecutorService> lanes = List.of(thread(0), thread(1));
    private final AtomicInteger next = new AtomicInteger();

    private static ExecutorService thread(int number) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("stream-writer-" + number).factory());
    }

    /** Connections take turns, so that each lane has half of every room. */
    int takeLane() {
        return Math.floorMod(next.getAndIncrement(), LANES);
    }

    Executor lane(int number) {
        return lanes.get(number);
    }

    @PreDestroy
    void stop() {
        lanes.forEach(ExecutorService::shutdown);
    }
}
