package tandem.server.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A result that grows while people answer comes to phones a little later than it grows, and whole in the end. */
@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
class GrowingResultTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GROWING = """
            {"id":"q","kind":"choice","prompt":"Which one?","visibility":"whole-room","live":true,"min":1,"max":1,
            "options":[{"id":"a","label":"One"},{"id":"b","label":"Two"}]}""";

    private final EmbeddedServer server;
    private final EventStream streams;

    GrowingResultTest(EmbeddedServer server, EventStream streams) {
        this.server = server;
        this.streams = streams;
    }

    @Test
    void whatWasHeldBackComesThoughNobodyAnswersAnyMore() throws Exception {
        var api = new Api(server.getURI());
        var room = api.open(GROWING);
        var phones = IntStream.range(0, 6).mapToObj(_ -> room.phone("whanau")).toList();
        room.lead("next");
        room.lead("open");
        var newest = new AtomicReference<JsonNode>(MissingNode.getInstance());
        try {
            var stream = HttpClient.newHttpClient().send(
                    api.request("/api/v1/s/" + room.code() + "/events").build(), BodyHandlers.ofLines());
            Thread.startVirtualThread(() -> stream.body().filter(line -> line.startsWith("data: {\"session\""))
                    .forEach(line -> newest.set(JSON.readTree(line.substring(6)))));

            for (int revision = 1; revision <= 5; revision++) {
                for (var phone : phones) {
                    var option = revision % 2 == 1 ? "b" : "a";
                    assertEquals(200, phone.answer(1, 1, revision, """
                            {"kind":"choice","options":["%s"]}""".formatted(option)).status());
                }
            }

            await().atMost(Duration.ofSeconds(30)).until(() ->
                    newest.get().at("/result/whole/tally/counts/b").asInt(0) == phones.size());
            assertEquals(200, room.lead("close").status());
            await().atMost(Duration.ofSeconds(30)).until(() ->
                    newest.get().at("/step/state").stringValue("").equals("closed"));
        } finally {
            streams.close();
        }
    }
}
