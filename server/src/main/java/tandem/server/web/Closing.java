package tandem.server.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tandem.live.LiveSessions;
import tandem.server.Messages;

/**
 * The way to stop: no longer ready, nothing new taken (503, so that phones keep what they have and send it again),
 * what was taken kept and answered, and streams ended, so that phones come back elsewhere, each after its own pause.
 */
@Singleton
public final class Closing extends Handler.Abstract.NonBlocking implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(7);
    private static final Duration PATIENCE_WITH_READERS = Duration.ofSeconds(1);
    private static final long GLANCE_MILLIS = 10;

    private final LiveSessions sessions;
    private final EventStream stream;
    private volatile boolean closing;

    Closing(LiveSessions sessions, EventStream stream) {
        this.sessions = sessions;
        this.stream = stream;
    }

    /** Returns when all that was taken on is answered and nobody is on a stream any more; after 8 s at most. */
    public void close() {
        closing = true;
        sessions.close();
        awaitNone(sessions::running, PATIENCE);
        stream.close();
        awaitNone(stream::connections, PATIENCE_WITH_READERS);
    }

    private static void awaitNone(IntSupplier left, Duration patience) {
        try {
            for (long until = System.nanoTime() + patience.toNanos();
                    left.getAsInt() > 0 && System.nanoTime() < until; ) {
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!closing || !Request.getPathInContext(request).startsWith("/api/")) {
            return false;
        }
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        JettyProblems.send(Problem.of("busy", 503), request, response, callback);
        return true;
    }

    @Override
    public String name() {
        return "stopping";
    }

    @Override
    public @Nullable String whyDown() {
        return closing ? Messages.text("health.stopping") : null;
    }
}
