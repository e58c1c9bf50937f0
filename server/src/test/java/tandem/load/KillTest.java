package tandem.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tandem.server.ServerProcess;

/** Kills the real server under load, ten times: whatever was acknowledged counts, once. */
class KillTest {
    private static final int KILLS = 10;
    private static final int SESSIONS = 2;
    private static final int PEOPLE = 15;

    @TempDir
    Path temp;

    @Test
    @Timeout(300)
    void whateverWasAcknowledgedCountsOnceThoughTheServerIsKilledTenTimes() throws Exception {
        var data = temp.resolve("data");
        int port = ServerProcess.freePort();
        var kills = new AtomicInteger();
        var run = new Run(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ServerProcess.TOKEN,
                new Pace(60), Duration.ofMillis(100), Duration.ofMillis(500),
                System.nanoTime() + Duration.ofSeconds(240).toNanos(), () -> kills.get() < KILLS, new Totals());

        var server = ServerProcess.start(data, port).awaitReady();
        try {
            var load = CompletableFuture.supplyAsync(() -> Load.play(run, SESSIONS, PEOPLE));
            while (kills.get() < KILLS && !load.isDone()) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(100, 1_500));
                server.kill();
                server = ServerProcess.start(data, port).awaitReady();
                kills.incrementAndGet();
            }
            var verdict = load.join();
            assertEquals(KILLS, kills.get(), "kills under load");
            assertEquals(List.of(), run.totals().remarks());
            assertEquals(SESSIONS * PEOPLE, run.totals().joined.get());
            assertTrue(verdict.isGood(), verdict.toString());
            assertTrue(verdict.acknowledged() > 0 && verdict.acknowledged() == verdict.counted(), verdict.toString());
            assertTrue(run.totals().unreached.get() > 0, "the kills were noticed");
            server.stop();
            assertNoSeqIsMissing(data);
        } finally {
            server.close();
        }
    }

    private static void assertNoSeqIsMissing(Path data) throws Exception {
        var url = "jdbc:h2:file:" + data.resolve("tandem") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
        try (var connection = DriverManager.getConnection(url, "sa", ""); var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT s.seq, count(*), min(e.seq), max(e.seq) FROM session s"
                        + " JOIN session_event e ON e.session_id = s.id GROUP BY s.id, s.seq")) {
            int sessions = 0;
            while (rows.next()) {
                sessions++;
                assertEquals(1, rows.getLong(3));
                assertEquals(rows.getLong(1), rows.getLong(2));
                assertEquals(rows.getLong(1), rows.getLong(4));
            }
            assertEquals(SESSIONS, sessions);
        }
    }
}
