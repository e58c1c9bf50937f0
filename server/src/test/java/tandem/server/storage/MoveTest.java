package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.live.SampleLog;
import tandem.partnership.CommitmentId;
import tandem.question.Visibility;
import tandem.record.SessionRecord;
import tandem.record.SessionTold;
import tandem.server.Settings;
import tandem.server.StartUpFailure;
import tandem.server.export.RecordExport;
import tandem.session.SessionCommand;
import tandem.session.SessionEvent;
import tandem.session.SessionId;

/** Moving an installation from H2 to a PostgreSQL. */
class MoveTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123Z");

    @TempDir
    Path folder;

    private Settings settings;
    private String target;

    @BeforeEach
    void read() {
        settings = Settings.read(Map.of("TANDEM_DATA", folder.toString())::get);
        target = TestPostgres.best().fresh();
    }

    @Test
    void everyRowIsThereAndEveryRecordIsTheSameByteForByte() throws SQLException {
        fill();
        var rows = rows(DatabaseUrl.in(folder));
        assertEquals(List.of(), rows.entrySet().stream().filter(table -> table.getValue().isEmpty())
                .map(Map.Entry::getKey).toList(), "each table has something to move");
        var records = records(DatabaseUrl.in(folder));
        assertEquals(16, records.size());

        var told = Move.run(settings, target);

        assertEquals(rows, rows(DatabaseUrl.given(target)));
        var moved = records(DatabaseUrl.given(target));
        assertEquals(records.keySet(), moved.keySet());
        records.forEach((name, bytes) -> assertArrayEquals(bytes, moved.get(name), name));
        assertTrue(told.contains("4 sessions with"), told);
        assertTrue(told.contains(folder.resolve("secret").toString()), told);
        assertFalse(told.contains(URI.create(target).getUserInfo() + "@"), told);
        // what was moved is still there, and is not moved a second time
        assertEquals(rows, rows(DatabaseUrl.in(folder)));
        refused("something of Tandem's already");
        assertEquals(rows, rows(DatabaseUrl.given(target)));
    }

    @Test
    void everyTableIsMoved() throws SQLException {
        Database.open(DatabaseUrl.given(target)).close();
        var tables = new TreeSet<String>();
        try (var connection = DatabaseUrl.given(target).connect();
                var found = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.remove("flyway_schema_history");
        assertEquals(new TreeSet<>(Move.TABLES), tables);
    }

    @Test
    void whereSomethingIsInTheWayNothingIsMovedAtAll() throws SQLException {
        fill();
        Database.open(DatabaseUrl.given(target)).close();
        TestPostgres.runAt(target, "ALTER TABLE legacy ADD CONSTRAINT none CHECK (length(body) < 1)");
        refused("The move did not work (23514), and nothing was moved.");
        rows(DatabaseUrl.given(target)).forEach((table, rows) -> assertEquals(List.of(), rows, table));
        TestPostgres.runAt(target, "ALTER TABLE legacy DROP CONSTRAINT none");
        Move.run(settings, target);
        assertEquals(rows(DatabaseUrl.in(folder)), rows(DatabaseUrl.given(target)));
    }

    @Test
    void whatCannotBeMovedIsSaid() {
        refused("There is no database to move.");
        settings = Settings.read(Map.of("TANDEM_DATA", folder.toString(), "TANDEM_DB_URL", target)::get);
        refused("Moving goes from H2 to PostgreSQL");
        TestPostgres.runAt(target, "CREATE TABLE of_somebody_else (id int)");
        settings = Settings.read(Map.of("TANDEM_DATA", folder.toString())::get);
        Database.open(DatabaseUrl.in(folder)).close();
        refused("That database holds tables that are not Tandem's.");
    }

    private void refused(String sentence) {
        var said = StartUpFailure.sentence(assertThrows(RuntimeException.class, () -> Move.run(settings, target)));
        assertTrue(said != null && said.contains(sentence), said);
    }

    /** Four sessions that are there, one that was deleted, and something in every other table. */
    private void fill() throws SQLException {
        try (var database = Database.open(DatabaseUrl.in(folder));
                var store = new GroupedEventStore(database, new SecureRandom())) {
            var told = told();
            store.append(new SessionId(new UUID(3, 4)), 0, _ -> told.log());
            var open = SampleLog.openIn(store, SampleLog.newCode());
            SampleLog.add(store, open, SampleLog.subject("Ngā mihi 🙂"), SampleLog.subject(""));
            var redacted = SampleLog.openIn(store, SampleLog.newCode());
            SampleLog.add(store, redacted, SampleLog.subject("forgotten"), new SessionEvent.Redacted(List.of(2L)));
            var sealed = SampleLog.openIn(store, SampleLog.newCode());
            SampleLog.add(store, sealed, SampleLog.subject("done"), new SessionEvent.Ended(false),
                    new SessionEvent.Sealed());
            fillTheRest(database);
            var deleted = SampleLog.openIn(store, SampleLog.newCode());
            SampleLog.add(store, deleted, new SessionEvent.CommitmentFinished(new CommitmentId("00000000000000a0"),
                    true), new SessionEvent.Ended(false));
            assertTrue(new StoredSessions(database).delete(deleted, NOW, true));
        }
    }

    private static void fillTheRest(Database database) {
        database.write(connection -> {
            try (var insert = connection.createStatement()) {
                insert.execute("INSERT INTO partnership (id, body) VALUES ('school', '{\"name\":\"Kura\"}')");
                insert.execute("INSERT INTO question_set (id, body) VALUES ('s', '{\"title\":\"" + "ā".repeat(70_000)
                        + "\"}')");
                insert.execute("INSERT INTO setting (name, content) VALUES ('room-address', 'http://10.0.0.7:8080')");
                insert.execute("INSERT INTO account (id, name, folded, passphrase, created_at) VALUES"
                        + " ('00000000-0000-0001-0000-000000000002', 'Mere', 'mere', 'hash', TIMESTAMP WITH TIME ZONE"
                        + " '2026-03-04 05:06:07.123456+00')");
                insert.execute("INSERT INTO sign_in (hash, account_id, created_at, seen_at, revoked) SELECT 'h', id,"
                        + " created_at, created_at, TRUE FROM account");
                insert.execute("INSERT INTO sign_in_link (hash, account_id, created_at, expires_at, used_at)"
                        + " SELECT 'l', NULL, created_at, created_at, NULL FROM account");
            }
            return null;
        });
    }

    /** A session with groups and rounds, one of them released. */
    private static SessionTold told() {
        var told = SessionTold.of("Our whānau, our school",
                SessionTold.item(SessionTold.choice("q1", Visibility.ANONYMOUS)),
                SessionTold.item(SessionTold.scale("q2", Visibility.NAMED)));
        return told.seat(7, "whanau").seat(6, "teachers")
                .lead(new SessionCommand.Next(), new SessionCommand.Open())
                .answer(SessionTold.picked("a"), SessionTold.picked("a", "b"), SessionTold.picked("b"),
                        SessionTold.picked("a"), SessionTold.picked("b"), SessionTold.picked("a"),
                        SessionTold.picked("b"), SessionTold.picked("a"))
                .lead(new SessionCommand.Close(), new SessionCommand.Reveal(), new SessionCommand.Next(),
                        new SessionCommand.Open())
                .answer(SessionTold.rated(1, 5), SessionTold.rated(2, 4));
    }

    /** Every format of every session's record, by name. */
    private static Map<String, byte[]> records(DatabaseUrl url) {
        try (var database = Database.open(url); var store = new GroupedEventStore(database, new SecureRandom())) {
            var records = new HashMap<String, byte[]>();
            for (var session : new StoredSessions(database).all()) {
                var record = SessionRecord.of(session.id(), store.log(session.id(), 0)).orElseThrow();
                for (var format : RecordExport.values()) {
                    records.put(session.id() + " " + format, format.bytes(record));
                }
            }
            return records;
        }
    }

    /** What each table holds, in no order. */
    private static Map<String, List<String>> rows(DatabaseUrl url) throws SQLException {
        var all = new LinkedHashMap<String, List<String>>();
        try (var connection = url.connect(); var select = connection.createStatement()) {
            for (var table : Move.TABLES) {
                var rows = new ArrayList<String>();
                try (var row = select.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        var values = new TreeSet<String>();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            values.add(row.getMetaData().getColumnName(i).toLowerCase() + "=" + shown(row, i));
                        }
                        rows.add(values.toString());
                    }
                }
                all.put(table, rows.stream().sorted().toList());
            }
        }
        return all;
    }

    private static String shown(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        return switch (value) {
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case OffsetDateTime at -> at.toInstant().toString();
            // so one driver gives what another gives with its zone
            case Timestamp at -> at.toInstant().toString();
            case null, default -> String.valueOf(value);
        };
    }
}
