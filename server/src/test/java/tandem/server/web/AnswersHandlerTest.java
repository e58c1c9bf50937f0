package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Micronaut would see to, had it these paths. */
@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
class AnswersHandlerTest {
    private static final String ANSWER = "{\"revision\":1,\"answer\":{\"kind\":\"choice\",\"options\":[\"a\"]}}";

    private final EmbeddedServer server;
    private final Api api;
    private Api.Room room;
    private Api.Phone phone;

    AnswersHandlerTest(EmbeddedServer server) {
        this.server = server;
        api = new Api(server.getURI());
    }

    @BeforeEach
    void somebodyIsAsked() {
        room = api.open(Api.choice("q1"));
        phone = room.phone("whanau");
        room.lead("next");
        room.lead("open");
    }

    private HttpRequest.Builder at(String place) {
        return api.request("/api/v1/s/" + room.code() + "/answers/" + place).header("Cookie", phone.cookie);
    }

    private static void assertProblem(int status, Api.Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.whole().headers().firstValue("Content-Type").orElse("").startsWith(Problem.MEDIA_TYPE));
        assertTrue(answer.whole().headers().firstValue("Content-Security-Policy").isPresent());
    }

    @Test
    void anAnswerIsAcknowledgedWithTheHeadersOfAnyReply() {
        var kept = api.send(at("1/1").PUT(BodyPublishers.ofString(ANSWER))
                .header("Content-Type", "application/json; charset=utf-8"));
        assertEquals(200, kept.status());
        assertEquals("{\"revision\":1}", kept.body());
        assertEquals("nosniff", kept.whole().headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("1", kept.whole().headers().firstValue("Tandem").orElse(""), "a phone does not know who said it");
        assertEquals("application/json", kept.whole().headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void onlyPutIsTaken() {
        for (var method : new String[] {"GET", "POST", "DELETE"}) {
            var refused = api.send(at("1/1").method(method, BodyPublishers.noBody()));
            assertProblem(405, refused);
            assertEquals("PUT", refused.whole().headers().firstValue("Allow").orElse(""), method);
        }
    }

    @Test
    void onlyJsonIsTaken() {
        assertProblem(415, api.send(at("1/1").PUT(BodyPublishers.ofString(ANSWER)).header("Content-Type", "text/plain")));
    }

    @Test
    void aPlaceThatIsNoNumberOrNoPartIsSaidToBeSo() {
        var put = BodyPublishers.ofString(ANSWER);
        assertProblem(400, api.send(at("one/1").PUT(put).header("Content-Type", "application/json")));
        assertProblem(400, api.send(at("1/99999999999").PUT(put).header("Content-Type", "application/json")));
        assertProblem(404, api.send(at("1/1/why").PUT(put).header("Content-Type", "application/json")));
        assertProblem(404, api.send(api.request("/api/v1/s/2222222/answers/1/1").PUT(put)
                .header("Content-Type", "application/json")));
    }

    @Test
    void whoHasNotJoinedIsToldSo() {
        var stranger = api.send(api.request("/api/v1/s/" + room.code() + "/answers/1/1")
                .PUT(BodyPublishers.ofString(ANSWER)).header("Content-Type", "application/json"));
        assertProblem(401, stranger);
        assertEquals("not-joined", stranger.problem());
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsIsCutOffToo() {
        var long70 = "x".repeat(70_000).getBytes(StandardCharsets.UTF_8);
        assertProblem(413, api.send(at("1/1").PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(long70)))
                .header("Content-Type", "application/json")));
    }

    @Test
    void anotherSitesPageCannotAnswer() {
        assertProblem(403, api.send(at("1/1").PUT(BodyPublishers.ofString(ANSWER))
                .header("Content-Type", "application/json").header("Sec-Fetch-Site", "cross-site")));
    }

    @Test
    void answersThatComeAtOnceOrBitByBitAreAllAcknowledgedInTheirOrder() throws Exception {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            var replies = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say(socket, raw(1) + raw(2) + raw(3));
            for (int revision = 1; revision <= 3; revision++) {
                assertEquals("{\"revision\":" + revision + "}", bodyOf(replies));
            }
            var slow = raw(4);
            var cut = slow.length() - 10;
            say(socket, slow.substring(0, cut));
            assertEquals(200, api.get("/api/v1/s/" + room.code()).status());
            assertFalse(replies.ready());
            say(socket, slow.substring(cut));
            assertEquals("{\"revision\":4}", bodyOf(replies));
        }
    }

    @Test
    void anAnswerThatIsCutShortIsNoAnswer() throws Exception {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            say(socket, raw(1).substring(0, raw(1).length() - 1));
        }
        assertEquals(200, room.phone("teachers").answer(1, 1, 1, "{\"kind\":\"choice\",\"options\":[\"b\"]}").status());
        assertEquals(1, room.state().get("answered").asInt());
    }

    private String raw(int revision) {
        var body = ANSWER.replace("1", String.valueOf(revision));
        return "PUT /api/v1/s/" + room.code() + "/answers/1/1 HTTP/1.1\r\nHost: localhost\r\nCookie: " + phone.cookie
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String bodyOf(BufferedReader replies) throws IOException {
        assertEquals("HTTP/1.1 200 OK", replies.readLine());
        var length = 0;
        for (String line = replies.readLine(); !line.isEmpty(); line = replies.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring(16));
            }
        }
        var body = new char[length];
        assertEquals(length, replies.read(body));
        return new String(body);
    }
}
