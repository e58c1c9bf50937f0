package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Who shares in what, on a small phone: one task a card, and what is told. */
class PhoneSharingTest extends PhoneTest {
    private static final String GROUPS = """
            {"id":"whanau","name":"Parents and whānau","widerGroup":"home"},
            {"id":"teachers","name":"Teachers","widerGroup":"school"}""";
    private static final String QUESTION = """
            {"id":"who","kind":"responsibility","prompt":"Who shares in what?","tasks":[
            {"id":"t1","label":"Talk with families about starting school"},{"id":"t2","label":"Plan visits"}]}""";

    @Test
    void aPhoneAnswersCardByCardAndMaySendItHalfDone() {
        var room = api.openFor(GROUPS, QUESTION);
        var phone = kept(Phone.take(browser, "shares", port, 320, 568)).join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.shows("Task 1 of 2");
        phone.shows("4 left blank. That’s fine: you can send it half done.");
        phone.press("Send");
        phone.shows("Say of at least one group what its part is");
        choose(phone, "t1", "whanau", "told");
        choose(phone, "t1", "teachers", "leads");
        phone.shows("2 left blank.");
        phone.press("Next task");
        phone.shows("Task 2 of 2");
        phone.hides("Task 1 of 2");
        assertEquals(true, phone.js("return document.documentElement.scrollWidth <= innerWidth"));
        assertEquals(0L, phone.js("return [...document.querySelectorAll('.level')].filter((level) => level.offsetParent "
                + "&& level.getBoundingClientRect().height < 48).length"), "every word is a big target");
        phone.send();
        assertEquals(1, room.state().get("answered").asInt());
        phone.js("location.reload()");
        phone.shows("Task 1 of 2");
        assertEquals("told", phone.js("return document.querySelector('input[name=part-t1-whanau]:checked').value"));
    }

    @Test
    void aWordThatIsTappedAgainIsTakenAway() {
        var room = api.openFor(GROUPS, QUESTION);
        var phone = phone("again").join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.shows("Task 1 of 2");
        choose(phone, "t1", "whanau", "told");
        phone.shows("3 left blank.");
        choose(phone, "t1", "whanau", "told");
        phone.shows("4 left blank.");
    }

    @Test
    void thePhoneReadsWhatTheRoomIsTold() {
        var room = api.openFor(GROUPS, QUESTION);
        var phone = phone("reads").join(room.code(), "Teachers");
        var others = java.util.stream.IntStream.range(0, 5).mapToObj(i -> room.phone(i < 3 ? "whanau" : "teachers")).toList();
        room.lead("next");
        room.lead("open");
        others.forEach(other -> other.answer(1, 1, 1, """
                {"kind":"responsibility","says":{"t1":{"whanau":"shares","teachers":"leads"}}}"""));
        phone.shows("Task 1 of 2");
        choose(phone, "t1", "teachers", "leads");
        phone.send();
        room.lead("close");
        room.lead("reveal");
        phone.shows("A group’s own mark stands where its own people see it");
        assertEquals("true", String.valueOf(phone.js("return !document.body.innerText.includes('As the people in this')")));
        room.lead("tell");
        phone.shows("As the people in this room see it, by Timperley and Robinson’s definition");
        assertTrue(phone.has(".told"));
    }

    /** As a finger does: it goes down on the word, then a click follows. */
    private static void choose(Phone phone, String task, String group, String level) {
        phone.find("input[name='part-" + task + "-" + group + "'][value='" + level + "']");
        phone.js("const row = document.querySelector(`input[name='part-${arguments[0]}-${arguments[1]}']"
                + "[value='${arguments[2]}']`).closest('label'); row.scrollIntoView({block: 'center'});"
                + "row.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true})); row.click();", task, group, level);
    }
}
