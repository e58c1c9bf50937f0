package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tandem.server.storage.TestPostgres;
import tools.jackson.databind.json.JsonMapper;

/** Two Tandems on one PostgreSQL: whatever was done on one is there when the other is asked next. */
@Timeout(120)
class OnTwoNodesTest {
    private static final List<String> ROUND = List.of("open", "close", "reveal", "hide");

    @TempDir
    Path folder;

    private EmbeddedServer one;
    private EmbeddedServer two;

    @BeforeEach
    void start() {
        var database = TestPostgres.best().fresh();
        one = node("one", database);
        two = node("two", database);
    }

    private EmbeddedServer node(String name, String database) {
        return ApplicationContext.run(EmbeddedServer.class, Map.of("tandem.data", folder.resolve(name).toString(),
                "tandem.port", 0, "tandem.api.token", Api.TOKEN, "tandem.db.url", database, "tandem.secret",
                Base64.getEncoder().encodeToString(new byte[32])), "test");
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void aStreamThatIsOpenedOnTheOtherNodeBeginsWhereTheSessionStands() throws Exception {
        var room = new Api(one.getURI()).open(Api.text("q1"));
        var phone = room.phone("whanau").at(new Api(two.getURI()));
        room.lead("next");
        assertEquals("whanau", phone.state().at("/mine/partner").stringValue(""), "the seat is known there");
        for (int i = 0; i < 40; i++) {
            var led = room.lead(ROUND.get(i % ROUND.size()));
            assertEquals(led.json().get("state").stringValue(), firstOnStream(room.code()));
        }
    }

    private String firstOnStream(String code) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var stream = http.send(new Api(two.getURI()).request("/api/v1/s/" + code + "/events").build(),
                    BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                var view = lines.lines().dropWhile(line -> !line.equals("event: view"))
                        .filter(line -> line.startsWith("data: ")).findFirst().orElseThrow();
                http.shutdownNow();
                return JsonMapper.shared().readTree(view.substring(6)).at("/step/state").stringValue("");
            }
        }
    }
}
