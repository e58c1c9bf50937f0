package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tandem.server.web.Api;
import tandem.server.web.Api.Room;
import tools.jackson.databind.JsonNode;

/** What became of last time's commitments, on a phone: the others mark, the owner says a few words. */
class PhoneLastTimeTest extends PhoneTest {
    private static final String ASKED = """
            {"id":"c","kind":"commitments","prompt":"What do we take on?"}""";

    @Test
    void theOthersMarkAndTheOwnerSaysAFewWords() {
        lastTime();
        var room = api.open(Api.choice("q1"));
        var items = room.state().at("/agenda/0/question/items");
        room.lead("next");
        room.lead("open");
        var phone = phone("last").join(room.code(), "Teachers");
        phone.shows("Ask families first");
        var own = items.get(0).get("what").stringValue().equals("Ask families first") ? items.get(0) : items.get(1);
        var theirs = own == items.get(0) ? items.get(1) : items.get(0);

        phone.press("Send");
        phone.hears("Mark at least one, or say a few words about your own.");
        var words = "A few words about it: Ask families first";
        var stops = phone.stops();
        assertTrue(stops.containsAll(List.of("radio: Kept", "textbox: " + words)), stops.toString());
        assertEquals(List.of("Meet each term"), phone.groups());
        assertEquals("Parents and whānau, by 1 March 2027 Shown by: The dates stand on the web site",
                phone.js("""
                        const group = document.querySelector('main fieldset');
                        return group.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')"""));

        phone.press("Partly");
        phone.write("x".repeat(201));
        phone.press("Send");
        phone.hears("1 too many. Make it a little shorter.");
        assertEquals(words, phone.here().switchTo().activeElement().getAccessibleName(), "where it is to be mended");
        phone.write("We did it twice.");
        phone.fits();
        phone.send();
        assertEquals("{\"kind\":\"since-last-time\",\"marks\":{" + mark(theirs, "partly") + "},\"comments\":{"
                + mark(own, "We did it twice.") + "}}", phone.mine().at("/answers/0/answer").toString());
        phone.js("document.querySelector('main h1').focus()");
        phone.tabTo("Partly");
        phone.keys(Keys.ARROW_LEFT);
        phone.tabTo("Send the change");
        phone.keys(Keys.ENTER);
        phone.received();
        phone.here().navigate().refresh();
        phone.until("what was sent is there again", window -> window.has("[value=kept]:checked"));
        assertEquals("We did it twice.", phone.js("return document.querySelector('textarea').value"));

        for (int i = 0; i < 3; i++) {
            room.phone("teachers").answer(1, 1, 1, "{\"kind\":\"since-last-time\",\"marks\":{" + mark(theirs, "not")
                    + "},\"comments\":{}}");
        }
        room.lead("close");
        room.lead("reveal");
        phone.shows("It comes back next time");
        phone.shows("We did it twice.");
        phone.fits();
        assertTrue(phone.table().stream().anyMatch(line -> line.contains("Meet each term")), () -> phone.table().toString());
        room.lead("finish-commitment", ",\"commitment\":\"" + theirs.get("id").stringValue() + "\"");
        phone.shows("Done with, as agreed in the room");
    }

    private void lastTime() {
        Room room = api.open(ASKED);
        room.lead("next");
        room.lead("open");
        for (var words : List.of("\"who\":\"teachers\",\"what\":\"Ask families first\"", "\"who\":\"whanau\","
                + "\"what\":\"Meet each term\",\"by\":\"2027-03-01\",\"evidence\":\"The dates stand on the web site\"")) {
            assertEquals(200, room.lead("commit", "," + words).status());
        }
        room.state().get("commitments").forEach(one -> room.lead("agree-commitment", ",\"commitment\":\""
                + one.get("id").stringValue() + "\""));
        room.lead("end");
    }

    private static String mark(JsonNode item, String said) {
        return "\"" + item.get("id").stringValue() + "\":\"" + said + "\"";
    }
}
