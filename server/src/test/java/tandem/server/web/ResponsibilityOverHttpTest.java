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

/** The example of rules.md C12, played with three groups over HTTP. */
@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
class ResponsibilityOverHttpTest {
    private static final String GROUPS = """
            {"id":"whanau","name":"Whānau","widerGroup":"home"},
            {"id":"ece","name":"ECE teachers","widerGroup":"early childhood"},
            {"id":"school","name":"School teachers","widerGroup":"school"}""";
    private static final String OPEN = """
            {"id":"who","kind":"responsibility","prompt":"Who shares in what?"}""";

    private final EmbeddedServer server;
    private Api api;

    ResponsibilityOverHttpTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        api = new Api(server.getURI());
    }

    @Test
    void whatTheGroupsSayOfEachOtherIsFoundAndToldByATapOfItsOwn() {
        var room = api.openFor(GROUPS, OPEN);
        var phone = played(room);
        assertEquals(409, room.lead("tell").status());
        assertTrue(room.state().get("follows").stringValue().startsWith("As the people in this room see it"));
        room.lead("reveal");

        var result = phone.state().at("/view/result");
        assertFalse(result.get("told").booleanValue());
        var task = result.at("/findings/tasks/0");
        assertEquals("differently", task.get("verdict").stringValue());
        assertEquals("they-say", task.at("/notes/0/note").stringValue());
        assertEquals("[\"whanau\"]", task.at("/notes/0/groups").toString());
        var whanau = task.at("/parties/0");
        assertEquals("{\"says\":\"yes\",\"share\":0.7777777777777778,\"by\":[{\"group\":\"whanau\",\"share\":7,\"n\":9,"
                + "\"together\":false}]}", whanau.get("own").toString());
        assertEquals("no", whanau.at("/others/says").stringValue());
        assertEquals((4 / 7.0 + 1 / 8.0) / 2, whanau.at("/others/share").doubleValue(), 1e-12);
        assertFalse(result.get("findings").has("told"));
        var picture = phone.get("/picture/1/1?lens=group").body();
        assertTrue(picture.contains("Whānau say they share in this (7 of 9). ECE teachers and School teachers mostly do "
                + "not see it."), picture);
        assertFalse(picture.contains("As the people in this room"), picture);

        assertEquals(200, room.lead("tell").status());
        assertEquals(200, room.lead("tell").status());
        var told = phone.state().at("/view/result/findings/told");
        assertEquals("0 1 0 []", told.get("shared") + " " + told.get("of") + " " + told.get("cannotSay") + " "
                + told.get("withoutAny"));
        assertTrue(told.get("sentence").stringValue().startsWith("As the people in this room see it, by Timperley and "
                + "Robinson’s definition, 0 of 1 task is shared by everyone."), told.toString());
        assertTrue(phone.get("/picture/1/1").body().contains("As the people in this room see it"));
        assertTrue(phone.state().at("/view/step/told").booleanValue());
        room.lead("hide");
        room.lead("reveal");
        assertFalse(phone.state().at("/view/result/findings").has("told"));
    }

    @Test
    void theRecordSaysWhatWasToldWhereItWas() {
        var room = api.openFor(GROUPS, OPEN);
        played(room);
        room.lead("reveal");
        assertTrue(html(room).contains("What follows from this result was not shown in the room."));
        room.lead("tell");
        assertFalse(html(room).contains("What follows from this result was not shown in the room."));
        assertTrue(html(room).contains("As the people in this room see it"));
        var csv = api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=csv", null).body();
        assertEquals(7, csv.lines().filter(line -> line.contains("t1.whanau,Read: Whānau,word,shares,shares,,Whānau,"))
                .count(), csv);
    }

    @Test
    void tasksAndGroupsThatAreLeftOpenAreThePartnerships() {
        var question = question(api.openFor(GROUPS, OPEN));
        assertEquals("[{\"id\":\"t1\",\"label\":\"Read\"}]", question.get("tasks").toString());
        assertEquals(List.of("whanau", "ece", "school"), question.get("groups").valueStream()
                .map(group -> group.get("id").stringValue()).toList());
    }

    @Test
    void whatCannotBeSaidIsRefusedWithAReason() {
        var room = api.openFor(GROUPS, OPEN);
        var phone = room.phone("whanau");
        room.lead("next");
        room.lead("open");
        for (var says : List.of("{}", "{\"t1\":{}}", "{\"t2\":{\"ece\":\"leads\"}}", "{\"t1\":{\"board\":\"leads\"}}",
                "{\"t1\":{\"ece\":\"owns\"}}", "{\"t1\":\"leads\"}", "{\"t1\":{\"ece\":1}}")) {
            var answer = phone.answer(1, 1, 1, "{\"kind\":\"responsibility\",\"says\":" + says + "}");
            assertEquals(400, answer.status(), says);
            assertTrue(answer.json().get("detail").stringValue().endsWith("."), answer.body());
        }
        assertEquals(0, phone.state().at("/mine/answers").size());
        assertEquals(200, phone.answer(1, 1, 1, shares("whanau")).status());
    }

    /** Whānau 7 of 9, ECE teachers 4 of 7, school teachers 1 of 8; all of them say that the others share. Closed. */
    private static Phone played(Room room) {
        var whanau = phones(room, 9, "whanau");
        var ece = phones(room, 7, "ece");
        var school = phones(room, 8, "school");
        room.lead("next");
        room.lead("open");
        say(whanau, 7);
        say(ece, 4);
        say(school, 1);
        room.lead("close");
        return whanau.getFirst();
    }

    private static void say(List<Phone> phones, int share) {
        for (int i = 0; i < phones.size(); i++) {
            assertEquals(200, phones.get(i).answer(1, 1, 1, i < share ? shares("whanau") : """
                    {"kind":"responsibility","says":{"t1":{"whanau":"told","ece":"shares","school":"leads"}}}""").status());
        }
    }

    private static String shares(String party) {
        return """
                {"kind":"responsibility","says":{"t1":{"%s":"shares","ece":"shares","school":"leads"}}}""".formatted(party);
    }

    private static List<Phone> phones(Room room, int n, String partner) {
        return IntStream.range(0, n).mapToObj(_ -> room.phone(partner)).toList();
    }

    private static JsonNode question(Room room) {
        room.lead("next");
        return room.state().at("/step/question");
    }

    private String html(Room room) {
        return api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=html", null).body();
    }
}
