package tandem.server.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tandem.server.web.Api.Room;

/** A participant's phone with words, statements and questions from the floor. */
class PhoneCrowdsTest extends PhoneTest {
    private static final String FLOOR = """
            {"id":"f","kind":"floor","prompt":"What do you want to ask?","visibility":"whole-room"}""";

    @Test
    void wordsHaveAFieldEach() {
        var room = open("""
                {"id":"w","kind":"words","prompt":"Which words?"}""");
        var phone = phone("words").join(room.code(), "Teachers");
        phone.shows("First word");
        phone.type("#word-0", "whānau" + Keys.ENTER);
        assertEquals("word-1", phone.js("return document.activeElement.id"), "Enter goes on to the next");
        phone.type("#word-1", "a phrase that is much too long for it");
        phone.shows("The second is 7 too long.");
        phone.press("Send");
        assertEquals("true", phone.find("#word-1").getAttribute("aria-invalid"));
        phone.type("#word-1", "kai");
        phone.send();
        assertEquals(1, room.state().get("answered").asInt());
        phone.here().navigate().refresh();
        phone.until("the words are there again", _ -> "kai".equals(phone.js(
                "const field = document.querySelector('#word-1'); return field && field.value")));
        phone.fits();
    }

    @Test
    void statementsComeOneAtATimeAndEachVoteGoesOutAtOnce() {
        var room = open(statements(5));
        var phone = phone("votes").join(room.code(), "Teachers");
        var seen = new HashSet<String>();
        for (int i = 1; i <= 5; i++) {
            phone.shows("Statement " + i + " of 5");
            seen.add(label(phone));
            phone.press(List.of("Agree", "Disagree", "Pass").get(i % 3));
            phone.received();
        }
        phone.shows("You have voted on all of them.");
        assertEquals(5, seen.size());
        phone.fits();
        phone.press("Back");
        phone.shows("Statement 4 of 5");
        assertTrue(phone.has(".votes [aria-pressed=true]"));
        phone.press("Pass");
        phone.received();
        room.lead("close");
        phone.shows("Your answer");
        assertEquals(1, room.state().get("answered").asInt());
    }

    @Test
    void whatSomebodyAddsIsReadFirstAndThenEverybodys() {
        var room = open(statements(2));
        var author = phone("author").join(room.code(), "Teachers");
        var other = phone("other").join(room.code(), "Teachers");
        other.shows("Statement 1 of 2");
        author.shows("Add one of your own");
        author.write("We need more time");
        author.press("Send it in");
        author.shows("The person leading has it.");
        var card = room.state().at("/proposals/0/card").stringValue();
        assertFalse(other.text().contains("more time"));
        assertEquals(200, room.lead("admit-proposal", ",\"card\":\"" + card + "\"").status());
        author.shows("Everybody can see it now.");
        other.shows("Statement 1 of 3");
        for (int i = 0; i < 3; i++) {
            other.press("Agree");
            other.received();
        }
        other.shows("You have voted on all of them.");
        room.lead("hide-card", ",\"card\":\"" + card + "\"");
        other.shows("of 2");
        other.press("Disagree");
        other.received();
    }

    @Test
    void aLongListComesInAndEveryPhoneHasItsOwnOrder() {
        var room = open(statements(60));
        var one = phone("one").join(room.code(), "Teachers");
        var two = phone("two").join(room.code(), "Teachers");
        one.shows("Statement 1 of 60");
        two.shows("Statement 1 of 60");
        var first = IntStream.range(0, 4).mapToObj(_ -> on(one)).toList();
        var second = IntStream.range(0, 4).mapToObj(_ -> on(two)).toList();
        assertFalse(first.equals(second), "the same order on both: " + first);
    }

    @Test
    void whoJustWatchesReadsAllOfALongList() {
        var room = open(statements(60));
        var watcher = phone("watcher").join(room.code(), "Just watching");
        watcher.shows("Statement called 1, and");
        watcher.shows("Statement called 60, and");
        assertFalse(watcher.has(".votes"));
        watcher.fits();
    }

    @Test
    void onThePictureOfOpinionsAPhoneFindsItsOwnDotAndNobodyElses() {
        var room = open("""
                {"id":"s","kind":"statements","prompt":"What do you think?","opinionGroups":true,"statements":[
                {"id":"s1","label":"We meet often enough."},{"id":"s2","label":"We hear early enough."}]}""");
        var phone = phone("own-dot").join(room.code(), "Teachers");
        var watcher = phone("no-dot").join(room.code(), "Just watching");
        for (int i = 0; i < 34; i++) {
            assertEquals(200, room.phone(i % 3 == 0 ? "whanau" : "teachers").answer(1, 1, 1,
                    "{\"kind\":\"statements\",\"votes\":{\"s1\":\"%s\",\"s2\":\"%s\"}}".formatted(
                            i % 2 == 0 ? "agree" : "disagree", i % 4 < 2 ? "agree" : "pass")).status());
        }
        phone.press("Agree");
        phone.received();
        phone.press("Agree");
        phone.received();
        room.lead("close");
        room.lead("reveal");
        phone.shows("Groups of opinion");
        phone.shows("in the area of opinion group");
        assertEquals(1L, phone.js("return document.querySelectorAll('.opinion-map circle').length"));
        watcher.shows("Groups of opinion");
        assertEquals(0L, watcher.js("return document.querySelectorAll('.opinion-map circle').length"));
        phone.fits();
        phone.here().navigate().refresh();
        phone.until("it is there when the page comes anew", _ -> phone.has(".own-dot"));
        // the room goes on, this phone forgets, and the room comes back
        assertEquals(200, room.lead("insert-step", """
                ,"item":{"minutes":1,"talkFirst":"","notes":"","tryOut":false,"question":{"id":"after","kind":"text",
                "prompt":"And now?","visibility":"anonymous","live":false,"maxLength":100}}""").status());
        room.lead("next");
        phone.shows("And now?");
        phone.here().navigate().refresh();
        phone.shows("And now?");
        assertFalse(phone.has(".own-dot"));
        room.lead("back");
        phone.shows("Groups of opinion");
        phone.until("it is there when the room comes back", _ -> phone.has(".own-dot"));
    }

