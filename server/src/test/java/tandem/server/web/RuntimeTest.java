package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one port, over real HTTP. */
@MicronautTest
class RuntimeTest {

    @Inject
    EmbeddedServer server;

    private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/facilitated", "/styles/none.css", "/META-INF/MANIFEST.MF",
        "/logback.xml", "/public/404.html", "/sw.js"})
    void an_unknown_path_is_a_friendly_page_and_opens_no_vaadin_session(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("There is nothing at this address"), answer.body());
        assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void a_static_file_is_asked_about_every_time_and_then_not_sent_again() throws Exception {
        HttpResponse<String> first = get("/styles/sample.css");
        assertEquals(200, first.statusCode());
        assertEquals("no-cache", header(first, "Cache-Control"));
        assertEquals("text/css;charset=utf-8", header(first, "Content-Type"));
        HttpResponse<String> again = send(request("/styles/sample.css").header("If-None-Match", header(first, "ETag")));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @Test
    void a_static_file_is_packed_for_those_who_can_unpack() throws Exception {
        HttpResponse<byte[]> packed = client.send(
                request("/styles/sample.css").header("Accept-Encoding", "br, gzip").build(), BodyHandlers.ofByteArray());
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals(get("/styles/sample.css").body(), unpacked(packed.body()));
        HttpResponse<String> refused = send(request("/styles/sample.css").header("Accept-Encoding", "gzip;q=0"));
        assertTrue(refused.headers().firstValue("Content-Encoding").isEmpty());
    }

    @Test
    void posting_to_a_static_path_is_refused() throws Exception {
        HttpResponse<String> answer = send(request("/nothing").POST(BodyPublishers.ofString("{}")));
        assertProblem(405, "method-not-allowed", answer);
    }

    @ParameterizedTest
    @CsvSource({"/nothing,false", "/api/nothing,false", "/health,false", "/api/v1/s/ABC/events,false",
        "/facilitate,true", "/facilitate/nothing,true", "/?v-r=init,true", "/VAADIN/nothing.js,true"})
    void only_vaadins_paths_may_run_inline_code(String path, boolean inline) throws Exception {
        HttpResponse<String> answer = get(path);
        String policy = header(answer, "Content-Security-Policy");
        assertEquals(inline, policy.contains("unsafe-inline"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    }

    @Test
    void the_api_answers_on_a_virtual_thread() throws Exception {
        assertEquals("true", get("/api/sample/thread").body());
    }

    @Test
    void an_unknown_route_of_the_api_is_a_problem() throws Exception {
        assertProblem(404, "not-found", get("/api/nothing"));
    }

    @Test
    void a_wrong_method_is_a_problem() throws Exception {
        assertProblem(405, "method-not-allowed", get("/api/sample"));
        assertProblem(405, "method-not-allowed",
                send(request("/api/v1/s/ABC/events").POST(BodyPublishers.noBody())));
    }

    @Test
    void a_wrong_media_type_is_a_problem() throws Exception {
        assertProblem(415, "unsupported-media-type",
                send(request("/api/sample").header("Content-Type", "text/xml").POST(BodyPublishers.ofString("<a/>"))));
    }

    @Test
    void a_failure_says_nothing_of_its_inside() throws Exception {
        HttpResponse<String> answer = get("/api/sample/fails");
        assertProblem(500, "failed", answer);
        assertFalse(answer.body().contains("inner") || answer.body().contains("tandem."), answer.body());
    }

    @Test
    void a_body_of_64_kilobytes_is_taken() throws Exception {
        HttpResponse<String> answer = send(json("/api/sample").POST(BodyPublishers.ofString("x".repeat(64 * 1024))));
        assertEquals(200, answer.statusCode());
        assertEquals(64 * 1024, answer.body().length());
    }

    @Test
    void who_waits_keeps_nobody_from_being_heard() throws Exception {
        var waiting = IntStream.range(0, 50)
                .mapToObj(_ -> client.sendAsync(request("/api/sample/waits").build(), BodyHandlers.ofString())).toList();
        assertEquals("true", get("/api/sample/thread").body());
        assertTrue(waiting.stream().noneMatch(Future::isDone));
        SampleController.GO.countDown();
        for (var one : waiting) {
            assertEquals("true", one.get(20, TimeUnit.SECONDS).body());
        }
    }

    @Test
    void a_very_long_body_is_refused_before_it_is_read() throws Exception {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            socket.getOutputStream().write(("POST /api/sample HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100000000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.contains("\"type\":\"/problems/too-large\""), answer);
            assertTrue(answer.contains("nosniff"), answer);
        }
    }

    @Test
    void whoStillSendsALongerBodyHearsTheRefusalAtItsEnd() throws Exception {
        try (Socket socket = new Socket("localhost", server.getPort())) {
            byte[] body = new byte[4 << 20];
            socket.getOutputStream().write(("POST /api/sample HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(300);
            assertThrows(SocketTimeoutException.class, () -> socket.getInputStream().read());
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(body);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
    }

    @Test
    void a_longer_body_of_unknown_length_is_refused_while_it_is_read() throws Exception {
        HttpResponse<String> answer = send(json("/api/sample").POST(BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(new byte[80 * 1024]))));
        assertProblem(413, "too-large", answer);
    }

    @Test
    void health_is_up() throws Exception {
        HttpResponse<String> answer = get("/health");
        assertEquals(200, answer.statusCode());
        assertEquals("{\"status\":\"UP\"}", answer.body());
    }

    @Test
    void vaadin_shows_its_page_and_starts_a_view() throws Exception {
        HttpResponse<String> page = get("/screen/2345678");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("styles/tokens.css"), page.body());
        HttpResponse<String> start = get("/?v-r=init&location=screen/2345678");
        assertEquals(200, start.statusCode());
        assertTrue(start.body().contains("\"productionMode\":true"), start.body());
    }

    @Test
    void the_event_stream_knows_no_session_yet() throws Exception {
        assertProblem(404, "no-session", get("/api/v1/s/ABC/events"));
    }

    private static void assertProblem(int status, String slug, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertTrue(answer.body().contains("\"type\":\"/problems/" + slug + "\""), answer.body());
        assertTrue(answer.body().contains("\"status\":" + status), answer.body());
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String unpacked(byte[] packed) throws Exception {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + path));
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
