package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.server.web.Api;

/** What the server has is called received, and what it has not can be sent. */
class PhoneCountedTest extends PhoneTest {
    private static final String SEVERAL = """
            {"id":"c","kind":"choice","prompt":"Which ones?","options":[{"id":"z","label":"One"},
            {"id":"a","label":"Two"}],"min":1,"max":2}""";
    private static final String SCALE = """
            {"id":"s","kind":"scale","prompt":"How much?","points":5,"low":"not at all","high":"fully","statements":[
            {"id":"z","label":"We meet often enough."},{"id":"a","label":"We hear early enough."}]}""";
    private static final String SHARING = """
            {"id":"r","kind":"responsibility","prompt":"Who shares in what?","tasks":[
            {"id":"z","label":"Talk with families"},{"id":"a","label":"Plan visits"}]}""";
    private static final String SELECTED = """
            {"id":"p","kind":"provenance","part":"selected","prompt":"Who selected the group?"}""";
    private static final String LEDGER = """
            {"id":"l","kind":"ledger","prompt":"What does sharing power cost, and gain?"}""";

    @Test
    void whatCountsIsNeverSaidNotToBeSentWhateverTheOrderInWhichTheServerHasIt() {
        var room = api.open(SEVERAL, SCALE, SHARING, SELECTED, LEDGER);
        var phone = atTheFirst(room, "order", "Which ones?");
        presses(phone, "One", "Two");
        next(phone, room, "How much?");
        phone.rate("z", 2);
        phone.rate("a", 4);
        next(phone, room, "Who shares in what?");
        phone.find(".level.leads input");
        phone.js("document.querySelectorAll('.level.leads input').forEach((one) => one.click())");
        next(phone, room, "Who selected the group?");
        presses(phone, "Parents and whānau", "Teachers");
        next(phone, room, "What does sharing power cost, and gain?");
        presses(phone, "A cost", "Parents and whānau", "Teachers", "some");
        sentAndHeardAnew(phone);
    }

    @Test
    void whatWasNotTakenCanBeSentAsItIsWhenTheQuestionIsOpenedOnceMore() {
        var room = api.open(Api.choice("q1"));
        var phone = atTheFirst(room, "undone", "Choose one.");
        phone.press("Two");
        sendOffline(phone);
        assertEquals(200, room.lead("undo").status());
        phone.offline(false);
        phone.shows("You can answer as soon as this opens.");
        phone.until("it was not taken", _ -> phone.kept().contains("\\\"state\\\":\\\"refused\\\""));
        assertEquals(1, room.lead("open").json().get("round").asInt(), "the same round once more");
        phone.shows("Choose one.");
        phone.shows("so this answer did not count");
        phone.send();
        assertEquals(1, room.state().get("answered").asInt());
    }

    private static void presses(Phone phone, String... labels) {
        List.of(labels).forEach(phone::press);
    }

    private static void next(Phone phone, Api.Room room, String prompt) {
        sentAndHeardAnew(phone);
        room.lead("next");
        room.lead("next");
        room.lead("open");
        phone.shows(prompt);
    }

    /** What was sent is all that it knows then, as the server has it. */
    private static void sentAndHeardAnew(Phone phone) {
        phone.send();
        phone.js("localStorage.clear()");
        phone.here().navigate().refresh();
        phone.received();
    }
}
