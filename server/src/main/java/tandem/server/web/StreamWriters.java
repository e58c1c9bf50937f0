package tandem.server.web;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The two threads that start all writes to streams. Platform threads: a burst to thousands must not wait behind
 * requests for the carriers of virtual threads. They never block.
 */
@Singleton
public final class StreamWriters {

    private static final int WRITERS = 2;
    /** So many connections a writer takes at a time; whom one writer serves alone is not worth another's waking. */
    private static final int HANDFUL = 64;

    private final List<ExecutorService> threads = List.of(thread(0), thread(1));
    private final AtomicInteger next = new AtomicInteger();

    private static ExecutorService thread(int number) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("stream-writer-" + number).factory());
    }

    /**
     * Has something done for each of these connections, by one writer or both: who is done first takes of what is left.
     *
     * @param whom is asked on a writer, when the turn has come
     * @param done runs on a writer, after the last of them
     */
    void forEach(Collection<StreamConnection> whom, Consumer<StreamConnection> what, Runnable done) {
        int first = Math.floorMod(next.getAndIncrement(), WRITERS);
        threads.get(first).execute(() -> {
            var all = whom.toArray(StreamConnection[]::new);
            int helpers = all.length > HANDFUL ? WRITERS : 1;
            var cursor = new AtomicInteger();
            var working = new AtomicInteger(helpers);
            Runnable work = () -> {
                try {
                    serve(all, cursor, what);
                } finally {
                    if (working.decrementAndGet() == 0) {
                        done.run();
                    }
                }
            };
            if (helpers > 1) {
                threads.get((first + 1) % WRITERS).execute(work);
            }
            work.run();
        });
    }

    private static void serve(StreamConnection[] all, AtomicInteger cursor, Consumer<StreamConnection> what) {
        for (int from = cursor.getAndAdd(HANDFUL); from < all.length; from = cursor.getAndAdd(HANDFUL)) {
            for (int i = from; i < Math.min(from + HANDFUL, all.length); i++) {
                what.accept(all[i]);
            }
        }
    }

    @PreDestroy
    void stop() {
        threads.forEach(ExecutorService::shutdown);
    }
}
