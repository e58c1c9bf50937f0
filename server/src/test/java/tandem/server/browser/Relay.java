package tandem.server.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a phone and Tandem, as a school's or a hotel's proxy does: it can hold the stream back, say 503, or
 * show a page of its own, and it keeps what went through to the phone. Nothing is compressed on this way, so that what it kept can be read.
 */
final class Relay implements AutoCloseable {
    private static final Set<String> NOT_PASSED = Set.of("host", "connection", "content-length", "upgrade",
            "accept-encoding", "http2-settings", "transfer-encoding", "date");

    /** What it does with what it is asked for. */
    enum Way { THROUGH, STREAM_HELD_BACK, UNAVAILABLE, LOGIN_PAGE, UNKNOWN }

    final AtomicInteger streamsHeldBack = new AtomicInteger();
    final AtomicInteger turnedAway = new AtomicInteger();
    private final int server;
    private final HttpServer front;
    private final HttpClient behind = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private volatile Way way = Way.THROUGH;

    /** @param server Tandem's port on this computer */
    Relay(int server) throws IOException {
        this.server = server;
        front = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        front.setExecutor(threads);
        front.createContext("/", this::pass);
        front.start();
    }

    int port() {
        return front.getAddress().getPort();
    }

    void goes(Way way) {
        this.way = way;
    }

    /** All that phones were sent, headers and bodies one after the other. */
    String passed() {
        synchronized (passed) {
            return passed.toString(StandardCharsets.UTF_8);
        }
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (way) {
                case UNAVAILABLE -> turnAway(exchange, 503);
                case LOGIN_PAGE -> turnAway(exchange, 200);
                case UNKNOWN -> turnAway(exchange, 404);
                case THROUGH, STREAM_HELD_BACK -> passOn(exchange);
            }
        }
    }

    private void turnAway(HttpExchange exchange, int status) throws IOException {
        var page = "<!doctype html><title>Guest Wi-Fi</title><p>Please log in.".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
        turnedAway.incrementAndGet();
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try {
            var response = behind.send(request(exchange), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                response.headers().map().forEach((name, values) -> {
                    if (!NOT_PASSED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                        exchange.getResponseHeaders().put(name, values);
                        values.forEach(value -> keep((name + ": " + value + "\n").getBytes(StandardCharsets.UTF_8)));
                    }
                });
                var stream = response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                if (stream && way == Way.STREAM_HELD_BACK) {
                    streamsHeldBack.incrementAndGet();
                    body.readAllBytes();
                }
                var empty = response.statusCode() == 204 || response.statusCode() == 304;
                exchange.sendResponseHeaders(response.statusCode(), empty ? -1 : 0);
                if (!empty) {
                    copy(body, exchange);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server + exchange.getRequestURI()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!NOT_PASSED.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                // together with Host, or the server sees a page of another origin
                values.forEach(value -> request.header(name, name.equalsIgnoreCase("origin")
                        ? "http://127.0.0.1:" + server : value));
            }
        });
        var body = exchange.getRequestBody().readAllBytes();
        return request.method(exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)).build();
    }

    private void copy(InputStream from, HttpExchange exchange) throws IOException {
        var to = exchange.getResponseBody();
        var buffer = new byte[8192];
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            keep(java.util.Arrays.copyOf(buffer, n));
            to.write(buffer, 0, n);
            to.flush();
        }
    }

    private void keep(byte[] bytes) {
        synchronized (passed) {
            passed.writeBytes(bytes);
        }
    }

    @Override
    public void close() {
        front.stop(0);
        threads.shutdownNow();
        behind.shutdownNow();
    }
}
