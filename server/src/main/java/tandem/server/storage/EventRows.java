package tandem.server.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.server.codec.EventCodec;
import tandem.session.CommandId;
import tandem.session.Recorded;
import tandem.session.SessionId;

/** The table {@code session_event}, on one connection. */
final class EventRows {
    /** So many rows are decoded together. */
    private static final int AT_ONCE = 512;

    private record Row(long seq, Instant at, EventCodec.Stored event, @Nullable CommandId command) {
    }

    private final Connection connection;

    EventRows(Connection connection) {
        this.connection = connection;
    }

    List<Recorded> after(SessionId session, long seq) throws SQLException {
        try (var select = connection.prepareStatement("SELECT seq, at, type, body, command FROM session_event"
                + " WHERE session_id = ? AND seq > ? ORDER BY seq")) {
            select.setObject(1, session.value());
            select.setLong(2, seq);
            var events = new ArrayList<Recorded>();
            try (var rows = select.executeQuery()) {
                List<Row> some;
                do {
                    some = some(rows);
                    events.addAll(recorded(some));
                } while (some.size() == AT_ONCE);
            }
            return events;
        }
    }

    private static List<Row> some(ResultSet rows) throws SQLException {
        var some = new ArrayList<Row>();
        while (some.size() < AT_ONCE && rows.next()) {
            var command = rows.getObject(5, UUID.class);
            some.add(new Row(rows.getLong(1), rows.getObject(2, OffsetDateTime.class).toInstant(),
                    new EventCodec.Stored(rows.getString(3), rows.getString(4)),
                    command == null ? null : new CommandId(command)));
        }
        return some;
    }

    private static List<Recorded> recorded(List<Row> rows) {
        var events = EventCodec.decode(rows.stream().map(Row::event).toList()).iterator();
        return rows.stream().map(row -> new Recorded(row.seq(), row.at(), events.next(), row.command())).toList();
    }

    void insert(SessionId session, List<Recorded> events) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO session_event"
                + " (session_id, seq, at, type, body, command) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (var recorded : events) {
                insert.setObject(1, session.value());
                insert.setLong(2, recorded.seq());
                set(insert, 3, recorded.at());
                insert.setString(4, EventCodec.type(recorded.event()));
                insert.setString(5, EventCodec.encode(recorded.event()));
                insert.setObject(6, recorded.command() == null ? null : recorded.command().value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void empty(SessionId session, List<Long> seqs, Instant at) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE session_event SET body = NULL, salt = NULL,"
                + " redacted_at = ? WHERE session_id = ? AND seq = ? AND body IS NOT NULL")) {
            for (var seq : seqs) {
                set(update, 1, at);
                update.setObject(2, session.value());
                update.setLong(3, seq);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Puts these in the places of those that are there. */
    void rewrite(SessionId session, List<Recorded> events) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE session_event SET at = ?, body = ?, command = NULL,"
                + " salt = NULL, digest = NULL WHERE session_id = ? AND seq = ?")) {
            for (var recorded : events) {
                set(update, 1, recorded.at());
                update.setString(2, EventCodec.encode(recorded.event()));
                update.setObject(3, session.value());
                update.setLong(4, recorded.seq());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    static void set(PreparedStatement statement, int index, @Nullable Instant at) throws SQLException {
        statement.setObject(index, at == null ? null : at.atOffset(ZoneOffset.UTC));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
