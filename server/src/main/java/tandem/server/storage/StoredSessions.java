package tandem.server.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.live.DeletedSession;
import tandem.live.Legacies;
import tandem.live.Salts;
import tandem.live.SessionCatalogue;
import tandem.live.SessionSummary;
import tandem.partnership.PartnershipId;
import tandem.session.JoinCode;
import tandem.session.Legacy;
import tandem.session.SessionId;

/** Which sessions the database has, and the salts of those that are not sealed. Safe on any thread. */
final class StoredSessions implements SessionCatalogue, Salts, Legacies {
    private final Database database;

    StoredSessions(Database database) {
        this.database = database;
    }

    @Override
    public List<SessionSummary> all() {
        return database.read(connection -> {
            try (var select = connection.prepareStatement("SELECT id, code, title, partnership, opened_at, last_at,"
                    + " ended_at, sealed_at, keep_days FROM session ORDER BY opened_at DESC, id");
                    var rows = select.executeQuery()) {
                var all = new ArrayList<SessionSummary>();
                while (rows.next()) {
                    all.add(summary(rows));
                }
                return all;
            }
        });
    }

    private static SessionSummary summary(ResultSet row) throws SQLException {
        return new SessionSummary(new SessionId(row.getObject("id", UUID.class)), new JoinCode(row.getString("code")),
                row.getString("title"), row.getString("partnership"), EventRows.instant(row, "opened_at"),
                EventRows.instant(row, "last_at"), Optional.ofNullable(EventRows.instantOrNull(row, "ended_at")),
                EventRows.instantOrNull(row, "sealed_at") != null, row.getInt("keep_days"));
    }

    @Override
    public Optional<SessionId> coded(JoinCode code) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement("SELECT id FROM session WHERE code = ?")) {
                select.setString(1, code.value());
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(new SessionId(rows.getObject("id", UUID.class)))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public Optional<byte[]> salt(SessionId session) {
        return database.read(connection -> {
            try (var select = connection.prepareStatement("SELECT salt FROM session_salt WHERE session_id = ?")) {
                select.setObject(1, session.value());
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getBytes("salt")) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<Legacy> of(PartnershipId partnership) {
        return database.read(connection -> new LegacyRows(connection).of(partnership));
    }

    @Override
    public boolean delete(SessionId session, Instant at, boolean byItself) {
        return database.write(connection -> new Deletion(connection).delete(session, at, byItself));
    }

    @Override
    public List<DeletedSession> deleted() {
        return database.read(connection -> {
            try (var select = connection.prepareStatement("SELECT id, title, partnership, opened_at, ended_at,"
                    + " deleted_at, by_itself FROM deleted_session ORDER BY deleted_at DESC, id");
                    var rows = select.executeQuery()) {
                var all = new ArrayList<DeletedSession>();
                while (rows.next()) {
                    all.add(new DeletedSession(new SessionId(rows.getObject("id", UUID.class)),
                            rows.getString("title"), rows.getString("partnership"),
                            EventRows.instant(rows, "opened_at"), EventRows.instant(rows, "ended_at"),
                            EventRows.instant(rows, "deleted_at"), rows.getBoolean("by_itself")));
                }
                return all;
            }
        });
    }
}
