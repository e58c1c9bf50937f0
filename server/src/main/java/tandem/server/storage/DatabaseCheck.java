package tandem.server.storage;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tandem.live.EventStore;
import tandem.server.Messages;
import tandem.server.web.HealthCheck;

/**
 * Down from the first time that the database does not answer until a write goes well again. Looks for itself, at most
 * once a second, so that it is known before somebody's answer meets it. Whoever asks waits a second at most.
 */
@Singleton
final class DatabaseCheck implements HealthCheck {
    private static final String PROBE = "health.probe";
    private static final long PAUSE = 1_000_000_000L;

    private final Database database;
    private final Preferences preferences;
    private CompletableFuture<@Nullable Void> asked = CompletableFuture.completedFuture(null);
    private long askedAt = System.nanoTime() - PAUSE;

    DatabaseCheck(Database database, Preferences preferences) {
        this.database = database;
        this.preferences = preferences;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public @Nullable String whyDown() {
        var answers = isDone(ask());
        return database.isBroken() || !answers ? Messages.text("health.database-away") : null;
    }

    @Override
    public @Nullable String warning() {
        return database.whyNotDurable();
    }

    /** What is being asked, or was last: one at a time. */
    private synchronized CompletableFuture<@Nullable Void> ask() {
        var now = System.nanoTime();
        if (asked.isDone() && now - askedAt >= PAUSE) {
            askedAt = now;
            asked = CompletableFuture.runAsync(this::look, Thread.ofPlatform().daemon().name("health")::start);
        }
        return asked;
    }

    private void look() {
        try {
            if (database.isBroken()) {
                preferences.put(PROBE, String.valueOf(System.nanoTime()));
            } else {
                preferences.get(PROBE);
            }
        } catch (EventStore.Away away) {
            // isBroken says so
        }
    }

    private static boolean isDone(CompletableFuture<@Nullable Void> asked) {
        try {
            asked.get(PAUSE, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
