package tandem.server.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What {@code /metrics} says, and to whom. */
@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
@Property(name = "tandem.trusted.proxies", value = "127.0.0.1")
class MetricsTest {
    @Inject
    EmbeddedServer server;

    @Test
    void whatASessionDoesIsCountedAndNobodyIsNamed() {
        // Given figures as they stand
        var api = new Api(server.getURI());
        var before = figures(api);

        // When two join, one answers twice and another one too late
        var room = api.open(Api.text("q1"));
        var one = room.newPhone();
        assertEquals(200, one.join("whanau", ",\"name\":\"Hinemoa\"").status());
        var other = room.phone("teachers");
        room.lead("next");
        room.lead("open");
        assertEquals(200, one.answer(1, 1, 1, "{\"kind\":\"text\",\"text\":\"unmistakable\"}").status());
        assertEquals(200, one.answer(1, 1, 2, "{\"kind\":\"text\",\"text\":\"unmistakable\"}").status());
        room.lead("close");
        assertEquals(409, other.answer(1, 1, 1, "{\"kind\":\"text\",\"text\":\"unmistakable\"}").status());

        // Then
        var after = figures(api);
        assertEquals(2, grown("tandem_joins_total", before, after));
        assertEquals(2, grown("tandem_answers_acknowledged_total", before, after));
        assertEquals(1, grown("tandem_answers_refused_total{reason=\"round-closed\"}", before, after));
        // as many as there were commands: each waited for the one before
        assertEquals(8, grown("tandem_batch_commands_sum", before, after));
        assertEquals(8, grown("tandem_append_seconds_count", before, after));
        assertTrue(grown("tandem_fsync_seconds_count", before, after) >= 7);
        assertTrue(after.get("tandem_fsync_seconds_sum") > 0);
        assertTrue(after.get("tandem_append_seconds_sum") >= after.get("tandem_fsync_seconds_sum") / 2);
        assertTrue(grown("tandem_ticks_total", before, after) >= 3);
        assertTrue(after.get("tandem_sessions_running") >= 1);
        assertEquals(0, after.get("tandem_mailbox_commands"));
        var said = api.get("/metrics").body();
        for (var personal : List.of(room.code(), room.id(), "Hinemoa", "unmistakable", "whanau", "Our test")) {
            assertFalse(said.contains(personal), personal);
        }
    }

    @Test
    void whoListensIsCountedUntilTheyGo() throws Exception {
        var api = new Api(server.getURI());
        var room = api.open(Api.pause("q1"));
        var before = figures(api).get("tandem_stream_connections");
        try (var http = HttpClient.newHttpClient()) {
            var stream = http.send(api.request("/api/v1/s/" + room.code() + "/events").build(),
                    BodyHandlers.ofInputStream());
            assertEquals(before + 1, figures(api).get("tandem_stream_connections"));
            stream.body().close();
            http.shutdownNow();
        }
        // a hung-up phone is noticed by the next thing that is sent to it
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            room.lead(room.state().path("step").path("index").asInt(0) == 0 ? "next" : "back");
            return figures(api).get("tandem_stream_connections").equals(before);
        });
    }

    @Test
    void withoutATokenItIsForThisComputerAlone() {
        var api = new Api(server.getURI());
        assertEquals(200, api.get("/metrics").status());
        var passedOn = api.send(api.request("/metrics").header("X-Forwarded-For", "203.0.113.9"));
        assertEquals(401, passedOn.status());
        assertEquals("unauthorized", passedOn.problem());
    }

    @Test
    void everyFigureOfTheDashboardIsThere() throws Exception {
        var api = new Api(server.getURI());
        // a figure with labels is there from the first time
        var room = api.open(Api.text("q1"));
        var phone = room.phone("whanau");
        phone.answer(1, 1, 1, "{\"kind\":\"text\",\"text\":\"too early\"}");
        var known = figures(api).keySet().stream().map(name -> name.replaceFirst("\\{.*", ""))
                .collect(Collectors.toSet());
        var dashboard = Files.readString(Path.of("../deploy/grafana-dashboard.json"));
        var named = new TreeSet<String>();
        JsonMapper.builder().build().readTree(dashboard).path("panels").forEach(panel -> panel.path("targets")
                .forEach(target -> Pattern.compile("\\b(tandem|jvm|process)_\\w+")
                        .matcher(target.path("expr").stringValue()).results()
                        .forEach(found -> named.add(found.group()))));
        assertTrue(named.size() > 15, named.toString());
        named.removeAll(known);
        assertEquals(Set.of(), named);
    }

    private static double grown(String name, Map<String, Double> before, Map<String, Double> after) {
        return after.getOrDefault(name, 0.0) - before.getOrDefault(name, 0.0);
    }

    private static Map<String, Double> figures(Api api) {
        var answer = api.get("/metrics");
        assertEquals(200, answer.status(), answer.body());
        assertTrue(answer.whole().headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
        return answer.body().lines().filter(line -> !line.startsWith("#")).collect(Collectors.toMap(
                line -> line.substring(0, line.lastIndexOf(' ')),
                line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
    }
}
