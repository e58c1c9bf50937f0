package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.server.web.Api.Phone;
import tandem.server.web.Api.Room;
import tools.jackson.databind.JsonNode;

/** Words, statements and questions from the floor, as their clients speak of them. */
@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
class CrowdsOverHttpTest {
    private static final String WORDS = """
            {"id":"w","kind":"words","prompt":"Which words?"}""";
    private static final String STATEMENTS = """
            {"id":"s","kind":"statements","prompt":"What do you think?","own":true,
            "statements":[{"id":"s1","label":"We listen"},{"id":"s2","label":"We decide"}]}""";
    private static final String FLOOR = """
            {"id":"f","kind":"floor","prompt":"What do you want to ask?","visibility":"whole-room","live":true}""";

    private final EmbeddedServer server;
    private Api api;

    CrowdsOverHttpTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        api = new Api(server.getURI());
    }

    @Test
    void wordsAreCountedByPersonAndAWordCanBeKeptBack() {
        var room = api.open(WORDS);
        var phones = phones(room);
        open(room);
        phones.forEach(phone -> assertEquals(200, phone.answer(1, 1, 1, """
                {"kind":"words","words":["Whānau","whanau","trust"]}""").status()));
        phones.getFirst().answer(1, 1, 2, """
                {"kind":"words","words":["whanau","kai"]}""");
        refused(phones.getFirst(), 3, "{\"kind\":\"words\",\"words\":[\"a\",\"b\",\"c\",\"d\"]}");
        refused(phones.getFirst(), 3, "{\"kind\":\"words\",\"words\":[\"two\\nlines\"]}");
        refused(phones.getFirst(), 3, "{\"kind\":\"words\",\"words\":[]}");
        room.lead("close");
        var all = room.state().at("/result/whole/tally");
        assertEquals("Whānau", all.at("/words/0/word").stringValue());
        assertEquals(6, all.at("/words/0/people").asInt());
        assertEquals("whanau", all.at("/words/0/spellings/0").stringValue());
        assertEquals(200, room.lead("hide-card", ",\"card\":\"" + all.at("/words/1/id").stringValue() + "\"").status());
        room.lead("reveal");
        var seen = phones.getFirst().state().at("/view/result");
        assertEquals(List.of("Whānau", "kai"), texts(seen.at("/whole/tally/words"), "word"));
        assertEquals(1, seen.at("/whole/tally/kept").asInt());
        assertEquals(List.of("Whānau"), texts(seen.at("/groups/0/tally/words"), "word"));
        assertEquals(1, seen.at("/groups/0/tally/others").asInt());
        assertTrue(phones.getFirst().get("/picture/1/1").body().contains("Whānau"));
        var csv = record(room);
        assertTrue(csv.contains(",kai,"), csv);
        assertFalse(csv.contains("trust"), csv);
    }

    @Test
    void groupsOfOpinionAreAreasAndOnlyOnesOwnPlaceIsAPlace() {
        var room = api.open("""
                {"id":"s","kind":"statements","prompt":"What do you think?","opinionGroups":true,
                "statements":[{"id":"s1","label":"We listen"},{"id":"s2","label":"We decide"}]}""");
        var people = IntStream.range(0, 33).mapToObj(i -> room.phone(i % 3 == 0 ? "whanau" : "teachers")).toList();
        open(room);
        for (int i = 0; i < people.size(); i++) {
            assertEquals(200, people.get(i).answer(1, 1, 1, """
                    {"kind":"statements","votes":{"s1":"%s","s2":"%s"}}""".formatted(i % 3 == 0 ? "disagree" : "agree",
                    i % 3 == 0 || i % 2 == 0 ? "agree" : "pass")).status());
        }
        assertTrue(people.getFirst().state().at("/view/step/question/opinionGroups").asBoolean());
        room.lead("close");
        var found = room.state().at("/result/opinions");
        assertEquals("groups", found.get("found").stringValue());
        assertEquals(33, found.get("groups").valueStream().mapToInt(group -> group.get("size").asInt()).sum());
        assertTrue(people.getFirst().state().at("/mine/spot").isMissingNode(), "the room does not look at it yet");
        room.lead("reveal");
        var seen = people.getFirst().state();
        assertEquals(found, seen.at("/view/result/opinions"));
        assertEquals(1, seen.at("/mine/spot/in").size());
        assertTrue(room.phone("teachers").state().at("/mine/spot").isMissingNode(), "who did not vote has none");
        assertFalse(people.getFirst().get("/picture/1/1").body().contains("<circle"));
        people.get(1).send("DELETE", "/answers", null);
        assertEquals(found, room.state().at("/result/opinions"), "it stays as it was seen");
        var json = api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=json", null);
        assertEquals(found, json.json().at("/steps/0/rounds/0/result/opinions"));
        assertFalse(json.body().contains("plane") || json.body().contains("spot"), json.body());
        assertTrue(record(room).contains(",opinion-group,A,opinion-group,"), record(room));
        assertTrue(api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=html", null).body()
                .contains("<ellipse"));
    }

    @Test
    void aStatementThatIsAdmittedIsEverybodysAtOnce() {
        var room = api.open(STATEMENTS);
        var phones = phones(room);
        open(room);
        assertEquals(200, own(phones.getFirst(), 1, "own-1", 1, "statements", "We need more tyme").status());
        assertEquals(404, own(phones.getFirst(), 1, "own-4", 1, "statements", "A fourth").status());
        assertEquals(400, own(phones.getFirst(), 1, "own-2", 1, "statements", "x".repeat(201)).status());
        var proposal = room.state().at("/proposals/0");
        assertEquals("waiting", proposal.get("state").stringValue());
        assertFalse(proposal.toString().contains("partner"));
        assertFalse(phones.get(1).get("").body().contains("tyme"), "nobody else sees it yet");
        var card = proposal.get("card").stringValue();
        assertEquals(200, room.lead("admit-proposal", ",\"card\":\"" + card + "\",\"words\":\"We need more time\"").status());
        assertEquals(card, phones.get(1).state().at("/view/step/question/statements/2/id").stringValue());
        assertEquals("admitted", phones.getFirst().state().at("/mine/own/0/state").stringValue());
        assertEquals(409, own(phones.getFirst(), 1, "own-1", 2, "statements", "Changed").status());
        for (var phone : phones) {
            assertEquals(200, phone.answer(1, 1, 1, """
                    {"kind":"statements","votes":{"s1":"agree","s2":"pass","%s":"disagree"}}""".formatted(card)).status());
        }
        refused(phones.getFirst(), 2, "{\"kind\":\"statements\",\"votes\":{\"s9\":\"agree\"}}");
        refused(phones.getFirst(), 2, "{\"kind\":\"statements\",\"votes\":{\"s1\":\"maybe\"}}");
        refused(phones.getFirst(), 2, "{\"kind\":\"statements\",\"votes\":{\"s1\":\"agree\",\"s1\":\"pass\"}}");
        refused(phones.getFirst(), 2, "{\"kind\":\"statements\",\"own\":\"As an answer\"}");
        room.lead("close");
        var result = room.state().get("result");
        assertEquals(6, result.at("/whole/tally/statements/" + card + "/disagree").asInt());
        assertEquals("s1", result.at("/findings/commonGround/0/statement").stringValue());
        assertEquals(0.8 * 0.8, result.at("/findings/commonGround/0/value").asDouble(), 1e-12);
        assertTrue(record(room).contains("We need more time,word,disagree"), record(room));
        var html = api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=html", null).body();
        assertTrue(html.contains("We need more time") && html.contains("Common ground <b>0.64</b>"), html);
        room.lead("hide-card", ",\"card\":\"" + card + "\"");
        assertFalse(record(room).contains("more time"), "kept back again");
        assertFalse(room.state().at("/result/whole/tally/statements").has(card));
    }

    @Test
    void nobodyVotesForHerOwnQuestion() {
        var room = api.open(FLOOR);
        var phones = phones(room);
        open(room);
        own(phones.getFirst(), 1, "own-1", 1, "floor", "Who pays?");
        own(phones.get(1), 1, "own-1", 1, "floor", "Who decides?");
        room.state().get("proposals").valueStream().map(one -> one.get("card").stringValue()).toList()
                .forEach(card -> room.lead("admit-proposal", ",\"card\":\"" + card + "\""));
        var asked = phones.getFirst().state().at("/view/step/question/asked");
        var pays = asked.get(asked.at("/0/label").stringValue().equals("Who pays?") ? 0 : 1).get("id").stringValue();
        var decides = asked.get(asked.at("/0/label").stringValue().equals("Who pays?") ? 1 : 0).get("id").stringValue();
        for (var phone : phones) {
            assertEquals(200, phone.answer(1, 1, 1, """
                    {"kind":"floor","votes":["%s"],"seen":["%s","%s"]}""".formatted(pays, pays, decides)).status());
        }
        refused(phones.get(2), 2, "{\"kind\":\"floor\",\"votes\":[\"" + pays + "\"],\"seen\":[\"" + decides + "\"]}");
        refused(phones.get(2), 2, "{\"kind\":\"floor\",\"votes\":[],\"seen\":[]}");
        assertTrue(phones.getFirst().state().at("/view/result").isNull(), "only the room screen sorts");
        assertEquals(404, phones.getFirst().get("/picture/1/1").status());
        var growing = room.state().at("/result/whole/tally/questions");
        assertEquals(List.of(pays, decides), texts(growing, "id"));
        assertEquals("5 of 5, 0 of 5", IntStream.range(0, 2).mapToObj(i -> growing.get(i).get("votes").asInt() + " of "
                + growing.get(i).get("shown").asInt()).reduce((a, b) -> a + ", " + b).orElseThrow());
        room.lead("close");
        room.lead("reveal");
        assertTrue(phones.getFirst().get("/picture/1/1").body().contains("Who pays?"));
        assertTrue(record(room).contains("Who pays?,word,voted"), record(room));
    }

    @Test
    void aLongQuestionComesWithoutItsPartsAndSaysWhereTheyAre() {
        var statements = IntStream.rangeClosed(1, 80).mapToObj(i -> "{\"id\":\"s" + i + "\",\"label\":\"Statement " + i
                + " that is about as long as people write them\"}").toList();
        var room = api.open("{\"id\":\"s\",\"kind\":\"statements\",\"prompt\":\"What do you think?\",\"statements\":"
                + statements + "}");
        var phone = room.phone("whanau");
        open(room);
        assertTrue(phone.get("").body().length() < 8_000);
        var question = phone.state().at("/view/step/question");
        assertEquals(0, question.get("statements").size());
        assertEquals(80, api.get(question.get("more").stringValue()).json().get("statements").size());
    }

    @Test
    void aQuestionIsMarkedAsAnsweredAndTheRecordSaysSo() {
        var room = api.open("""
                {"id":"f","kind":"floor","prompt":"What do you want to ask?","visibility":"whole-room",
                "asked":[{"id":"q1","label":"Who pays?"},{"id":"q2","label":"Who decides?"}]}""");
        open(room);
        room.phone("whanau");
        assertEquals(400, room.lead("answer-floor", ",\"asked\":\"q9\"").status());
        assertEquals(200, room.lead("answer-floor", ",\"asked\":\"q1\"").status());
        assertEquals(200, room.lead("answer-floor", ",\"asked\":\"q1\"").status(), "said twice, it is said");
        var asked = room.newPhone().state().at("/view/step/question/asked");
        assertEquals("[{\"id\":\"q1\",\"label\":\"Who pays?\",\"answered\":true},{\"id\":\"q2\",\"label\":\"Who decides?\"}]",
                asked.toString());
        room.lead("close");
        room.lead("reveal");
        assertEquals(200, room.lead("answer-floor", ",\"asked\":\"q2\"").status(), "after the result, too");
        assertEquals(200, room.lead("undo").status());
        var record = api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=json", null).json();
        assertEquals(asked, record.at("/steps/0/question/asked"), record.toString());
    }

    private static List<Phone> phones(Room room) {
        var phones = new ArrayList<Phone>();
        for (int i = 0; i < 3; i++) {
            phones.add(room.phone("whanau"));
            phones.add(room.phone("teachers"));
        }
        return phones;
    }

    private static void open(Room room) {
        room.lead("next");
        room.lead("open");
    }

    private static Api.Answer own(Phone phone, int round, String item, int revision, String kind, String text) {
        return phone.send("PUT", "/answers/1/" + round + "/" + item, """
                {"revision":%d,"answer":{"kind":"%s","own":"%s"}}""".formatted(revision, kind, text));
    }

    private static void refused(Phone phone, int revision, String answer) {
        var refused = phone.answer(1, 1, revision, answer);
        assertEquals(400, refused.status(), refused.body());
        assertFalse(refused.json().get("detail").stringValue().isBlank());
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.get(field).stringValue()).toList();
    }

    private String record(Room room) {
        return api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=csv", null).body();
    }
}