    @Test
    void questionsFromTheFloorAreVotedForAndNotOnesOwn() {
        var room = open(FLOOR);
        var asker = phone("asker").join(room.code(), "Teachers");
        var voter = phone("voter").join(room.code(), "Teachers");
        voter.shows("Nobody’s question is here yet.");
        asker.write("Who pays for the buses?");
        asker.press("Send it in");
        asker.shows("The person leading has it.");
        room.lead("admit-proposal", ",\"card\":\"" + room.state().at("/proposals/0/card").stringValue() + "\"");
        voter.press("Who pays for the buses?");
        voter.received();
        asker.shows("Yours: Who pays for the buses?");
        assertFalse(asker.has(".floor-rows input"), "nobody votes for her own");
        assertEquals(1, room.state().get("answered").asInt());
        voter.fits();
    }

    @Test
    void manyQuestionsFromTheFloorAreFetchedOnceHoweverLongThatTakes() {
        var room = api.open("""
                {"id":"f","kind":"floor","prompt":"What do you want to ask?","visibility":"whole-room","asked":%s}
                """.formatted(parts("q", 40)));
        var phone = phone("many").join(room.code(), "Teachers");
        phone.shows("You’re in");
        // many ticks of the page go by until a reply is here
        phone.cdp("Network.enable", Map.of());
        phone.cdp("Network.emulateNetworkConditions", Map.of("offline", false, "latency", 2000,
                "downloadThroughput", -1, "uploadThroughput", -1));
        room.lead("next");
        room.lead("open");
        phone.shows("Statement called 40, and");
        // whatever else was asked for is here by then
        await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        assertEquals(1L, phone.js("return performance.getEntriesByType('resource')"
                + ".filter(({ name }) => name.includes('/question/')).length"));
    }

    @Test
    void whatHasBeenAnsweredMovesBelowAndIsVotedForNoMore() {
        var room = open("""
                {"id":"f","kind":"floor","prompt":"What do you want to ask?","visibility":"whole-room",
                "asked":[{"id":"q1","label":"Who pays?"},{"id":"q2","label":"Who decides?"}]}""");
        var phone = phone("heard").join(room.code(), "Teachers");
        phone.press("Who pays?");
        phone.received();
        phone.js("document.querySelector('[data-id=q1] input').focus()");
        assertEquals(200, room.lead("answer-floor", ",\"asked\":\"q1\"").status());
        phone.shows("Who pays? ✓ Answered");
        assertEquals("q1", phone.js("return document.activeElement.dataset.id"), "who was there goes along with it");
        assertEquals(List.of("Who decides?", "Who pays? ✓ Answered"), rows(phone));
        assertEquals(1L, phone.js("return document.querySelectorAll('.floor-rows input').length"));
        phone.fits();
        phone.press("Who decides?");
        phone.received();
        assertEquals("[\"q1\",\"q2\"]", phone.mine().at("/answers/0/answer/votes").toString(), "her vote still counts");
        room.lead("answer-floor", ",\"asked\":\"q1\",\"answered\":false");
        phone.until("it is to be answered after all", _ -> Long.valueOf(2).equals(phone.js(
                "return document.querySelectorAll('.floor-rows input:checked').length")));
        for (int i = 0; i < 2; i++) {
            room.phone("whanau").answer(1, 1, 1, "{\"kind\":\"floor\",\"votes\":[],\"seen\":[\"q1\",\"q2\"]}");
        }
        room.lead("close");
        room.lead("reveal");
        phone.shows("of 3 want this answered");
        room.lead("answer-floor", ",\"asked\":\"q1\"");
        phone.until("the result says it", _ -> phone.text().contains("✓ Answered"));
    }

    private static Object rows(Phone phone) {
        return phone.js("return [...document.querySelectorAll('.floor-rows > [data-id]')].map((row) => row.innerText.trim())");
    }

    private Room open(String question) {
        var room = api.open(question);
        room.lead("next");
        room.lead("open");
        return room;
    }

    private static String statements(int n) {
        return """
                {"id":"s","kind":"statements","prompt":"What do you think?","own":true,"statements":%s}
                """.formatted(parts("s", n));
    }

    private static List<String> parts(String id, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> "{\"id\":\"" + id + i + "\",\"label\":\"Statement called "
                + i + ", and long enough to stand on more than one line of a phone\"}").toList();
    }

    private static String on(Phone phone) {
        var label = label(phone);
        phone.press("Next");
        phone.until("the next is there", _ -> !label(phone).equals(label));
        return label;
    }

    private static String label(Phone phone) {
        return phone.find(".vote-label").getText();
    }
}
