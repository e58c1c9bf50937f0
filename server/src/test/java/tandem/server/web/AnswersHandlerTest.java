package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.ByteArrayInputStream;
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

    private final Api api;
    private Api.Room room;
    private Api.Phone phone;

    AnswersHandlerTest(EmbeddedServer server) {
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
}
