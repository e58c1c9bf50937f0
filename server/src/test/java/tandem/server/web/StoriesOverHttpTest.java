package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.server.web.Api.Phone;
import tandem.server.web.Api.Room;
import tools.jackson.databind.JsonNode;

/** Costs and benefits, how it was decided, and how much say there was, over the public surface. */
@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
class StoriesOverHttpTest {
    private final EmbeddedServer server;
    private Api api;

    StoriesOverHttpTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        api = new Api(server.getURI());
    }

    private static List<Phone> phones(Room room, int n, String partner) {
        return IntStream.range(0, n).mapToObj(_ -> room.phone(partner)).toList();
    }

    private static void open(Room room) {
        room.lead("next");
        assertEquals(200, room.lead("open").status());
    }

    private static JsonNode revealed(Room room, Phone phone) {
        room.lead("close");
        room.lead("reveal");
        return phone.state().at("/view/result");
    }

    private static void answer(List<Phone> phones, String answer) {
        phones.forEach(phone -> assertEquals(200, phone.answer(1, 1, 1, answer).status()));
    }

    private static String csv(Room room, Api api) {
        return api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=csv", null).body();
    }

    @Test
    void costsAndBenefitsAreCountedByPersonAndTheirWordsStandAlone() {
        var room = api.open("{\"id\":\"q1\",\"kind\":\"ledger\",\"prompt\":\"What does it cost, what does it bring?\"}");
        var whanau = phones(room, 3, "whanau");
        var teachers = phones(room, 3, "teachers");
        open(room);
        var question = whanau.getFirst().state().at("/view/step/question");
        assertEquals("Parents and whānau", question.at("/groups/0/name").stringValue());
        for (var wrong : List.of("[]", "[{\"side\":\"cost\",\"who\":[],\"much\":\"some\"}]",
                "[{\"side\":\"cost\",\"who\":[\"nobody\"],\"much\":\"some\"}]",
                "[{\"side\":\"cost\",\"who\":[\"whanau\",\"whanau\"],\"much\":\"some\"}]",
                "[{\"side\":\"loss\",\"who\":[\"whanau\"],\"much\":\"some\"}]")) {
            assertEquals("malformed", whanau.getFirst().answer(1, 1, 1, entries(wrong)).problem(), wrong);
        }
        answer(whanau, entries("""
                [{"side":"cost","who":["whanau"],"much":"little","words":"Evenings"},
                {"side":"cost","who":["whanau"],"much":"a-lot","words":""},
                {"side":"benefit","who":["everyone"],"much":"some","words":"Trust"}]"""));
        answer(teachers, entries("[{\"side\":\"benefit\",\"who\":[\"everyone\"],\"much\":\"a-lot\"}]"));
        var result = revealed(room, teachers.getFirst());
        assertEquals("[{\"side\":\"cost\",\"who\":\"whanau\",\"people\":3,\"little\":0,\"some\":0,\"a-lot\":3},"
                + "{\"side\":\"benefit\",\"who\":\"everyone\",\"people\":6,\"little\":0,\"some\":3,\"a-lot\":3}]",
                result.at("/whole/tally/cells").toString());
        assertEquals("[{\"side\":\"cost\",\"who\":\"whanau\",\"seenBy\":\"whanau\",\"people\":3}]",
                result.at("/findings/onlyOneSideSees").toString());
        var cards = result.at("/whole/tally/cards");
        assertEquals(6, cards.size());
        assertEquals(Set.of("cost Evenings", "benefit Trust"), cards.valueStream().map(card ->
                card.get("about").stringValue() + " " + card.get("text").stringValue()).collect(Collectors.toSet()));
        assertTrue(teachers.getFirst().get("/picture/1/1").body().contains("Seen only by Parents and whānau"));
        var rows = csv(room, api);
        assertTrue(rows.contains(",cost-a-lot-whanau,Parents and whānau,,Parents and whānau,"), rows);
        assertTrue(rows.contains(",benefit-some-everyone,\"a gain for everyone, some\",,Parents and whānau,"), rows);
    }

    private static String entries(String entries) {
        return "{\"kind\":\"ledger\",\"entries\":" + entries + "}";
    }

    @Test
    void aCardOfTheLedgerIsKeptBackByItself() {
        var room = api.open("{\"id\":\"q1\",\"kind\":\"ledger\",\"prompt\":\"What does it cost, what does it bring?\"}");
        var whanau = phones(room, 3, "whanau");
        open(room);
        answer(whanau, entries("""
                [{"side":"cost","who":["whanau"],"much":"little","words":"Kept words"},
                {"side":"benefit","who":["everyone"],"much":"some","words":"Shown words"}]"""));
        room.lead("close");
        for (var card : room.state().at("/result/whole/tally/cards")) {
            if (card.get("text").stringValue().equals("Kept words")) {
                assertEquals(200, room.lead("hide-card", ",\"card\":\"" + card.get("id").stringValue() + "\"").status());
            }
        }
        var result = revealed(room, whanau.getFirst());
        assertFalse(result.toString().contains("Kept words"));
        assertTrue(result.toString().contains("Shown words"));
        assertEquals(3, result.at("/whole/tally/kept").asInt());
        assertTrue(whanau.getFirst().state().at("/mine/answers/0/kept").booleanValue());
        assertFalse(csv(room, api).contains("Kept words"));
    }

    @Test
    void howItWasDecidedIsToldByGroupAndSaysWhetherTheAccountsAgree() {
        var room = api.open("{\"id\":\"q1\",\"kind\":\"provenance\",\"part\":\"selected\",\"prompt\":\"Who selected it?\"}");
        var whanau = phones(room, 3, "whanau");
        var teachers = phones(room, 3, "teachers");
        var table = room.newPhone();
        assertEquals(200, table.join("teachers", ",\"speaks\":\"table\",\"name\":\"Table 3\"").status());
        open(room);
        for (var wrong : List.of("\"picked\":[]", "\"picked\":[\"voted\"]", "\"picked\":[\"whanau\",\"dont-know\"]",
                "\"picked\":[\"whanau\",\"whanau\"]", "\"picked\":[\"whanau\"],\"evidence\":\"The minutes\"")) {
            assertEquals("malformed", whanau.getFirst().answer(1, 1, 1, "{\"kind\":\"provenance\"," + wrong + "}")
                    .problem(), wrong);
        }
        answer(whanau, "{\"kind\":\"provenance\",\"picked\":[\"teachers\"],\"words\":\"By invitation\"}");
        answer(teachers, "{\"kind\":\"provenance\",\"picked\":[\"teachers\",\"together\"],\"absent\":\"Students\"}");
        answer(List.of(table), "{\"kind\":\"provenance\",\"picked\":[\"whanau\"]}");
        var result = revealed(room, teachers.getFirst());
        assertEquals(6, result.at("/whole/tally/counts/teachers").asInt());
        assertEquals("agree", result.at("/findings/accounts").stringValue());
        assertEquals("teachers", result.at("/findings/agreedOn").stringValue());
        assertEquals("Table 3", result.at("/answersTogether/0/name").stringValue());
        var picture = teachers.getFirst().get("/picture/1/1?lens=group").body();
        assertTrue(picture.contains("The accounts agree: Teachers"), picture);
        assertTrue(picture.contains("Table 3"), picture);
        var rows = csv(room, api);
        assertTrue(rows.contains(",together,together,,Teachers,"), rows);
        assertTrue(rows.contains(",text,selected-absent,Students,"), rows);
    }

    @Test
    void whatWasPromisedIsFrozenAtOpeningAndComparedWithWhatWasExperienced() {
        var asked = "\"id\":\"q1\",\"kind\":\"influence\",\"prompt\":\"How much say?\"";
        var room = api.open("{" + asked + "}");
        var whanau = phones(room, 3, "whanau");
        var teachers = phones(room, 3, "teachers");
        room.lead("next");
        var promise = ",\"promises\":[{\"group\":\"whanau\",\"level\":\"asked\","
                + "\"by\":\"the principal\",\"when\":\"in March\"}]";
        var edit = ",\"question\":{" + asked + promise + "}";
        assertEquals(400, room.lead("edit-step", edit.replace("\"whanau\"", "\"nobody\"")).status());
        assertEquals(200, room.lead("edit-step", edit).status());
        assertEquals(200, room.lead("open").status());
        assertEquals(409, room.lead("edit-step", edit.replace("asked", "told")).status());
        assertEquals("in March", whanau.getFirst().state().at("/view/step/question/promises/0/when").stringValue());
        assertEquals("malformed", whanau.getFirst().answer(1, 1, 1, level("some")).problem());
        answer(whanau.subList(0, 2), level("told"));
        answer(whanau.subList(2, 3), level("asked"));
        answer(teachers.subList(0, 2), level("worked-with"));
        answer(teachers.subList(2, 3), level("dont-know"));
        var result = revealed(room, whanau.getFirst());
        assertEquals(2, result.at("/whole/tally/levels/told").asInt());
        assertEquals(1, result.at("/whole/tally/dontKnow").asInt());
        var found = result.at("/findings/promises");
        assertEquals(1, found.size());
        assertEquals("whanau", found.at("/0/group").stringValue());
        assertEquals(-1.0, found.at("/0/gap").doubleValue());
        assertEquals(1, found.at("/0/atOrAbove").asInt());
        var picture = whanau.getFirst().get("/picture/1/1?lens=group").body();
        assertTrue(picture.contains("Promised: Asked, by the principal, in March. Middle experience: Told, 1 step below. "
                + "1 of 3 at or above the promise."), picture);
        assertTrue(csv(room, api).contains(",word,say-told,told,"));
    }

    private static String level(String level) {
        return "{\"kind\":\"influence\",\"level\":\"" + level + "\"}";
    }
}
