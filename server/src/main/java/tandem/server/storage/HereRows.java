package tandem.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tandem.live.Elsewhere;
import tandem.partnership.PartnerId;
import tandem.session.Here;
import tandem.session.SessionId;

/** Who is here by way of each node: one row for a session's group, and for each other sum. Safe on any thread. */
final class HereRows implements Elsewhere {
    /** What a row counts. */
    private enum Sum {
        TOTAL, GROUP, UNSAID, WATCHING, OUT_OF_REACH
    }

    private final Database database;
    private final UUID node;

    HereRows(Database database, UUID node) {
        this.database = database;
        this.node = node;
    }

    @Override
    public Map<SessionId, Here> exchange(Map<SessionId, Here> here) {
        return database.write(connection -> {
            say(connection, here);
            var others = others(connection);
            others.keySet().retainAll(here.keySet());
            return others;
        });
    }

    /** In place of what this node said before, and of what those said that are silent. */
    private void say(Connection connection, Map<SessionId, Here> here) throws SQLException {
        try (var delete = connection.prepareStatement(
                "DELETE FROM here WHERE node = ? OR at < CURRENT_TIMESTAMP - INTERVAL '1' MINUTE")) {
            delete.setObject(1, node);
            delete.executeUpdate();
        }
        try (var insert = connection.prepareStatement("INSERT INTO here"
                + " (node, session_id, counted, partner, people, at) VALUES (?, ?, ?, ?, ?, CURRENT_TIMESTAMP)")) {
            for (var said : here.entrySet()) {
                for (var row : rows(said.getValue()).entrySet()) {
                    if (row.getValue() > 0) {
                        insert.setObject(1, node);
                        insert.setObject(2, said.getKey().value());
                        insert.setString(3, row.getKey().counted().name());
                        insert.setString(4, row.getKey().partner());
                        insert.setInt(5, row.getValue());
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private record Row(Sum counted, String partner) {
        Row(Sum counted) {
            this(counted, "");
        }
    }

    private static Map<Row, Integer> rows(Here here) {
        var rows = new HashMap<Row, Integer>();
        rows.put(new Row(Sum.TOTAL), here.total());
        rows.put(new Row(Sum.UNSAID), here.unsaid());
        rows.put(new Row(Sum.WATCHING), here.watching());
        rows.put(new Row(Sum.OUT_OF_REACH), here.outOfReach());
        here.byPartner().forEach((partner, people) -> rows.put(new Row(Sum.GROUP, partner.value()), people));
        return rows;
    }

    private Map<SessionId, Here> others(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT session_id, counted, partner, SUM(people) AS people"
                + " FROM here WHERE node <> ? AND at > CURRENT_TIMESTAMP - INTERVAL '15' SECOND"
                + " GROUP BY session_id, counted, partner")) {
            select.setObject(1, node);
            try (var rows = select.executeQuery()) {
                var others = new HashMap<SessionId, Here>();
                while (rows.next()) {
                    var sum = one(Sum.valueOf(rows.getString("counted")), rows.getString("partner"),
                            rows.getInt("people"));
                    others.merge(new SessionId(rows.getObject("session_id", UUID.class)), sum, Here::and);
                }
                return others;
            }
        }
    }

    private static Here one(Sum counted, String partner, int people) {
        return switch (counted) {
            case TOTAL -> new Here(people, Map.of(), 0, 0, 0);
            case GROUP -> new Here(0, Map.of(new PartnerId(partner), people), 0, 0, 0);
            case UNSAID -> new Here(0, Map.of(), people, 0, 0);
            case WATCHING -> new Here(0, Map.of(), 0, people, 0);
            case OUT_OF_REACH -> new Here(0, Map.of(), 0, 0, people);
        };
    }
}
