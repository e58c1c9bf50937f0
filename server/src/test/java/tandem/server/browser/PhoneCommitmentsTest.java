package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What the groups take on, on a phone: proposed by touch and by keyboard alone, and taken on by a tap. */
class PhoneCommitmentsTest extends PhoneTest {
    private static final String ASKED = """
            {"id":"c","kind":"commitments","prompt":"What do we take on?"}""";

    @Test
    void aProposalByTouch() {
        var room = open();
        var phone = phone("proposal").join(room.code(), "Teachers");
        phone.shows("What will be done");
        phone.press("Send");
        phone.hears("Write what will be done, or choose “I’d rather not answer”.");
        assertEquals("What will be done", phone.here().switchTo().activeElement().getAccessibleName());
        phone.type("#commitment-what", "Meet each term");
        phone.type("#commitment-evidence", "x".repeat(161));
        phone.press("Send");
        phone.hears("1 too many. Make it a little shorter.");
        assertEquals("commitment-evidence", phone.js("return document.activeElement.id"), "where it is to be mended");
        phone.type("#commitment-evidence", "The dates stand on the web site");
        phone.fits();
        phone.send();
        phone.type("#commitment-what", "Meet twice a term");
        phone.press("Send the change");
        phone.received();
        phone.here().navigate().refresh();
        phone.until("what was sent is there again", _ -> "Meet twice a term".equals(phone.js(
                "const field = document.querySelector('#commitment-what'); return field && field.value")));
        assertEquals("{\"kind\":\"commitments\",\"who\":null,\"what\":\"Meet twice a term\",\"by\":null,"
                + "\"evidence\":\"The dates stand on the web site\"}", phone.mine().at("/answers/0/answer").toString());
        for (var group : List.of("whanau", "whanau", "whanau")) {
            room.phone(group).answer(1, 1, 1, "{\"kind\":\"commitments\",\"who\":\"whanau\",\"what\":\"Ask first\"}");
        }
        room.lead("close");
        room.lead("reveal");
        phone.shows("Ask first");
        phone.fits();
    }

    @Test
    void aProposalByKeyboard() {
        var room = open();
        var phone = phone("keys").join(room.code(), "Teachers");
        phone.shows("What will be done");
        phone.js("document.querySelector('main h1').focus()");
        phone.tabTo("What will be done");
        phone.keys("Ask families first");
        phone.tabTo("Who takes it on");
        assertEquals("combobox", phone.here().switchTo().activeElement().getAriaRole());
        phone.keys("Teach");
        phone.tabTo("By when (you can leave this open)");
        phone.keys("12");
        phone.tabTo("Send");
        phone.keys(Keys.ENTER);
        phone.hears("Choose a whole day, or leave it open.");
        phone.tabTo("By when (you can leave this open)");
        phone.js("document.activeElement.value = '2027-03-01'; document.activeElement.dispatchEvent(new Event('change', {bubbles: true}))");
        phone.tabTo("Send");
        phone.keys(Keys.ENTER);
        phone.received();
        assertEquals("{\"kind\":\"commitments\",\"who\":\"teachers\",\"what\":\"Ask families first\",\"by\":\"2027-03-01\","
                + "\"evidence\":\"\"}", phone.mine().at("/answers/0/answer").toString());
    }

    @Test
    void itsGroupTakesItOnByATapAndNotAfterAll() {
        var room = open();
        var teacher = phone("concerned").join(room.code(), "Teachers");
        var parent = phone("others").join(room.code(), "Parents and whānau");
        room.lead("commit", ",\"who\":\"teachers\",\"what\":\"Ask families first\",\"by\":\"2027-03-01\"");
        parent.shows("○ Not taken on yet");
        assertFalse(parent.has(".decided-own"), "only who takes it on says so");
        teacher.shows("You say it for the whole of Teachers, and its name is shown.");
        teacher.fits();
        assertEquals("We take this on: Ask families first", teacher.find(".decided-own button").getAccessibleName());
        teacher.find(".decided-own button").sendKeys(Keys.ENTER);
        parent.shows("✓ Taken on by Teachers");
        teacher.until("the focus stays on what is the way back now", _ -> "Not after all: Ask families first".equals(
                teacher.here().switchTo().activeElement().getAccessibleName()));
        // to whatever has the focus by then: the button is drawn anew when the server's own view comes
        new Actions(teacher.here()).sendKeys(Keys.ENTER).perform();
        parent.shows("○ Not taken on yet");
    }

    private tandem.server.web.Api.Room open() {
        var room = api.open(ASKED);
        room.lead("next");
        room.lead("open");
        return room;
    }
}
