package tandem.server.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.context.annotation.Property;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
class SessionOverHttpTest {
    private final EmbeddedServer server;
    private Api api;

    SessionOverHttpTest(EmbeddedServer server) {
        this.server = server;
    }

    @BeforeEach
    void connect() {
        api = new Api(server.getURI());
    }

    @Test
    void aProxyThatRewritesHostCanBeJoinedThroughAndAnotherSiteCannot() {
        var room = api.open(Api.choice("q1"));
        assertEquals(200, join(room, "same-origin").status());
        var refused = join(room, "cross-site");
        assertEquals(403, refused.status());
        assertEquals("forbidden", refused.problem());
    }

    /** As from a page of another name than the server's Host. */
    private Api.Answer join(Api.Room room, String site) {
        return api.send(api.request("/api/v1/s/" + room.code() + "/join").header("Content-Type", "application/json")
                .header("Origin", "https://tandem.example").header("Sec-Fetch-Site", site)
                .POST(BodyPublishers.ofString("{\"device\":\"%s\",\"partner\":null,\"name\":null}"
                        .formatted(UUID.randomUUID()))));
    }

    @Test
    void aWholeSessionFromTheLobbyToTheEnd() {
        var room = api.open(Api.choice("q1"), Api.pause("p1"), Api.text("q2"));
        var whanau = room.phone("whanau");
        var teacher = room.phone("teachers");
        var third = room.phone(null);
        assertEquals("lobby", whanau.state().at("/view/session/state").stringValue());
        assertTrue(whanau.state().at("/view/step").isNull());

        assertEquals("showing", room.lead("next").json().get("state").stringValue());
        assertEquals(409, whanau.answer(1, 0, 1, "{\"kind\":\"choice\",\"options\":[\"a\"]}").status());
        assertEquals(1, room.lead("open").json().get("round").asInt());

        var given = whanau.answer(1, 1, 1, "{\"kind\":\"choice\",\"options\":[\"a\"]}");
        assertEquals(200, given.status(), given.body());
        assertEquals("{\"revision\":1}", given.body());
        assertEquals(200, teacher.answer(1, 1, 1, "{\"kind\":\"choice\",\"none\":true}").status());
        assertEquals(200, third.answer(1, 1, 1, "{\"kind\":\"abstain\"}").status());
        assertEquals(3, room.state().get("answered").asInt());
        assertEquals(1, whanau.state().at("/mine/answers").size());
        assertTrue(whanau.state().at("/view/result").isNull());

        room.lead("close");
        assertTrue(whanau.state().at("/view/result").isNull());
        assertEquals(3, room.state().at("/result/whole/n").asInt());
        assertEquals("revealed", room.lead("reveal").json().get("state").stringValue());
        var result = whanau.state().at("/view/result/whole");
        assertEquals("{\"n\":3,\"tally\":{\"counts\":{\"a\":1,\"b\":0},\"none\":1,\"abstained\":1}}", result.toString());

        room.lead("next");
        assertEquals("pause", whanau.state().at("/view/step/question/kind").stringValue());
        room.lead("end");
        assertEquals("ended", whanau.state().at("/view/session/state").stringValue());
        assertEquals(410, whanau.answer(3, 1, 1, "{\"kind\":\"text\",\"text\":\"late\"}").status());
    }

    @Test
    void aRoundOfFewerThanKSaysOnlyHowMany() {
        var room = api.open(Api.choice("q1"));
        var phone = room.phone("whanau");
        room.lead("next");
        room.lead("open");
        phone.answer(1, 1, 1, "{\"kind\":\"choice\",\"options\":[\"a\"]}");
        room.lead("close");
        room.lead("reveal");
        var result = phone.state().at("/view/result");
        assertTrue(result.get("whole").isNull());
        assertEquals(1, result.get("n").asInt());
        assertEquals("Fewer than 3 answered, so the answers are not shown.", result.get("why").stringValue());
    }

