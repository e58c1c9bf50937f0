package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.server.web.Api.Phone;
import tandem.server.web.Api.Room;
import tools.jackson.databind.JsonNode;

/** Two sessions of one partnership, as its clients play them: what the first commits to, the second opens with. */
@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
class CommitmentsOverHttpTest {
    private static final String ASKED = """
            {"id":"c","kind":"commitments","prompt":"What do we take on?"}""";
    private static final String MEET = """
            ,"who":"whanau","what":"Meet each term","by":"2027-03-01","evidence":"The notes\"""";

    private final EmbeddedServer server;
    private Api api;

    CommitmentsOverHttpTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        api = new Api(server.getURI());
        // each test begins with a partnership that owes itself nothing
        api.authorized("GET", "/api/v1/partnerships/api-test/commitments", null).json().get("items").forEach(this::finish);
    }

    private void finish(JsonNode open) {
        var room = api.open(Api.choice("q1"));
        room.lead("next");
        room.lead("finish-commitment", ",\"commitment\":\"" + open.get("id").stringValue() + "\"");
        room.lead("end");
    }

    private static List<Phone> phones(Room room, int n, String partner) {
        return IntStream.range(0, n).mapToObj(_ -> room.phone(partner)).toList();
    }

    private static JsonNode items(Phone phone) {
        return phone.get("/commitments").json().get("items");
    }

    private static String id(Phone phone) {
        return items(phone).get(0).get("id").stringValue();
    }

    /** A session in which whānau took on to meet, ended. */
    private Room first() {
        var room = api.open(ASKED);
        var whanau = room.phone("whanau");
        room.lead("next");
        assertEquals(200, room.lead("commit", MEET).status());
        assertEquals(204, whanau.send("POST", "/commitments/" + id(whanau) + "/accept", "{}").status());
        room.lead("end");
        return room;
    }

    private JsonNode open() {
        return api.authorized("GET", "/api/v1/partnerships/api-test/commitments", null).json().get("items");
    }

    @Test
    void peopleProposeAndTheGroupConcernedAccepts() {
        var room = api.open(ASKED);
        var whanau = phones(room, 3, "whanau");
        var teacher = room.phone("teachers");
        room.lead("next");
        assertTrue(teacher.state().at("/view/commitments").isNull());
        room.lead("open");
        whanau.forEach(phone -> assertEquals(200, phone.answer(1, 1, 1, """
                {"kind":"commitments","who":"whanau","what":"Meet each term","by":"2027-03-01"}""").status()));
        assertEquals(400, teacher.answer(1, 1, 1, """
                {"kind":"commitments","who":"iwi","what":"Meet"}""").status());
        assertEquals(400, teacher.answer(1, 1, 1, """
                {"kind":"commitments","who":null,"what":"Meet","by":"soon"}""").status());
        room.lead("close");
        room.lead("reveal");
        var card = room.state().at("/result/whole/tally/cards/0");
        assertEquals("Parents and whānau: Meet each term · 2027-03-01", card.get("text").stringValue());
        assertEquals("whanau", card.get("who").stringValue());
        assertEquals(200, room.lead("commit", MEET).status());
        var before = teacher.state().at("/view/commitments").stringValue();
        assertEquals(409, teacher.send("POST", "/commitments/" + id(teacher) + "/accept", "{}").status());
        assertEquals(204, whanau.getFirst().send("POST", "/commitments/" + id(teacher) + "/accept", "{}").status());
        assertEquals("whanau", items(teacher).at("/0/acceptedBy/0").stringValue());
        assertTrue(items(teacher).at("/0/accepted").booleanValue());
        assertFalse(before.equals(teacher.state().at("/view/commitments").stringValue()));
        assertEquals(204, whanau.getLast().send("DELETE", "/commitments/" + id(teacher) + "/accept", null).status());
        assertFalse(items(teacher).at("/0/accepted").booleanValue());
        assertEquals(401, room.newPhone().send("POST", "/commitments/" + id(teacher) + "/accept", "{}").status());
    }

    @Test
    void atMostFiveUnlessItSaysOtherwise() {
        var room = api.open(ASKED);
        room.lead("next");
        for (int i = 0; i < 5; i++) {
            assertEquals(200, room.lead("commit", ",\"who\":null,\"what\":\"No " + i + "\"").status());
        }
        var sixth = room.lead("commit", ",\"who\":null,\"what\":\"One more\"");
        assertEquals(400, sixth.status());
        assertTrue(sixth.json().get("detail").stringValue().contains("At most 5 commitments"));
        var first = room.state().at("/commitments/0/id").stringValue();
        assertEquals(200, room.lead("drop-commitment", ",\"commitment\":\"" + first + "\"").status());
        assertEquals(200, room.lead("commit", ",\"who\":null,\"what\":\"One more\"").status());
        assertEquals(200, room.lead("undo").status());
        assertEquals(4, room.state().get("commitments").size());
        assertEquals(200, room.lead("agree-commitment", ",\"commitment\":\""
                + room.state().at("/commitments/0/id").stringValue() + "\"").status());
        assertTrue(room.state().at("/commitments/0/accepted").booleanValue());
    }

    @Test
    void theNextSessionOpensWithThemAndWhatTheOthersCallKeptDoesNotComeBack() {
        first();
        assertEquals(1, open().size());
        var room = api.open(Api.pause("p"), Api.choice("q1"));
        var question = room.state().at("/agenda/1/question");
        assertEquals("since-last-time", question.get("kind").stringValue());
        assertEquals("Meet each term", question.at("/items/0/what").stringValue());
        assertEquals("Parents and whānau", question.at("/items/0/name").stringValue());
        var item = question.at("/items/0/id").stringValue();
        var teachers = phones(room, 3, "teachers");
        var owner = room.phone("whanau");
        room.lead("next");
        room.lead("next");
        room.lead("open");
        var kept = "{\"kind\":\"since-last-time\",\"marks\":{\"" + item + "\":\"kept\"}}";
        teachers.forEach(phone -> assertEquals(200, phone.answer(2, 1, 1, kept).status()));
        var refused = owner.answer(2, 1, 1, kept);
        assertEquals(409, refused.status());
        assertTrue(refused.json().get("detail").stringValue().contains("Your own group took this on"));
        assertEquals(200, owner.answer(2, 1, 1, "{\"kind\":\"since-last-time\",\"comments\":{\"" + item
                + "\":\"We met twice.\"}}").status());
        room.lead("close");
        assertEquals(1, open().size());
        room.lead("reveal");
        var tally = owner.state().at("/view/result/whole/tally");
        assertEquals(3, tally.at("/items/" + item + "/counts/kept").asInt());
        assertEquals("We met twice.", tally.at("/comments/0/text").stringValue());
        var picture = owner.get("/picture/2/1").body();
        assertTrue(picture.contains("We met twice."), picture);
        assertTrue(picture.contains("it does not come back"), picture);
        assertEquals(0, open().size());
        assertEquals("pause", api.open(Api.pause("p"), Api.choice("q1")).state().at("/agenda/0/question/kind")
                .stringValue());
        assertEquals("choice", api.open(Api.choice("q1")).state().at("/agenda/0/question/kind").stringValue());
    }

    @Test
    void theyComeBackThoughTheirSessionIsDeleted() {
        var room = first();
        assertEquals(204, api.authorized("DELETE", "/api/v1/sessions/" + room.id(), null).status());
        assertEquals("Meet each term", open().at("/0/what").stringValue());
        var next = api.open(Api.choice("q1"));
        assertEquals("since-last-time", next.state().at("/agenda/0/question/kind").stringValue());
        assertEquals("choice", api.openWith(",\"lastTime\":false", Api.choice("q1")).state()
                .at("/agenda/0/question/kind").stringValue());
    }

    @Test
    void aStepThatAsksForThemIsFilledOrLeftOut() {
        var since = """
                {"id":"mine","kind":"since-last-time","prompt":"How did it go?"}""";
        assertEquals(1, api.open(Api.choice("q1"), since).state().get("agenda").size());
        first();
        var room = api.open(Api.choice("q1"), since);
        assertEquals(2, room.state().get("agenda").size());
        assertEquals("How did it go?", room.state().at("/agenda/1/question/prompt").stringValue());
        assertEquals(1, room.state().at("/agenda/1/question/items").size());
    }

    @Test
    void anEndedSessionTakesNothingOnAnyMore() {
        var room = first();
        assertEquals(410, room.lead("commit", MEET).status());
    }
}
