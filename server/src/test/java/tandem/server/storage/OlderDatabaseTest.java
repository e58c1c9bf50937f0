package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.live.SampleLog;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.session.Situation;

/** A database of the first version, with a session in it that goes on. */
class OlderDatabaseTest {
    private static final SessionId SESSION = new SessionId(new UUID(1, 2));
    private static final Instant START = Instant.parse("2026-03-04T05:06:07Z");
    private static final List<String> TOLD = List.of("opened/1", "joined/1", "seat-changed/1", "arrived/1",
            "round-opened/1", "answer-given/1", "round-closed/1", "released/1");

    @TempDir
    Path folder;

    @Test
    void itsFileIsCopiedAndItsSessionsGoOn() throws SQLException, IOException {
        sessionsGoOnAndAreKeptUntilSomebodyDeletesThem(DatabaseUrl.in(folder));
        assertTrue(Files.list(folder).anyMatch(file -> file.getFileName().toString().contains("version-1")));
    }

    @Test
    void onPostgresItsSessionsGoOnToo() throws SQLException, IOException {
        sessionsGoOnAndAreKeptUntilSomebodyDeletesThem(DatabaseUrl.given(TestPostgres.best().fresh()));
    }

    private static void sessionsGoOnAndAreKeptUntilSomebodyDeletesThem(DatabaseUrl url)
            throws SQLException, IOException {
        writeAsTheFirstVersionDid(url);
        var database = Database.open(url);
        try (var store = new GroupedEventStore(database, new SecureRandom())) {
            var sessions = new StoredSessions(database);
            var log = store.log(SESSION, 0);
            var situation = Situation.after(log);
            assertEquals(TOLD.size(), log.size());
            assertEquals(0, situation.session().opened().keep());
            var summary = sessions.all().getFirst();
            assertEquals(0, summary.keep());
            SampleLog.add(store, SESSION, new SessionEvent.Ended(false));
            assertEquals(Optional.empty(), sessions.all().stream().flatMap(s -> s.deletedFrom().stream()).findFirst());
            assertTrue(sessions.delete(SESSION, START.plus(Duration.ofDays(1)), false));
        } finally {
            database.close();
        }
    }

    private static void writeAsTheFirstVersionDid(DatabaseUrl url) throws SQLException, IOException {
        var config = new HikariConfig();
        Database.configure(config, url);
        try (var pool = new HikariDataSource(config); var connection = pool.getConnection()) {
            Flyway.configure().dataSource(pool).locations("classpath:db/migration").target("1").load().migrate();
            try (var insert = connection.prepareStatement("INSERT INTO session"
                    + " (id, code, title, partnership, seq, opened_at, last_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, SESSION.value());
                insert.setString(2, "KTM4QP7");
                insert.setString(3, "How we work together");
                insert.setString(4, "A school and its whānau");
                insert.setLong(5, TOLD.size());
                EventRows.set(insert, 6, START);
                EventRows.set(insert, 7, START);
                insert.executeUpdate();
            }
            try (var insert = connection.prepareStatement("INSERT INTO session_event (session_id, seq, at, type, body)"
                    + " VALUES (?, ?, ?, ?, ?)")) {
                for (int seq = 1; seq <= TOLD.size(); seq++) {
                    insert.setObject(1, SESSION.value());
                    insert.setLong(2, seq);
                    EventRows.set(insert, 3, START.plusSeconds(seq));
                    insert.setString(4, TOLD.get(seq - 1));
                    insert.setString(5, sample(TOLD.get(seq - 1)));
                    insert.executeUpdate();
                }
            }
        }
    }

    private static String sample(String type) throws IOException {
        try (var in = OlderDatabaseTest.class.getResourceAsStream("stored-events.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith(type + " "))
                    .findFirst().orElseThrow().substring(type.length() + 1);
        }
    }
}