    @Test
    void aRetryIsAcknowledgedAndAnotherAnswerOfTheSameRevisionIsNot() {
        var room = api.open(Api.choice("q1"));
        var phone = room.phone("whanau");
        room.lead("next");
        room.lead("open");
        assertEquals(200, phone.answer(1, 1, 2, "{\"kind\":\"choice\",\"options\":[\"a\"]}").status());
        assertEquals(200, phone.answer(1, 1, 2, "{\"kind\":\"choice\",\"options\":[\"a\"]}").status());
        assertEquals(200, phone.answer(1, 1, 1, "{\"kind\":\"choice\",\"options\":[\"b\"]}").status());
        var other = phone.answer(1, 1, 2, "{\"kind\":\"choice\",\"options\":[\"b\"]}");
        assertEquals(409, other.status());
        assertEquals("revision-taken", other.problem());
        assertEquals("a", other.json().at("/current/answer/options/0").stringValue());
        room.lead("close");
        assertEquals(200, phone.answer(1, 1, 2, "{\"kind\":\"choice\",\"options\":[\"a\"]}").status());
        var late = phone.answer(1, 1, 3, "{\"kind\":\"choice\",\"options\":[\"b\"]}");
        assertEquals("round-closed", late.problem());
        assertEquals("closed", late.json().at("/current/state").stringValue());
        assertEquals(1, room.state().get("tooLate").asInt());
    }

    @Test
    void aRepeatedCommandChangesNothingAndAStaleOneIsRefused() {
        var room = api.open(Api.choice("q1"), Api.choice("q2"));
        var next = UUID.randomUUID();
        assertEquals(1, room.lead(next, "next", 0, 0, "").json().get("step").asInt());
        assertEquals(1, room.lead(next, "next", 0, 0, "").json().get("step").asInt());
        var stale = room.lead(UUID.randomUUID(), "next", 0, 0, "");
        assertEquals(409, stale.status());
        assertEquals("refused", stale.problem());
        assertEquals(1, stale.json().at("/current/step").asInt());
    }

    @Test
    void anUndoSaysWhichCommandItMeansOrMeansTheLast() {
        var room = api.open(Api.choice("q1"));
        assertTrue(room.state().get("undoes").isNull());
        room.lead("next");
        var next = room.state().get("undoes").stringValue();
        room.lead("note", ",\"text\":\"Too early\"");
        assertEquals("lobby", room.lead("undo", ",\"act\":\"" + next + "\"").json().get("state").stringValue());
        var second = room.lead("undo", ",\"act\":\"" + next + "\"");
        assertEquals(409, second.status());
        assertEquals("refused", second.problem());
        assertEquals(200, room.lead("undo").status());
        assertEquals("showing", room.state().path("step").path("state").stringValue());
        assertEquals(400, room.lead("undo", ",\"act\":\"the last\"").status());
    }

    @Test
    void aSeatIsFoundByItsCookieAndByItsDevice() {
        var room = api.open(Api.choice("q1"));
        var phone = room.phone("whanau");
        var cookie = phone.cookie;
        assertEquals("teachers", phone.join("teachers").json().at("/mine/partner").stringValue());
        assertEquals(cookie, phone.cookie);
        phone.cookie = null;
        assertTrue(phone.state().get("mine").isNull());
        phone.join("teachers");
        assertEquals(cookie, phone.cookie);
        room.lead("next");
        room.lead("open");
        phone.answer(1, 1, 1, "{\"kind\":\"abstain\"}");
        assertEquals("partner-fixed", phone.join("whanau").problem());
        assertFalse(phone.state().at("/mine/canChangePartner").booleanValue());
    }

    @Test
    void aPhoneThatWasPassedOnOpensForTheNextPersonOnly() {
        var room = api.open(Api.choice("q1"));
        var phone = room.phone("whanau");
        var before = phone.cookie;
        var passed = phone.send("POST", "/pass", "{}");
        assertEquals(204, passed.status());
        assertTrue(passed.whole().headers().firstValue("Set-Cookie").orElse("").contains("Max-Age=0"));
        assertTrue(phone.state().get("mine").isNull());
        phone.cookie = null;
        phone.join("teachers");
        assertNotEquals(before, phone.cookie);
    }

