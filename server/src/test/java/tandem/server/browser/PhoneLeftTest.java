package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.server.web.Api;
import tandem.server.web.Api.Room;

/** What a phone holds and the room did not count is never passed over in silence. */
class PhoneLeftTest extends PhoneTest {
    private static final String FLOOR = """
            {"id":"f","kind":"floor","prompt":"What do you want to ask?","visibility":"whole-room"}""";
    private static final String WORDS = """
            {"id":"w","kind":"words","prompt":"Which words?"}""";

    @Test
    void anAnswerThatCameTooLateIsToldOfWhenTheRoomHasGoneOn() {
        var room = api.open(Api.text("q1"), Api.choice("q2"), Api.choice("q3"));
        var phone = tooLate(room, "told");
        told(phone);
        phone.fits();
        var findings = new Findings();
        findings.look(phone, "that something was not counted", "1 answer of yours was not counted.");
        // what is only begun can still be sent
        phone.press("Two");
        phone.press("Show it");
        findings.look(phone, "what was not counted", "Not counted");
        assertEquals("What do you think?", phone.find(".notice h2").getText());
        assertEquals(List.of("said too late"), toCopy(phone));
        phone.fits();
        findings.assertNone();
        phone.press("Back to the session");
        told(phone);
        phone.answer("One");
        phone.here().navigate().refresh();
        told(phone);
        phone.press("Hide this");
        toldNothing(phone);
        room.lead("next");
        room.lead("next");
        phone.shows("Question 3 of 3");
        toldNothing(phone);
    }

    @Test
    void whenASessionHasEndedAllIsThereToCopyThatWasNotCounted() {
        var room = api.open(Api.text("q1"), Api.choice("q2"), WORDS);
        var phone = tooLate(room, "all");
        phone.answer("One");
        room.lead("next");
        room.lead("next");
        room.lead("open");
        phone.type("#word-0", "trust");
        room.lead("end");
        for (int i = 0; i < 2; i++) {
            phone.shows("This session has ended");
            phone.until("both are there", _ -> toCopy(phone).equals(List.of("said too late", "trust")));
            phone.shows("What do you think?");
            phone.shows("so this answer did not count");
            phone.shows("Which words?");
            phone.shows("You had begun this and not sent it.");
            phone.here().navigate().refresh();
        }
    }

    @Test
    void whatWasAnsweredOnceTheQuestionWasOpenedAnewIsDoneWith() {
        var room = api.open(Api.text("q1"));
        var phone = atTheFirst(room, "done-with", "What do you think?");
        sendTooLate(phone, room);
        phone.shows("You can copy it from here.");
        room.lead("open");
        phone.shows("Asked again. Send it anew.");
        told(phone);
        phone.send();
        toldNothing(phone);
        room.lead("end");
        phone.shows("This session has ended");
        assertEquals(List.of(), toCopy(phone));
    }

    @Test
    void whoHasThePhoneNextIsToldNothing() {
        var room = api.open(Api.text("q1"), Api.choice("q2"));
        var phone = tooLate(room, "next-one");
        told(phone);
        phone.press("More");
        phone.press("Pass this phone to someone else");
        phone.press("Give up what is not sent, and go on");
        phone.sit("Parents and whānau").shows("Question 2 of 2");
        toldNothing(phone);
        room.lead("end");
        phone.shows("This session has ended");
        assertEquals(List.of(), toCopy(phone));
        assertFalse(phone.kept().contains("said too late"));
    }

    @Test
    void aQuestionFromTheFloorIsNotLostHalfWrittenAndIsSentInOnceItIsReceived() {
        var room = api.open(FLOOR);
        var phone = atTheFirst(room, "asks", "Ask a question");
        phone.write("Who pays for the buses");
        phone.press("More");
        phone.press("Back to the session");
        phone.shows("22 of 200");
        phone.here().navigate().refresh();
        phone.shows("22 of 200");
        assertEquals("Who pays for the buses", phone.find("#own-text").getDomProperty("value"));
        phone.offline(true);
        phone.press("Send it in");
        phone.shows("Saved here, waiting to be sent");
        phone.hears("Saved here, waiting to be sent");
        phone.offline(false);
        phone.hears("Sent in. The person leading reads it first.");
        assertEquals("Who pays for the buses", room.state().at("/proposals/0/text").stringValue());
        assertEquals("", phone.find("#own-text").getDomProperty("value"));
        assertFalse(phone.kept().contains(".draft."), "what was sent is begun no more");
    }

    @Test
    void whatSomebodyWantedToAddIsThereToCopyWhenTheQuestionHasClosed() {
        var room = api.open(FLOOR, Api.choice("q2"));
        var phone = atTheFirst(room, "adds", "Ask a question");
        phone.offline(true);
        phone.write("Who was asked?");
        phone.press("Send it in");
        phone.shows("Saved here, waiting to be sent");
        phone.write("And who was not");
        room.lead("close");
        phone.offline(false);
        phone.until("both are there", _ -> toCopy(phone).equals(List.of("Who was asked?", "And who was not")));
        phone.shows("so this answer did not count");
        phone.shows("You had begun this and not sent it.");
        room.lead("open");
        phone.shows("Ask a question");
        assertEquals("And who was not", phone.find("#own-text").getDomProperty("value"));
        told(phone);
        room.lead("end");
        phone.until("the end has both", _ -> toCopy(phone).equals(List.of("Who was asked?", "And who was not")));
        phone.shows("What do you want to ask?");
    }

    /** A phone of whose answer to the first question nothing was heard until the room was at the second. */
    private Phone tooLate(Room room, String name) {
        var phone = atTheFirst(room, name, "What do you think?");
        sendTooLate(phone, room);
        room.lead("next");
        room.lead("open");
        phone.shows("Question 2 of");
        return phone;
    }

    private static void told(Phone phone) {
        phone.until("it is said", _ -> phone.has(".left:not([hidden])"));
        phone.shows("1 answer of yours was not counted.");
    }

    private static void toldNothing(Phone phone) {
        phone.until("nothing is said", _ -> !phone.has(".left:not([hidden])"));
    }

    private static Object toCopy(Phone phone) {
        return phone.js("return [...document.querySelectorAll('textarea[readonly]')].map((field) => field.value)");
    }
}
