package tandem.server.storage;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tandem.live.EventStore;
import tandem.server.Messages;
import tandem.server.web.HealthCheck;

/**
 * Down from the first time that the database does not answer until a write goes well again. Looks for itself, at most once
 * a second, so that it is known before somebody's answer meets it.
 */
@Singleton
final class DatabaseCheck implements HealthCheck {
    private static final String PROBE = "health.probe";
    private static final long PAUSE = 1_000_000_000L;

    private final Database database;
    private final Preferences preferences;
    private final AtomicLong triedAt = new AtomicLong(System.nanoTime() - PAUSE);

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
        var last = triedAt.get();
        var now = System.nanoTime();
        if (now - last >= PAUSE && triedAt.compareAndSet(last, now)) {
            look();
        }
        return database.isBroken() ? Messages.text("health.database-away") : null;
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
}
