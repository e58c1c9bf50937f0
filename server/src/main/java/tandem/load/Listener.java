package tandem.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One phone's event stream, opened again whenever it breaks; keeps the newest view. */
final class Listener implements AutoCloseable {
    private static final int BUFFER = 2_048;

    private final Run run;
    private final Room room;
    private final Connection connection;
    private final AtomicReference<@Nullable JsonNode> newest = new AtomicReference<>();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean closed;

    Listener(Run run, Room room) {
        this.run = run;
        this.room = room;
        this.connection = new Connection(run.server());
    }

    void start(@Nullable String cookie) {
        var plain = Request.get(room.path("/events")).with("Accept", "text/event-stream");
        var request = cookie == null ? plain : plain.with("Cookie", cookie);
        Thread.startVirtualThread(() -> listen(request));
    }

    /** The newest view, if it came since this was last asked; waits for one so long, and then gives null. */
    @Nullable JsonNode next(long millis) {
        try {
            if (!news.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        news.drainPermits();
        return newest.getAndSet(null);
    }

    private void listen(Request request) {
        for (int tries = 0; !closed && run.hasTimeFor(0); tries++) {
            try (connection) {
                var lines = new BufferedReader(
                        new InputStreamReader(connection.listen(request), StandardCharsets.UTF_8), BUFFER);
                read(lines);
            } catch (IOException broken) {
                if (!closed) {
                    run.totals().unreached();
                }
            }
            if (!closed) {
                Pace.sleep(run.pauseMillis(tries));
            }
        }
    }

    private void read(BufferedReader lines) throws IOException {
        var event = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event: ")) {
                event = line.substring(7);
            } else if (line.startsWith("data: ")) {
                heard(event, line.substring(6));
            }
        }
    }

    private void heard(String event, String data) {
        if (event.equals("view")) {
            newest.set(run.witness().view(room.number(), data));
            news.release();
        } else {
            run.witness().counts(room.number(), data);
        }
    }

    @Override
    public void close() {
        closed = true;
        connection.close();
    }
}
