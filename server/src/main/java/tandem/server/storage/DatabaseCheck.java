package tandem.server.storage;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tandem.live.EventStore;
import tandem.server.Messages;
import tandem.server.web.HealthCheck;

/**
 * Down from the first write that fails until one goes well again: this tries one, at most once a second. A PostgreSQL
 * can go away while nobody writes, so that one is asked even while all seems well.
 */
@Singleton
final class DatabaseCheck implements HealthCheck {
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
        if ((database.isBroken() || database.kind() == DatabaseKind.POSTGRESQL) && now - last >= PAUSE
                && triedAt.compareAndSet(last, now)) {
            tryIt();
        }
        return database.isBroken() ? Messages.text("health.database-away") : null;
    }

    @Override
    public @Nullable String warning() {
        return database.whyNotDurable();
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
}
