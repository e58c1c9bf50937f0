package tandem.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import tandem.session.SessionId;

/** Deletes a session within a transaction: all rows that say anything of it, but that it was there, and its legacy. */
final class Deletion {
    private static final List<String> ABOUT = List.of("DELETE FROM session_event WHERE session_id = ?",
            "DELETE FROM room_display WHERE session_id = ?", "DELETE FROM session_salt WHERE session_id = ?",
            "DELETE FROM session WHERE id = ?");

    private final Connection connection;

    Deletion(Connection connection) {
        this.connection = connection;
    }

    /** @return whether there was one that had ended; if not, nothing happened */
    boolean delete(SessionId session, Instant at, boolean byItself) throws SQLException {
        if (!note(session, at, byItself)) {
            return false;
        }
        new LegacyRows(connection).keep(session);
        for (var statement : ABOUT) {
            try (var delete = connection.prepareStatement(statement)) {
                delete.setObject(1, session.value());
                delete.executeUpdate();
            }
        }
        return true;
    }

    /** Behind the same lock as an append, so that nothing is added to what is deleted. */
    private boolean note(SessionId session, Instant at, boolean byItself) throws SQLException {
        try (var lock = connection.prepareStatement("SELECT ended_at FROM session WHERE id = ? FOR UPDATE")) {
            lock.setObject(1, session.value());
            try (var rows = lock.executeQuery()) {
                if (!rows.next() || EventRows.instantOrNull(rows, "ended_at") == null) {
                    return false;
                }
            }
        }
        try (var insert = connection.prepareStatement("INSERT INTO deleted_session"
                + " (id, code, title, partnership, opened_at, ended_at, deleted_at, by_itself)"
                + " SELECT id, code, title, partnership, opened_at, ended_at, CAST(? AS timestamp with time zone),"
                + " CAST(? AS boolean) FROM session WHERE id = ?")) {
            EventRows.set(insert, 1, at);
            insert.setBoolean(2, byItself);
            insert.setObject(3, session.value());
            return insert.executeUpdate() == 1;
        }
    }
}
