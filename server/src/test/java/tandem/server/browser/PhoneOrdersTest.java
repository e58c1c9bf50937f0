package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tandem.server.web.Api;

/** Rankings, points and places on a participant's phone: by touch, by keyboard, and on the narrowest one. */
class PhoneOrdersTest extends PhoneTest {
    private static final String OPTIONS = """
            "options":[{"id":"a","label":"Reading"},{"id":"b","label":"Garden"},{"id":"c","label":"Being heard"}]""";
    private static final String RANKING = """
            {"id":"q1","kind":"ranking","prompt":"In which order?","visibility":"named",%s}""".formatted(OPTIONS);
    private static final String POINTS = """
            {"id":"q1","kind":"points","prompt":"On what?","visibility":"named","total":10,"rest":true,%s}"""
            .formatted(OPTIONS);
    private static final String QUADRANT = """
            {"id":"q1","kind":"quadrant","prompt":"Where are we?","visibility":"named",
            "x":{"name":"Relationship","low":"weak","high":"strong"},
            "y":{"name":"Task","low":"weak","high":"strong"}}""";

    @Test
    void optionsAreTappedInOrderAndMovedByButtons() {
        var room = open(RANKING);
        var phone = narrow().join(room.code(), "Teachers");
        phone.press("Garden");
        phone.press("Being heard");
        phone.shows("Not sent yet; 1 left out, which comes last");
        phone.pressCss("[aria-label='Move Being heard up']");
        phone.hears("Being heard is now at place 1 of 2.");
        phone.press("Reading");
        phone.pressCss("[aria-label='Reading: level with the one above']");
        phone.hears("Reading is now at place 2, level with Garden.");
        phone.fits();
        phone.send();
        assertEquals("{\"kind\":\"ranking\",\"order\":[[\"c\"],[\"a\",\"b\"]]}", answer(phone));
        reveal(room);
        phone.shows("More people prefer “Being heard” to every other option.");
        phone.shows("1. Being heard");
        phone.fits();
    }

    @Test
    void pointsAreSteppedAndTypedAndTheRestGoesToNone() {
        var room = open(POINTS);
        var phone = narrow().join(room.code(), "Teachers");
        phone.shows("10 points of 10 left");
        phone.type("#points-a", "6");
        phone.pressCss("[aria-label='Garden: one more']");
        phone.hears("Garden: 1. 3 points of 10 left.");
        phone.press("Send");
        phone.shows("3 points are left.");
        phone.press("Give the rest to none");
        phone.shows("3 points to none");
        phone.fits();
        phone.send();
        assertEquals("{\"kind\":\"points\",\"spent\":{\"a\":6,\"b\":1}}", answer(phone));
        phone.type("#points-b", "9");
        phone.shows("5 too many");
        reveal(room);
        phone.shows("1 of 1 gave it something");
        phone.shows("You had begun this and not sent it.");
        phone.fits();
    }

    @Test
    void aPlaceIsSetByKeyboardOrTapped() {
        var room = open(QUADRANT);
        var phone = narrow().join(room.code(), "Teachers");
        phone.shows("Not placed yet");
        phone.find("#quadrant-x").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        phone.find("#quadrant-y").sendKeys(Keys.ARROW_LEFT);
        phone.shows("Relationship: 7 of 10 · Task: 4 of 10");
        phone.fits();
        phone.send();
        assertEquals("{\"kind\":\"quadrant\",\"x\":7,\"y\":4}", answer(phone));
        phone.pressCss(".quadrant-square");
        phone.shows("Relationship: 5 of 10 · Task: 5 of 10");
        reveal(room);
        phone.shows("Relationship 7, Task 4 of 10");
        phone.fits();
    }

    private Api.Room open(String question) {
        var room = api.open(question);
        room.lead("next");
        room.lead("open");
        return room;
    }

    private static void reveal(Api.Room room) {
        room.lead("close");
        room.lead("reveal");
    }

    private Phone narrow() {
        return kept(Phone.take(browser, "narrow", port, 320, 568));
    }

    private static String answer(Phone phone) {
        return phone.mine().at("/answers/0/answer").toString();
    }
}
