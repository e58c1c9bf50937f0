package tandem.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tandem.server.ServerProcess;

/** Asks the real server to stop, under load, three times: it does so within ten seconds, and nothing is lost. */
class StopTest {
    private static final int STOPS = 3;
    private static final int SESSIONS = 3;
    private static final int PEOPLE = 30;
    private static final int ENDED_BY_THE_SIGNAL = 128 + 15;

    @TempDir
    Path temp;

    @Test
    @Timeout(300)
    void whatWasAcknowledgedCountsOnceThoughTheServerIsStoppedThreeTimes() throws Exception {
        var data = temp.resolve("data");
        int port = ServerProcess.freePort();
        var stops = new AtomicInteger();
        var run = new Run(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ServerProcess.TOKEN,
                new Pace(200), Duration.ofMillis(100), Duration.ofMillis(500),
                System.nanoTime() + Duration.ofSeconds(240).toNanos(), () -> stops.get() < STOPS, new Totals());

        var server = ServerProcess.start(data, port).awaitReady();
        try {
            var load = CompletableFuture.supplyAsync(() -> Load.play(run, SESSIONS, PEOPLE));
            while (stops.get() < STOPS && !load.isDone()) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(1_000, 2_500));
                long asked = System.nanoTime();
                assertEquals(ENDED_BY_THE_SIGNAL, server.stop());
                var took = Duration.ofNanos(System.nanoTime() - asked);
                assertTrue(took.compareTo(Duration.ofSeconds(10)) < 0, took.toString());
                assertEquals(List.of(), complaints(server));
                server = ServerProcess.start(data, port).awaitReady();
                stops.incrementAndGet();
            }
            var verdict = load.join();
            assertEquals(STOPS, stops.get(), "stops under load");
            assertEquals(List.of(), run.totals().remarks());
            assertEquals(SESSIONS * PEOPLE, run.totals().joined.get());
            assertTrue(verdict.isGood(), verdict.toString());
            assertTrue(verdict.acknowledged() > 0 && verdict.acknowledged() == verdict.counted(), verdict.toString());
            assertTrue(run.totals().busy.get() > 0, "somebody was told to come again");
        } finally {
            server.close();
        }
    }

    /** All that it said but where it can be reached. */
    private static List<String> complaints(ServerProcess server) throws Exception {
        return server.output().lines().filter(line -> line.matches(".*(WARN|ERROR|Exception|\\tat ).*")).toList();
    }
}
