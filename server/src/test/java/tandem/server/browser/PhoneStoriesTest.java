package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tandem.server.web.Api.Room;

/** Costs and gains, how it was decided and how much say there was, on a phone: by touch, and by keyboard alone. */
class PhoneStoriesTest extends PhoneTest {
    private static final String LEDGER = """
            {"id":"l","kind":"ledger","prompt":"What does sharing power cost, and gain?"}""";
    private static final String SELECTED = """
            {"id":"p","kind":"provenance","part":"selected","prompt":"Who selected the group?"}""";
    private static final String SETTLED = """
            {"id":"p","kind":"provenance","part":"settled","prompt":"How was it settled?"}""";
    private static final String INFLUENCE = """
            {"id":"i","kind":"influence","prompt":"How much say did you have?","about":"the timetable","promises":[
            {"level":"asked","by":"the principal","when":"in March"}]}""";

    @Test
    void costsAndGainsByTouch() {
        var room = open(LEDGER);
        var phone = phone("ledger").join(room.code(), "Teachers");
        phone.shows("Who carries it, or gains?");
        phone.press("A cost");
        phone.press("Send");
        phone.hears("Choose who carries it, or who gains.");
        phone.press("Parents and whānau");
        phone.press("Everyone");
        assertEquals(1L, phone.js("return document.querySelectorAll('.entry [type=checkbox]:checked').length"),
                "everyone is everyone");
        phone.press("Teachers");
        phone.press("some");
        phone.type("[id$=-words]", "x".repeat(141));
        phone.shows("1 too many. Make it a little shorter.");
        phone.press("Send");
        phone.hears("1 too many. Make it a little shorter.");
        assertEquals("In a few words", phone.here().switchTo().activeElement().getAccessibleName(), "where it is to be mended");
        phone.type("[id$=-words]", "Evenings");
        phone.press("Add another cost or gain");
        phone.hears("Cost or gain 2 is added.");
        phone.fits();
        phone.press("Take this one away");
        phone.hears("It is taken away.");
        phone.press("Send");
        phone.shows("Choose whether it is a cost or a gain.");
        phone.press("A gain");
        phone.press("Everyone");
        phone.press("a lot");
        phone.send();
        assertEquals("[{\"side\":\"benefit\",\"who\":[\"everyone\"],\"much\":\"a-lot\",\"words\":\"\"}]", entries(phone));
        phone.press("Teachers");
        phone.press("Send the change");
        phone.received();
        phone.here().navigate().refresh();
        phone.shows("Who gains?");
        phone.until("what was sent is there again", window -> window.has("[value=teachers]:checked"));
        assertEquals("[{\"side\":\"benefit\",\"who\":[\"teachers\"],\"much\":\"a-lot\",\"words\":\"\"}]", entries(phone));
        told(room, phone, "{\"kind\":\"ledger\",\"entries\":[{\"side\":\"cost\",\"who\":[\"whanau\"],\"much\":\"some\",\"words\":\"Evenings\"}]}");
        phone.shows("Evenings");
        assertTable(phone);
    }

    @Test
    void costsAndGainsByKeyboard() {
        var room = open(LEDGER);
        var phone = phone("ledgerkeys").join(room.code(), "Teachers");
        phone.shows("Who carries it, or gains?");
        assertEquals(List.of("radio: A cost", "checkbox: Parents and whānau", "checkbox: Teachers", "checkbox: Everyone",
                "radio: a little", "textbox: In a few words", "button: Add another cost or gain",
                "button: I’d rather not answer", "button: Send"), phone.stops());
        assertEquals(List.of("Cost or gain 1", "What is it?", "Who carries it, or gains?", "How much is it?"), phone.groups());
        phone.js("document.querySelector('main h1').focus()");
        phone.tabTo("A cost");
        phone.keys(Keys.SPACE, Keys.ARROW_RIGHT);
        phone.tabTo("Teachers");
        phone.keys(Keys.SPACE);
        phone.tabTo("a little");
        phone.keys(Keys.SPACE);
        phone.tabTo("In a few words");
        phone.keys("Less to carry alone");
        phone.tabTo("Add another cost or gain");
        phone.keys(Keys.ENTER);
        phone.hears("Cost or gain 2 is added.");
        assertEquals("A cost", phone.here().switchTo().activeElement().getAccessibleName(), "the new one has the focus");
        phone.tabTo("Send");
        phone.keys(Keys.ENTER);
        phone.received();
        assertEquals("[{\"side\":\"benefit\",\"who\":[\"teachers\"],\"much\":\"little\",\"words\":\"Less to carry alone\"}]",
                entries(phone));
    }

