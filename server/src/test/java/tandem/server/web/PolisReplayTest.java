package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tandem.server.web.Api.Room;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real conversation of 117 people, vote by vote through the public API (resources: polis-freshwater). Its groups are
 * the opinion groups that Polis found, of 108 and 9. It is asked by name: names are the only way to have every single
 * cell in the record, and nobody is hidden then, so that both groups are published for every statement, however few
 * voted.
 */
@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
class PolisReplayTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> WORDS = Map.of("1", "agree", "-1", "disagree", "0", "pass");
    private static final int AT_ONCE = 8;

    private final EmbeddedServer server;

    PolisReplayTest(EmbeddedServer server) {
        this.server = server;
    }

    @Test
    void givesEveryCellAndTheCommonGroundOfPolissOwnGroups() throws Exception {
        var room = replayed(new Api(server.getURI()));
        var published = read("participants-votes.csv");
        var cells = cells(published);
        assertEquals(3_972, cells.size());
        assertEquals(cells, recorded(room));
        assertEquals(408, recorded(room).values().stream().filter("pass"::equals).count());
        var expected = commonGround(published);
        var found = new TreeMap<String, Double>();
        room.state().at("/result/findings/commonGround").forEach(one ->
                found.put(one.get("statement").stringValue(), one.get("value").asDouble()));
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((statement, value) -> assertEquals(value, found.get(statement), 1e-9, statement));
    }

    private static Room replayed(Api api) throws Exception {
        var statements = read("comments.csv").stream().map(comment -> Map.of("id", "c" + comment.getField("comment-id"),
                "label", comment.getField("comment-body"))).toList();
        var room = api.openFor("""
                {"id":"group-0","name":"Group 0"},{"id":"group-1","name":"Group 1"}""", JSON.writeValueAsString(Map.of(
                "id", "water", "kind", "statements", "prompt", "What do you think about fresh water?", "visibility",
                "named", "statements", statements)));
        room.lead("next");
        room.lead("open");
        var votes = read("votes.csv").stream().collect(Collectors.groupingBy(vote -> vote.getField("voter-id"),
                LinkedHashMap::new, Collectors.toList()));
        var groups = read("participants-votes.csv").stream().collect(Collectors.toMap(
                person -> person.getField("participant"), person -> person.getField("group-id")));
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Callable<Integer>>();
            votes.forEach((voter, theirs) -> all.add(() -> vote(room, voter, groups.get(voter), theirs)));
            int sent = 0;
            for (var one : people.invokeAll(all)) {
                sent += one.get();
            }
            assertEquals(3_979, sent);
        }
        room.lead("close");
        return room;
    }

    /** One person's votes as she gave them: each is the next revision of her answer. */
    private static int vote(Room room, String voter, String group, List<NamedCsvRecord> votes) {
        var phone = room.newPhone();
        assertEquals(200, phone.join("group-" + group, ",\"name\":\"" + voter + "\"").status());
        var given = new TreeMap<String, String>();
        int revision = 0;
        for (var vote : votes) {
            given.put("c" + vote.getField("comment-id"), WORDS.get(vote.getField("vote")));
            var answered = phone.answer(1, 1, ++revision, JSON.writeValueAsString(
                    Map.of("kind", "statements", "votes", given)));
            assertEquals(200, answered.status(), answered.body());
        }
        return revision;
    }

    /** Person and statement, and what she thinks of it. */
    private static Map<String, String> cells(List<NamedCsvRecord> published) {
        var cells = new HashMap<String, String>();
        for (var person : published) {
            for (int i = 0; i < 80; i++) {
                var vote = person.getField(String.valueOf(i));
                if (!vote.isEmpty()) {
                    cells.put(person.getField("participant") + " c" + i, WORDS.get(vote));
                }
            }
        }
        return cells;
    }

    private static Map<String, String> recorded(Room room) {
        var csv = room.api().authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=csv", null).body();
        var cells = new HashMap<String, String>();
        CsvReader.builder().ofNamedCsvRecord(csv.replace("\uFEFF", "")).stream().forEach(row ->
                assertEquals(null, cells.put(row.getField("name") + " " + row.getField("part_id"), row.getField("value"))));
        return cells;
    }

    /** The product over both groups of (agree + 1) / (votes + 2), from the published cells alone. */
    private static Map<String, Double> commonGround(List<NamedCsvRecord> published) {
        var ground = new TreeMap<String, Double>();
        for (int i = 0; i < 80; i++) {
            double product = 1;
            for (var group : List.of("0", "1")) {
                var column = String.valueOf(i);
                var votes = published.stream().filter(person -> person.getField("group-id").equals(group))
                        .map(person -> person.getField(column)).filter(vote -> !vote.isEmpty()).toList();
                product *= (votes.stream().filter("1"::equals).count() + 1.0) / (votes.size() + 2.0);
            }
            ground.put("c" + i, product);
        }
        return ground;
    }

    private static List<NamedCsvRecord> read(String file) {
        try (var in = PolisReplayTest.class.getResourceAsStream("/polis-freshwater/" + file);
             var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
