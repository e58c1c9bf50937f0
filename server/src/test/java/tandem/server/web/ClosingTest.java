package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The last seconds of a server, while it still answers. */
class ClosingTest {
    @Test
    void itIsReadyNoMoreTakesNothingAndSendsEverybodyAway() throws Exception {
        try (var context = ApplicationContext.run(Map.of("tandem.api.token", Api.TOKEN), "test");
                var http = HttpClient.newHttpClient()) {
            // Given somebody in a session, on its stream
            var api = new Api(context.getBean(EmbeddedServer.class).start().getURI());
            var room = api.open(Api.text("q1"));
            var phone = room.phone("whanau");
            room.lead("next");
            room.lead("open");
            assertEquals(200, api.get("/health/readiness").status());
            var stream = http.sendAsync(api.request("/api/v1/s/" + room.code() + "/events").build(),
                    BodyHandlers.ofString());
            while (context.getBean(EventStream.class).connections() == 0) {
                Thread.sleep(5);
            }

            // When
            context.getBean(Closing.class).close();

            // Then the stream came to a clean end, after what there was to say
            var heard = stream.get(10, TimeUnit.SECONDS);
            assertTrue(heard.body().startsWith("event: view\n"), heard.body());
            // and whoever comes is told to come again
            for (var answer : List.of(phone.answer(1, 1, 1, "{\"kind\":\"text\",\"text\":\"late\"}"),
                    room.newPhone().join("teachers"), phone.get(""), phone.get("/events"), room.lead("close"),
                    api.get("/health"), api.get("/health/readiness"))) {
                assertEquals(503, answer.status(), answer.body());
                assertEquals("2", answer.whole().headers().firstValue("Retry-After").orElse(""));
            }
            assertEquals("This Tandem is about to stop.",
                    api.get("/health/readiness").json().at("/down/stopping").stringValue());
            assertEquals(200, api.get("/health/liveness").status());
            // the page itself is still there for those who open it now
            assertEquals(200, api.get("/").status());
        }
    }
}