    @Test
    void whoSelectedTheGroupByTouch() {
        var room = open(SELECTED);
        var phone = phone("selected").join(room.code(), "Teachers");
        phone.shows("Please name roles, not people.");
        phone.press("Send");
        phone.hears("Choose one, or “I’d rather not answer”.");
        phone.press("Teachers");
        phone.press("Don’t know");
        assertEquals("dont-know", phone.js("return [...document.querySelectorAll('main :checked')].map((one) => one.value).join()"),
                "not to know stands alone");
        phone.press("Together");
        phone.type("[id$=-words]", "x".repeat(301));
        phone.press("Send");
        phone.hears("1 too many. Make it a little shorter.");
        assertEquals("How was that done? (may be left empty)", phone.here().switchTo().activeElement().getAccessibleName());
        phone.type("[id$=-words]", "By asking around");
        phone.fits();
        phone.send();
        phone.press("Someone else");
        phone.press("Send the change");
        phone.received();
        phone.here().navigate().refresh();
        phone.until("what was sent is there again", window -> window.has("[value=someone-else]:checked"));
        assertEquals("[\"someone-else\",\"together\"]", phone.mine().at("/answers/0/answer/picked").toString());
        assertEquals("By asking around", phone.js("return document.querySelector('[id$=-words]').value"));
        told(room, phone, "{\"kind\":\"provenance\",\"picked\":[\"teachers\"],\"words\":\"At a meeting\"}");
        phone.shows("At a meeting");
        assertTable(phone);
    }

    @Test
    void howItWasSettledByKeyboard() {
        var room = open(SETTLED);
        var phone = phone("settled").join(room.code(), "Teachers");
        phone.shows("How was it settled?");
        assertEquals(List.of("radio: Talked until agreed", "button: I’d rather not answer", "button: Send"), phone.stops());
        assertEquals(List.of("Choose one."), phone.groups());
        phone.js("document.querySelector('main h1').focus()");
        phone.tabTo("Talked until agreed");
        phone.keys(Keys.SPACE, Keys.ARROW_DOWN);
        phone.tabTo("Send");
        phone.keys(Keys.ENTER);
        phone.received();
        assertEquals("[\"voted\"]", phone.mine().at("/answers/0/answer/picked").toString());
        phone.fits();
    }

    @Test
    void howMuchSayByTouchAndKeyboard() {
        var room = open(INFLUENCE);
        var phone = phone("say").join(room.code(), "Teachers");
        phone.shows("You were promised: asked, by the principal, in March");
        assertEquals(List.of("radio: Decided by us our group decided", "button: I’d rather not answer", "button: Send"), phone.stops());
        assertEquals(List.of("What did your group experience? Choose one."), phone.groups());
        assertEquals("Asked promised we were asked what we thought", phone.find("[value=asked]").getAccessibleName());
        phone.press("Send");
        phone.hears("Choose one, or “I’d rather not answer”.");
        phone.pressCss(".option:has([value=told])");
        phone.fits();
        phone.send();
        assertEquals("told", phone.mine().at("/answers/0/answer/level").stringValue());
        phone.find("[value=told]").sendKeys(Keys.ARROW_UP);
        phone.shows("Not sent yet");
        phone.tabTo("Send the change");
        phone.keys(Keys.ENTER);
        phone.received();
        phone.here().navigate().refresh();
        phone.until("what was sent is there again", window -> window.has("[value=asked]:checked"));
        told(room, phone, "{\"kind\":\"influence\",\"level\":\"told\"}");
        phone.until("the picture is there", window -> window.has(".picture-place *"));
        assertTable(phone);
    }

    private Room open(String question) {
        var room = api.open(question);
        room.lead("next");
        room.lead("open");
        return room;
    }

    private static String entries(Phone phone) {
        return phone.mine().at("/answers/0/answer/entries").toString();
    }

    /** Others answer this, so that there are enough; then the room sees it. */
    private static void told(Room room, Phone phone, String answer) {
        for (var group : List.of("whanau", "whanau", "whanau", "teachers", "teachers")) {
            assertEquals(200, room.phone(group).answer(1, 1, 1, answer).status(), answer);
        }
        room.lead("close");
        phone.shows("What the room said has not been shown yet.");
        room.lead("reveal");
        phone.until("the picture is there", window -> window.has(".picture-place .picture"));
        phone.fits();
    }

    private static void assertTable(Phone phone) {
        assertTrue(phone.table().size() > 2, () -> phone.table().toString());
        assertTrue(phone.has(".as-table table caption") && phone.has(".as-table th[scope=row]")
                && phone.has(".as-table th[scope=col]"), "a table that can be read out");
    }
}
