package tandem.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tandem.session.Moment;

/**
 * Shows a session to those who look at it: whole, the latest only, one showing at a time, on a view thread. Safe on
 * any thread.
 */
public final class Views {
    /** Somebody who looks. Called on a view thread, never twice at once; what it throws stops nobody else. */
    @FunctionalInterface
    public interface Viewer {
        void see(Moment moment);
    }

    /** Ends when it is closed. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private final Executor threads;
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Moment> latest = new AtomicReference<>();
    private final AtomicBoolean showing = new AtomicBoolean();

    Views(Executor threads) {
        this.threads = threads;
    }

    Subscription subscribe(Viewer viewer) {
        viewers.add(viewer);
        return () -> viewers.remove(viewer);
    }

    boolean isUnwatched() {
        return viewers.isEmpty();
    }

    void show(Moment moment) {
        latest.set(moment);
        if (showing.compareAndSet(false, true)) {
            threads.execute(this::showAll);
        }
    }

    private void showAll() {
        for (var moment = latest.getAndSet(null); moment != null; moment = latest.getAndSet(null)) {
            for (var viewer : viewers) {
                show(viewer, moment);
            }
        }
        showing.set(false);
        if (latest.get() != null && showing.compareAndSet(false, true)) {
            threads.execute(this::showAll);
        }
    }

    private static void show(Viewer viewer, Moment moment) {
        try {
            viewer.see(moment);
        } catch (RuntimeException | Error e) {
            System.getLogger(Views.class.getName()).log(System.Logger.Level.WARNING, "a view could not be drawn", e);
        }
    }
}
