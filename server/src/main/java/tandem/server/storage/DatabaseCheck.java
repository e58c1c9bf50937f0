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
 * Down from the first write that fails until one goes well again: this tries one, at most once a second. A PostgreSQL
 * can go away while nobody writes, so that one is asked even while all seems well. Whoever asks waits a second at most.
 */
@Singleton
final class DatabaseCheck implements HealthCheck {
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
        if (asked.isDone() && now - askedAt >= PAUSE
                && (database.isBroken() || database.kind() == DatabaseKind.POSTGRESQL)) {
            askedAt = now;
            asked = CompletableFuture.runAsync(this::tryIt, Thread.ofPlatform().daemon().name("health")::start);
        }
        return asked;
    }

    private void tryIt() {
        try {
            if (database.isBroken()) {
                preferences.put("health.probe", String.valueOf(System.nanoTime()));
            } else {
                preferences.get("health.probe");
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
