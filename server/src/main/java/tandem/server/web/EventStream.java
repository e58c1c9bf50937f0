package tandem.server.web;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.pathmap.UriTemplatePathSpec;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jspecify.annotations.Nullable;

/**
 * The server-sent events of a session, {@code GET /api/v1/s/{code}/events}, on Jetty itself: neither a servlet nor a
 * Micronaut publisher carries thousands of them in time (docs/decisions/0001).
 */
@Singleton
public final class EventStream extends Handler.Abstract {

    private static final UriTemplatePathSpec PATH = new UriTemplatePathSpec("/api/v1/s/{code}/events");
    private static final long HEARTBEAT_SECONDS = 15;

    private final StreamTopics topics;
    private final StreamWriters writers;
    private final Set<StreamConnection> connections = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService heart;

    EventStream(StreamTopics topics, StreamWriters writers) {
        this.topics = topics;
        this.writers = writers;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("stream-heartbeat").factory());
        heart.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    protected void doStop() throws Exception {
        if (heart != null) {
            heart.shutdown();
        }
        super.doStop();
    }

    /** How many listen. */
    int connections() {
        return connections.size();
    }

    /** Sends everybody away; who comes afterwards is no longer let in by {@link Closing}. */
    void close() {
        connections.forEach(StreamConnection::end);
    }

    private void beat() {
        ByteBuffer comment = ByteBuffer.allocateDirect(3).put(":\n\n".getBytes(StandardCharsets.US_ASCII)).flip();
        writers.forEach(connections, connection -> connection.heartbeat(comment), () -> { });
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        @Nullable Map<String, String> parameters = PATH.getPathParams(Request.getPathInContext(request));
        if (parameters == null) {
            return false;
        }
        if (!HttpMethod.GET.is(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET");
            JettyProblems.send(Problem.of("method-not-allowed", 405), request, response, callback);
            return true;
        }
        StreamTopics.Visit visit;
        try {
            visit = topics.open(parameters.get("code"), Visitor.of(request));
        } catch (ProblemException nobodyToListenTo) {
            JettyProblems.send(nobodyToListenTo.problem(), request, response, callback);
            return true;
        }
        begin(visit, request, response, callback);
        return true;
    }

    private void begin(StreamTopics.Visit visit, Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store, no-transform");
        headers.put("X-Accel-Buffering", "no");
        // the stream ends with its socket: so the same bytes go to everybody, without chunks of HTTP around them
        headers.put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);

        ConnectionMetaData socket = request.getConnectionMetaData();
        StreamConnection connection = new StreamConnection(socket.getConnection().getEndPoint(),
                socket.getConnector().getExecutor(), socket.getConnector().getIdleTimeout(), dead -> {
                    connections.remove(dead);
                    visit.topic().remove(dead);
                    Thread.startVirtualThread(visit::left);
                });
        visit.arrived();
        connections.add(connection);
        // first known, then asked for what is now: so nothing that is published in between is missed or overtakes
        visit.topic().add(connection);
        try {
            for (StreamEvent event : StreamEvent.values()) {
                connection.send(visit.current(event));
            }
        } catch (RuntimeException failure) {
            connection.leave();
            callback.failed(failure);
            return;
        }
        request.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, connection);
        response.write(false, connection.withHeaders(), Callback.from(InvocationType.NON_BLOCKING,
                callback::succeeded, failure -> {
                    connection.leave();
                    callback.failed(failure);
                }));
    }
}
