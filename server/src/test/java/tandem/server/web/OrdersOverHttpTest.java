package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rankings, points and places over the public surface: asked, refused, answered, revealed, and in the record. */
@MicronautTest(transactional = false)
@Property(name = "tandem.api.token", value = Api.TOKEN)
class OrdersOverHttpTest {
    private static final String OPTIONS = """
            "options":[{"id":"a","label":"Reading"},{"id":"b","label":"Garden"},{"id":"c","label":"Being heard"}]""";
    private static final String RANKING = """
            {"id":"q1","kind":"ranking","prompt":"In which order?",%s}""".formatted(OPTIONS);
    private static final String POINTS = """
            {"id":"q1","kind":"points","prompt":"On what?","total":10,"rest":false,%s}""".formatted(OPTIONS);
    private static final String QUADRANT = """
            {"id":"q1","kind":"quadrant","prompt":"Where are we?",
            "x":{"name":"Relationship","low":"weak","high":"strong"},"y":{"name":"Task","low":"weak","high":"strong"}}""";

    @Inject
    private EmbeddedServer server;

    private Api api;

    @BeforeEach
    void speak() {
        api = new Api(server.getURI());
    }

    @Test
    void aRankingIsAnsweredAndSaysWhoIsPreferredToWhom() {
        var room = open(RANKING);
        refuses(room, "{\"kind\":\"ranking\",\"order\":[]}", "Please put at least one option in your order.");
        refuses(room, "{\"kind\":\"ranking\",\"order\":[[\"a\"],[\"a\"]]}",
                "a is there twice. Each may be there once.");
        refuses(room, "{\"kind\":\"ranking\",\"order\":[[\"z\"]]}", "This question has no option z.");
        var tally = revealed(room, i -> i < 4 ? "{\"kind\":\"ranking\",\"order\":[[\"a\"],[\"b\",\"c\"]]}"
                : "{\"kind\":\"ranking\",\"order\":[[\"b\"]]}");
        assertEquals(4, tally.at("/preferred/a/b").asInt(), tally::toString);
        assertEquals(2, tally.at("/preferred/b/a").asInt());
        assertEquals("{\"is\":\"first\",\"option\":\"a\"}", tally.path("favourite").toString());
        assertEquals("[[\"a\"],[\"b\"],[\"c\"]]", tally.path("order").toString());
        // 4 × 1 and 2 × 2½
        assertEquals(1.5, tally.at("/places/a").asDouble(), 1e-12);
        assertTrue(picture(room).contains("More people prefer “Reading” to every other option."));
        assertEquals(4, rows(room, ",option,a>b,Reading > Garden,"));
        assertEquals(6 * 3, rows(room, ",option,"));
    }

    @Test
    void pointsAreSpentExactlyAndSayWhatEachOptionGot() {
        var room = open(POINTS);
        refuses(room, "{\"kind\":\"points\",\"spent\":{\"a\":7}}", "Points left: 3. Please spend all of them.");
        refuses(room, "{\"kind\":\"points\",\"spent\":{\"a\":7,\"b\":5}}",
                "Points too many: 2. Please take some back.");
        refuses(room, "{\"kind\":\"points\",\"spent\":{\"a\":11,\"b\":-1}}", "Please choose b between 0 and 100.");
        var tally = revealed(room, i -> i < 3 ? "{\"kind\":\"points\",\"spent\":{\"a\":6,\"b\":4}}"
                : "{\"kind\":\"points\",\"spent\":{\"b\":10}}");
        assertEquals(0.3, tally.at("/options/a/share").asDouble(), 1e-12, tally::toString);
        assertEquals(0.3, tally.at("/options/a/spread").asDouble(), 1e-12);
        assertEquals(3, tally.at("/options/a/gave").asInt());
        assertEquals("{\"0\":3,\"6\":3}", tally.at("/options/a/counts").toString());
        assertEquals(6, tally.at("/options/c/counts/0").asInt());
        assertTrue(picture(room).contains("3 of 6 gave it something"));
        assertEquals(3, rows(room, ",option,a:6,Reading: 6,"));
    }

    @Test
    void aPlaceIsAnsweredAndSaysWhereTheMiddleIs() {
        var room = open(QUADRANT);
        refuses(room, "{\"kind\":\"quadrant\",\"x\":11,\"y\":0}", "Please choose a place from 0 to 10 on both axes.");
        refuses(room, "{\"kind\":\"quadrant\",\"x\":1.5,\"y\":0}", "The field x should be a whole number.");
        var tally = revealed(room, i -> "{\"kind\":\"quadrant\",\"x\":" + (i < 3 ? 2 : 8) + ",\"y\":4}");
        assertEquals(0.5, tally.at("/centre/x").asDouble(), 1e-12, tally::toString);
        assertEquals(0.4, tally.at("/centre/y").asDouble(), 1e-12);
        assertEquals(0.3 / Math.sqrt(0.5), tally.at("/centre/spread").asDouble(), 1e-12);
        assertEquals("[{\"x\":2,\"y\":4,\"n\":3},{\"x\":8,\"y\":4,\"n\":3}]", tally.path("dots").toString());
        assertTrue(picture(room).contains("Relationship 5.0, Task 4.0 of 10"));
        assertEquals(3, rows(room, ",point,x0.2 y0.4,"));
    }

    private Api.Room open(String question) {
        var room = api.open(question);
        room.lead("next");
        room.lead("open");
        return room;
    }

    private static void refuses(Api.Room room, String answer, String why) {
        var refused = room.phone("teachers").answer(1, 1, 1, answer);
        assertEquals(400, refused.status(), refused.body());
        assertEquals(why, refused.json().path("detail").stringValue());
    }

    /** The whole room's tally after three of each group have answered. */
    private static JsonNode revealed(Api.Room room, IntFunction<String> answers) {
        IntStream.range(0, 6).forEach(i -> assertEquals(200, room.phone(List.of("whanau", "teachers").get(i / 3))
                .answer(1, 1, 1, answers.apply(i)).status()));
        room.lead("close");
        room.lead("reveal");
        return room.newPhone().state().at("/view/result/whole/tally");
    }

    private String picture(Api.Room room) {
        return room.newPhone().get("/picture/1/1").body();
    }

    private long rows(Api.Room room, String with) {
        return api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=csv", null).body().lines()
                .filter(line -> line.contains(with)).count();
    }
}
