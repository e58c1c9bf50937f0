package tandem.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tandem.partnership.PartnershipId;
import tandem.server.codec.CommitmentCodec;
import tandem.session.Legacy;
import tandem.session.SessionId;

/** What sessions leave to the next one: told from the logs of those that are there, kept of those that were deleted. */
final class LegacyRows {
    private final Connection connection;

    LegacyRows(Connection connection) {
        this.connection = connection;
    }

    List<Legacy> of(PartnershipId partnership) throws SQLException {
        var all = new ArrayList<Legacy>();
        var events = new EventRows(connection);
        for (var session : sessions(partnership)) {
            Legacy.of(events.after(session, 0)).filter(legacy -> !legacy.isEmpty()).ifPresent(all::add);
        }
        try (var select = connection.prepareStatement("SELECT at, body FROM legacy WHERE partnership_id = ?")) {
            select.setString(1, partnership.value());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(CommitmentCodec.decode(rows.getString("body"), EventRows.instant(rows, "at")));
                }
            }
        }
        return all;
    }

    private List<SessionId> sessions(PartnershipId partnership) throws SQLException {
        try (var select = connection.prepareStatement("SELECT id FROM session WHERE partnership_id = ?")) {
            select.setString(1, partnership.value());
            var sessions = new ArrayList<SessionId>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    sessions.add(new SessionId(rows.getObject("id", UUID.class)));
                }
            }
            return sessions;
        }
    }

    /** Keeps what a session leaves that is deleted in this transaction, as long as its partnership is there. */
    void keep(SessionId session) throws SQLException {
        var legacy = Legacy.of(new EventRows(connection).after(session, 0)).filter(left -> !left.isEmpty());
        if (legacy.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement("INSERT INTO legacy (session_id, partnership_id, at, body)"
                + " SELECT s.id, s.partnership_id, s.opened_at, CAST(? AS varchar) FROM session s"
                + " JOIN partnership p ON p.id = s.partnership_id WHERE s.id = ?")) {
            insert.setString(1, CommitmentCodec.encode(legacy.get()));
            insert.setObject(2, session.value());
            insert.executeUpdate();
        }
    }

    /** Its partnership is deleted. */
    void forget(PartnershipId partnership) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM legacy WHERE partnership_id = ?")) {
            delete.setString(1, partnership.value());
            delete.executeUpdate();
        }
    }
}