    @Test
    void whatIsNotAnAnswerIsRefusedAndNothingIsWritten() {
        var room = api.open(Api.choice("q1"), Api.text("q2"));
        var phone = room.phone("whanau");
        room.lead("next");
        room.lead("open");
        var seq = room.state().get("seq").asInt();
        for (var body : new String[] {"", "[]", "nonsense", "{\"revision\":1}", "{\"revision\":\"1\",\"answer\":{}}",
                "{\"revision\":1,\"answer\":{\"kind\":\"choice\",\"options\":[\"z\"]}}",
                "{\"revision\":1,\"answer\":{\"kind\":\"choice\",\"options\":[\"a\",\"b\"]}}",
                "{\"revision\":1,\"answer\":{\"kind\":\"choice\",\"options\":[\"a\",\"a\"]}}",
                "{\"revision\":1,\"answer\":{\"kind\":\"choice\",\"options\":[\"a\"]},\"extra\":1}",
                "{\"revision\":1,\"answer\":{\"kind\":\"text\",\"text\":\"no\"}}",
                "{\"revision\":1,\"answer\":{\"kind\":\"text\",\"text\":\"\\u0000\"}}",
                "{\"revision\":1,\"answer\":{\"kind\":\"text\",\"text\":\"\\ud800\"}}",
                "{\"revision\":0,\"answer\":{\"kind\":\"abstain\"}}",
                "{\"revision\":1,\"revision\":2,\"answer\":{\"kind\":\"abstain\"}}",
                "{\"revision\":99999999999,\"answer\":{\"kind\":\"abstain\"}}"}) {
            var refused = phone.send("PUT", "/answers/1/1", body);
            assertEquals(400, refused.status(), body + " " + refused.body());
            assertTrue(refused.whole().headers().firstValue("Content-Type").orElse("").startsWith(Problem.MEDIA_TYPE));
            assertFalse(refused.json().get("detail").stringValue().isBlank());
        }
        // no longer than a socket takes in: whoever sends on may find the connection closed before it reads the answer
        assertEquals(413, phone.send("PUT", "/answers/1/1", "x".repeat(70_000)).status());
        assertEquals(seq, room.state().get("seq").asInt());
    }

    @Test
    void aWrongCodeIsNoSession() {
        var missing = api.get("/api/v1/s/22222AA");
        assertEquals(404, missing.status());
        assertEquals("no-session", missing.problem());
        assertEquals(404, api.get("/api/v1/s/what%20is%20this").status());
    }

    @Test
    void theCodeIsReadHoweverItIsTyped() {
        var room = api.open(Api.choice("q1"));
        var typed = room.code().substring(0, 3).toLowerCase(java.util.Locale.ROOT) + "-%20" + room.code().substring(3);
        assertEquals(200, api.get("/api/v1/s/" + typed).status());
    }

    @Test
    void onlyWrongCodesAreLimitedNeverRightOnes() {
        var room = api.open(Api.choice("q1"));
        var statuses = new java.util.HashSet<Integer>();
        for (int i = 0; i < 60; i++) {
            statuses.add(api.get("/api/v1/s/2222222").status());
        }
        assertEquals(java.util.Set.of(404, 429), statuses);
        // one comes back every two seconds, perhaps just now
        await().until(() -> {
            var stream = api.get("/api/v1/s/2222222/events");
            return stream.status() == 429 && stream.problem().equals("too-many-wrong-codes");
        });
        assertEquals(200, api.get("/api/v1/s/" + room.code()).status());
        room.phone("whanau");
    }

    @Test
    void theFacilitatorsApiIsClosedWithoutItsToken() {
        assertEquals(401, api.get("/api/v1/sessions").status());
        assertEquals(401, api.post("/api/v1/sessions", "{}").status());
        assertEquals(200, api.authorized("GET", "/api/v1/question-sets", null).status());
    }

    @Test
    void cardsKeptBackAreInNothingThatAParticipantGets() {
        var room = api.open(Api.text("q1"));
        var phones = java.util.stream.IntStream.range(0, 4).mapToObj(_ -> room.phone("whanau")).toList();
        room.lead("next");
        room.lead("open");
        for (int i = 0; i < 4; i++) {
            phones.get(i).answer(1, 1, 1, "{\"kind\":\"text\",\"text\":\"card " + i + "\"}");
        }
        room.lead("close");
        var first = room.state().at("/result/whole/tally/cards/0");
        assertEquals(200, room.lead("hide-card", ",\"card\":\"" + first.get("id").stringValue() + "\"").status());
        room.lead("reveal");
        var seen = phones.getFirst().get("").body();
        assertFalse(seen.contains("\"text\":\"" + first.get("text").stringValue() + "\",\"name\""), seen);
        var writer = phones.stream().filter(p -> p.get("").body().contains("\"kept\":true")).toList();
        assertEquals(1, writer.size());
        assertFalse(phones.getFirst().get("/cards/1/1").body().contains(first.get("text").stringValue()));
    }
}
