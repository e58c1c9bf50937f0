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

@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
class GroupsOverHttpTest {
    private static final String A = "{\"kind\":\"choice\",\"options\":[\"a\"]}";
    private static final String B = "{\"kind\":\"choice\",\"options\":[\"b\"]}";

    private final EmbeddedServer server;
    private Api api;

    GroupsOverHttpTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        api = new Api(server.getURI());
    }

    private static List<Phone> phones(Room room, int n, String partner) {
        return IntStream.range(0, n).mapToObj(_ -> room.phone(partner)).toList();
    }

    private static Room open(Room room) {
        room.lead("next");
        room.lead("open");
        return room;
    }

    @Test
    void whoLeadsReadsWhomTheOthersWillGuessAbout() {
        var room = api.open(Api.choice("q1"));
        phones(room, 5, "teachers");
        room.lead("next");
        assertEquals(200, room.lead("insert-step", """
                ,"item":{"minutes":1,"talkFirst":"","notes":"","tryOut":false,"guess":{"about":"in-turn"},"question":%s}
                """.formatted(Api.choice("q2"))).status());
        assertTrue(room.state().get("guessed").isNull());
        room.lead("next");
        assertEquals("teachers", room.state().get("guessed").stringValue());
        room.lead("open");
        assertTrue(room.state().get("guessed").isNull(), "it is settled");
        assertEquals("teachers", room.state().at("/step/guess/about").stringValue());
    }

    @Test
    void aResultIsToldByGroup() {
        var room = api.open(Api.choice("q1"));
        var whanau = phones(room, 5, "whanau");
        var teachers = phones(room, 5, "teachers");
        open(room);
        for (int i = 0; i < 5; i++) {
            assertEquals(200, whanau.get(i).answer(1, 1, 1, i < 3 ? A : B).status());
            assertEquals(200, teachers.get(i).answer(1, 1, 1, i < 2 ? A : B).status());
        }
        room.lead("close");
        room.lead("reveal");
        var result = whanau.getFirst().state().at("/view/result");
        assertEquals(List.of("whanau", "teachers"), result.get("groups").valueStream()
                .map(group -> group.get("group").stringValue()).toList());
        assertEquals(3, result.at("/groups/0/tally/counts/a").asInt());
        assertEquals(2, result.at("/groups/1/tally/counts/a").asInt());
        assertEquals(0, result.get("unshown").size());
        assertFalse(whanau.getFirst().get("/picture/1/1").body().contains("Teachers"));
        assertTrue(whanau.getFirst().get("/picture/1/1?lens=group").body().contains("Teachers"));
        assertEquals(200, whanau.getFirst().get("/picture/1/1?lens=wider").status());
        assertEquals(400, whanau.getFirst().get("/picture/1/1?lens=magnifying").status());
    }

    @Test
    void whoIsNotShownIsToldWhy() {
        var room = api.open(Api.choice("q1"));
        var whanau = phones(room, 4, "whanau");
        var teachers = phones(room, 2, "teachers");
        open(room);
        whanau.forEach(phone -> phone.answer(1, 1, 1, A));
        teachers.forEach(phone -> phone.answer(1, 1, 1, B));
        room.lead("close");
        room.lead("reveal");
        var result = teachers.getFirst().state().at("/view/result");
        assertEquals(0, result.get("groups").size());
        assertEquals("teachers", result.at("/unshown/1/group").stringValue());
        assertTrue(result.at("/unshown/1/why").stringValue().contains("3"), result.toString());
        assertEquals(6, result.at("/whole/n").asInt());
    }

    @Test
    void anAnswerForAGroupStandsBesideAndCounts() {
        var room = api.open(Api.choice("q1"));
        var alone = phones(room, 3, "teachers");
        var voice = room.newPhone();
        assertEquals("group", voice.join("whanau", ",\"speaks\":\"group\"").json().at("/mine/speaks").stringValue());
        assertEquals(409, room.newPhone().join("whanau", ",\"speaks\":\"group\"").status());
        open(room);
        assertEquals("{\"revision\":2}", voice.answer(1, 1, 2, B).body());
        assertEquals("{\"revision\":2}", voice.answer(1, 1, 1, A).body());
        alone.forEach(phone -> phone.answer(1, 1, 1, A));
        room.lead("close");
        room.lead("reveal");
        var result = voice.state().at("/view/result");
        assertEquals(3, result.at("/whole/n").asInt());
        assertEquals("{\"a\":0,\"b\":1}", result.at("/answersTogether/0/tally/counts").toString());
        assertEquals("whanau", result.at("/answersTogether/0/group").stringValue());
    }

    @Test
    void othersGuessWhatAGroupWillAnswer() {
        var room = api.open(Api.choice("q1"));
        var whanau = phones(room, 3, "whanau");
        var teachers = phones(room, 3, "teachers");
        room.lead("next");
        assertEquals(400, room.lead("ask-guess", ",\"about\":\"nobody\"").status());
        assertEquals(200, room.lead("ask-guess", ",\"about\":\"teachers\"").status());
        room.lead("open");
        assertEquals("teachers", whanau.getFirst().state().at("/view/step/guess/about").stringValue());
        assertEquals(1, whanau.getFirst().state().at("/view/step/guess/question/max").asInt());
        for (int i = 0; i < 3; i++) {
            assertEquals(200, whanau.get(i).answer(1, 1, 1, A).status());
            assertEquals("{\"revision\":1}", whanau.get(i).send("PUT", "/answers/1/1/guess",
                    "{\"revision\":1,\"answer\":" + B + "}").body());
            assertEquals(200, teachers.get(i).answer(1, 1, 1, i == 0 ? A : B).status());
        }
        assertEquals(400, teachers.getFirst().send("PUT", "/answers/1/1/guess",
                "{\"revision\":1,\"answer\":" + B + "}").status());
        assertEquals(404, teachers.getFirst().send("PUT", "/answers/1/1/why",
                "{\"revision\":1,\"answer\":" + B + "}").status());
        assertEquals("[\"\",\"guess\"]", whanau.getFirst().state().at("/mine/answers").valueStream()
                .map(answer -> "\"" + answer.get("item").stringValue() + "\"").toList().toString().replace(" ", ""));
        room.lead("close");
        var guesses = room.state().at("/result/guesses");
        assertEquals("teachers", guesses.get("about").stringValue());
        assertEquals(3, guesses.get("n").asInt());
    }

    @Test
    void answersAreTakenBack() {
        var room = api.open(Api.choice("q1"), Api.choice("q2"));
        var phones = phones(room, 4, "whanau");
        assertEquals(401, room.newPhone().send("DELETE", "/answers", null).status());
        open(room);
        phones.forEach(phone -> phone.answer(1, 1, 1, A));
        var first = phones.getFirst();
        assertTrue(first.state().at("/mine/canTakeBack").booleanValue());
        assertEquals(204, first.send("DELETE", "/answers", null).status());
        assertEquals(204, first.send("DELETE", "/answers", null).status());
        assertEquals(3, room.state().get("answered").asInt());
        assertFalse(first.state().at("/mine/canTakeBack").booleanValue());
        assertEquals(0, first.state().at("/mine/answers").size());
        // a page that forgot its revisions, or a late retry: neither is called received, nor is it kept
        var below = first.answer(1, 1, 1, A);
        assertEquals(409, below.status());
        assertEquals("revision-taken", below.problem());
        assertEquals("{\"revision\":1,\"answer\":null}", below.json().get("current").toString());
        assertEquals(3, room.state().get("answered").asInt());
        room.lead("close");
        room.lead("reveal");
        assertEquals(204, phones.get(1).send("DELETE", "/answers", null).status());
        var result = phones.get(2).state().at("/view/result");
        assertEquals(3, result.at("/whole/tally/counts/a").asInt());
        assertEquals(1, result.get("takenBack").asInt());
    }

    @Test
    void whoLooksAfterAGroupsWordsHoldsThemBack() {
        var room = api.open(Api.text("q1"));
        var mere = room.newPhone();
        assertTrue(mere.join("whanau", ",\"name\":\"mere\"").json().at("/mine/keepsWords").booleanValue());
        var others = phones(room, 3, "teachers");
        open(room);
        assertEquals(204, mere.send("PUT", "/words/1", "{\"held\":true}").status());
        assertTrue(mere.state().at("/mine/wordsHeld").booleanValue());
        assertEquals(409, others.getFirst().send("PUT", "/words/1", "{\"held\":true}").status());
        mere.answer(1, 1, 1, "{\"kind\":\"text\",\"text\":\"Held words\"}");
        others.forEach(phone -> phone.answer(1, 1, 1, "{\"kind\":\"text\",\"text\":\"Shown words\"}"));
        room.lead("close");
        room.lead("reveal");
        assertFalse(room.state().toString().contains("Held words"));
        assertTrue(room.state().toString().contains("Shown words"));
        assertEquals(1, others.getFirst().state().at("/view/result/heldBack").asInt());
        assertEquals(409, mere.send("PUT", "/words/1", "{\"held\":false}").status());
    }

    @Test
    void whoComesAfterTheAgreementWaits() {
        var room = api.openWith(",\"keepDays\":30", Api.agreement("g1"), Api.choice("q1"));
        var early = room.phone("whanau");
        room.lead("next");
        assertEquals("agreement", early.state().at("/view/step/question/kind").stringValue());
        assertEquals(30, early.state().at("/view/session/keepDays").asInt());
        assertFalse(early.state().at("/view/session/agreed").booleanValue());
        room.lead("next");
        assertTrue(early.state().at("/view/session/agreed").booleanValue());
        var late = room.phone("teachers");
        room.lead("open");
        assertTrue(late.state().at("/mine/waits").booleanValue());
        assertEquals("not-let-in", late.answer(2, 1, 1, A).problem());
        assertEquals("{\"total\":1,\"groups\":{\"teachers\":1},\"unsaid\":0}", room.state().get("waiting").toString());
        assertEquals(200, room.lead("admit").status());
        assertFalse(late.state().at("/mine/waits").booleanValue());
        assertEquals(200, late.answer(2, 1, 1, A).status());
    }

    @Test
    void howLongASessionIsKeptHasItsBounds() {
        for (var days : List.of("-1", "3651", "\"a year\"")) {
            assertEquals(400, api.authorized("POST", "/api/v1/sessions", """
                    {"questionSet":"api-test","partnership":"api-test","keepDays":%s}""".formatted(days)).status());
        }
    }

    @Test
    void theRoomLooksAtWhereItsGroupsDiffer() {
        var room = api.open(Api.choice("q1"));
        var phone = room.phone("whanau");
        open(room);
        room.lead("close");
        assertFalse(phone.state().at("/view/contrasts").booleanValue());
        assertEquals("not-released", phone.get("/contrasts").problem());
        assertEquals(200, room.lead("show-contrasts", ",\"shown\":true").status());
        assertTrue(phone.state().at("/view/contrasts").booleanValue());
        assertTrue(phone.get("/contrasts").body().startsWith("<section"));
        assertEquals(200, room.lead("show-contrasts", ",\"shown\":false").status());
        assertFalse(phone.state().at("/view/contrasts").booleanValue());
    }

    @Test
    void aSessionIsDeletedForGoodOnceItHasEnded() {
        var room = api.open(Api.choice("q1"));
        var phone = room.phone("whanau");
        var path = "/api/v1/sessions/" + room.id();
        assertEquals(401, api.send(api.request(path).DELETE()).status());
        assertEquals("refused", api.authorized("DELETE", path, null).problem());
        assertEquals(200, phone.get("").status());
        room.lead("end");
        assertEquals(204, api.authorized("DELETE", path, null).status());
        assertEquals(404, api.authorized("DELETE", path, null).status());
        assertEquals(404, api.authorized("GET", path, null).status());
        assertEquals(404, api.authorized("GET", path + "/record?format=json", null).status());
        assertEquals("no-session", phone.get("").problem());
        var sessions = api.authorized("GET", "/api/v1/sessions", null).json();
        var gone = sessions.get("deleted").valueStream()
                .filter(session -> session.get("id").stringValue().equals(room.id())).toList();
        assertEquals(List.of(false), gone.stream().map(session -> session.get("byItself").booleanValue()).toList());
        assertFalse(sessions.get("items").toString().contains(room.id()));
    }
}
