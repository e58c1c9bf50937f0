package tandem.server.storage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import tandem.session.JoinCode;
import tandem.session.SessionId;

/** Which sessions a device from outside has reached, on whatever node. Safe on any thread. */
@Singleton
public final class ReachedSessions {
    private final Database database;

    ReachedSessions(Database database) {
        this.database = database;
    }

    /** Notes that one has; the first time counts. */
    public void note(SessionId session, Instant now) {
        database.write(connection -> {
            try (var update = connection.prepareStatement(
                    "UPDATE session SET reached_at = ? WHERE id = ? AND reached_at IS NULL")) {
                EventRows.set(update, 1, now);
                update.setObject(2, session.value());
                return update.executeUpdate();
            }
        });
    }

    /** When one first did. */
    public Optional<Instant> at(JoinCode code) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement("SELECT reached_at FROM session WHERE code = ?")) {
                select.setString(1, code.value());
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.ofNullable(EventRows.instantOrNull(rows, "reached_at"))
                            : Optional.empty();
                }
            }
        });
    }
}
