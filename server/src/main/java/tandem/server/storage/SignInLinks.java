package tandem.server.storage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links and codes that sign somebody in once, known by the hash of what they carry. Safe on any thread. */
@Singleton
public final class SignInLinks {
    /** What a link was made for. @param account whom it signs in; empty where an account is yet to be made */
    public record Used(Optional<UUID> account) {
    }

    private final Database database;

    SignInLinks(Database database) {
        this.database = database;
    }

    /**
     * Also forgets those that had their time.
     *
     * @param account whom it signs in; null where an account is yet to be made
     */
    public void create(String hash, @Nullable UUID account, Instant now, Instant expiresAt) {
        database.write(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM sign_in_link WHERE expires_at <= ?")) {
                EventRows.set(delete, 1, now);
                delete.executeUpdate();
            }
            try (var insert = connection.prepareStatement("INSERT INTO sign_in_link"
                    + " (hash, account_id, created_at, expires_at) VALUES (?, ?, ?, ?)")) {
                insert.setString(1, hash);
                insert.setObject(2, account);
                EventRows.set(insert, 3, now);
                EventRows.set(insert, 4, expiresAt);
                return insert.executeUpdate();
            }
        });
    }

    /** Whether it could be used now; using it up is another matter. */
    public boolean usable(String hash, Instant now) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement("SELECT 1 FROM sign_in_link"
                    + " WHERE hash = ? AND used_at IS NULL AND expires_at > ?")) {
                select.setString(1, hash);
                EventRows.set(select, 2, now);
                try (var rows = select.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    /** Uses it up: of all who try, however close together, one is given what it was made for. */
    public Optional<Used> use(String hash, Instant now) {
        return database.write(connection -> {
            try (var update = connection.prepareStatement("UPDATE sign_in_link SET used_at = ?"
                    + " WHERE hash = ? AND used_at IS NULL AND expires_at > ?")) {
                EventRows.set(update, 1, now);
                update.setString(2, hash);
                EventRows.set(update, 3, now);
                if (update.executeUpdate() == 0) {
                    return Optional.empty();
                }
            }
            try (var select = connection.prepareStatement("SELECT account_id FROM sign_in_link WHERE hash = ?")) {
                select.setString(1, hash);
                try (var rows = select.executeQuery()) {
                    rows.next();
                    return Optional.of(new Used(Optional.ofNullable(rows.getObject("account_id", UUID.class))));
                }
            }
        });
    }
}
