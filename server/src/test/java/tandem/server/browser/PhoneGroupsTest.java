package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import tandem.server.web.Api;

/**
 * A participant's phone, where groups agree, answer together, guess of one another, and are seen beside one another.
 */
class PhoneGroupsTest extends PhoneTest {
    private static final String GROUPS = """
            {"id":"whanau","name":"Parents and whānau","widerGroup":"home","wordsWith":"Aroha"},
            {"id":"teachers","name":"Teachers","widerGroup":"school"},
            {"id":"leaders","name":"School leaders","widerGroup":"school"},
            {"id":"board","name":"Board","widerGroup":"governance","answersTogether":true}""";
    private static final String A = "{\"kind\":\"choice\",\"options\":[\"a\"]}";
    private static final String B = "{\"kind\":\"choice\",\"options\":[\"b\"]}";

    @Test
    void theRoomAgreesAndWhoeverComesLaterIsLetIn() {
        var room = api.openFor(GROUPS, Api.agreement("g1"), Api.choice("q1"));
        var phone = phone("agrees").join(room.code(), "Teachers");
        room.lead("next");
        phone.shows("We look at how we decide.");
        phone.shows("if at least 3 of you answer.");
        phone.shows("It is deleted from that computer a year after the session ends.");
        phone.press("I’d rather just watch");
        phone.shows("You are just watching. You can change that.");
        phone.press("I take part");
        phone.shows("You take part.");
        room.lead("next");
        room.lead("open");
        phone.answer("One");

        var late = phone("comes-late").join(room.code(), "Teachers");
        late.shows("The person leading lets you in in a moment.");
        late.shows("nobody sees who answered what");
        assertFalse(late.has("main input"), "nothing can be answered yet");
        room.lead("admit");
        late.shows("Which one?");
        late.answer("Two");
        assertEquals(2, room.state().get("answered").asInt());
    }

    @Test
    void whoeverRatherWatchesStaysAWatcherUntilSheChangesIt() {
        var room = api.openFor(GROUPS, Api.agreement("g1"), Api.choice("q1"));
        var phone = phone("watches").join(room.code(), "Teachers");
        room.lead("next");
        phone.press("I’d rather just watch");
        phone.shows("You are just watching. You can change that.");
        room.lead("next");
        room.lead("open");
        phone.shows("You are just watching, so there is nothing to send.");
        phone.press("Answer too");
        phone.press("Teachers");
        phone.press("Change it");
        phone.shows("The person leading lets you in in a moment.");
    }

    @Test
    void aGroupAnswersTogetherOnOnePhone() {
        var room = api.openFor(GROUPS, Api.choice("q1"));
        var phone = phone("together").join(room.code(), "Board");
        phone.shows("You answer together on this phone, for Board.");

        var second = phone("second").scan(room.code());
        second.press("Board");
        second.press("Join");
        second.shows("Another phone answers for your whole group already.");
        second.press("No, I answer for myself");
        second.press("Join");
        second.shows("You’re in");

        room.lead("next");
        room.lead("open");
        phone.shows("You answer for Board. It is shown with its name.");
        second.shows("Your group’s answers are shown together if at least 3 of you answer.");
        phone.press("More");
        phone.press("Change your group");
        phone.shows("A question is open just now.");
        phone.press("Back to the session");
        phone.answer("One");
        assertEquals("group", phone.js("return fetch(location.pathname.replace('/j/', '/api/v1/s/'))"
                + ".then((r) => r.json()).then((r) => r.mine.speaks)"));
        room.lead("close");
        phone.shows("This question is closed.");
        phone.press("More");
        phone.press("For whom this phone answers");
        phone.press("No, I answer for myself");
        phone.press("Change it");
        phone.hides("Answering together");
    }

    @Test
    void aTableAnswersUnderTheNameThatItGivesItself() {
        var room = api.openFor(GROUPS, Api.choice("q1"));
        var phone = phone("table").scan(room.code());
        phone.press("Teachers");
        phone.press("Several people at this phone?");
        phone.press("This phone answers for a table or a family");
        phone.press("Join");
        phone.shows("Type what your table or family is called.");
        phone.type("#name", "Table 3");
        phone.press("Join");
        phone.shows("You answer together on this phone, for Table 3.");
        room.lead("next");
        room.lead("open");
        phone.shows("You answer for Table 3. It is shown with its name.");
        phone.answer("One");
    }

    @Test
    void anAnswerAndAGuessAreSentEachForItself() {
        var room = api.openFor(GROUPS, Api.choice("q1"));
        var phone = phone("guesses").join(room.code(), "Teachers");
        var own = phone("own").join(room.code(), "Parents and whānau");
        room.phone("whanau");
        room.phone("whanau");
        room.phone("whanau");
        room.lead("next");
        assertEquals(200, room.lead("ask-guess", ",\"about\":\"whanau\"").status());
        room.lead("open");
        phone.shows("Which will most of Parents and whānau choose?");
        phone.shows("Nobody sees who guessed what");
        own.shows("Choose one.");
        assertFalse(own.text().contains("Which will most of"), "nobody guesses of her own group");
        phone.pressCss(".guess .option");
        phone.press("Send your guess");
        phone.shows("✓ Your guess is received.");
        assertEquals(0, room.state().get("answered").asInt());
        phone.pressCss(".options .option + .option");
        phone.press("Send");
        phone.shows("✓ Received. You can change it.");
        phone.here().navigate().refresh();
        phone.shows("✓ Your guess is received.");
        phone.shows("✓ Received. You can change it.");
        assertEquals("b a", phone.js("return [...document.querySelectorAll('input:checked')].map((i) => i.value).join(' ')"));
        room.lead("close");
        phone.shows("Your guess about Parents and whānau");
    }

    @Test
    void answersAreTakenBackAndCanBeGivenAnew() {
        var room = api.openFor(GROUPS, Api.choice("q1"));
        var phone = phone("back-again").join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.answer("One");
        phone.press("More");
        phone.press("Take my answers back");
        phone.shows("Where a question is still open, it is as if you had not answered.");
        phone.press("Take all my answers back");
        phone.shows("Choose one.");
        phone.until("nothing is chosen", window -> !window.has("input:checked"));
        assertEquals(0, room.state().get("answered").asInt());
        phone.answer("Two");
        assertEquals(1, room.state().get("answered").asInt());
    }

    @Test
    void whoLooksAfterAGroupsWordsHoldsThemBack() {
        var room = api.openFor(GROUPS, Api.text("q1"));
        var keeper = phone("keeper").scan(room.code());
        keeper.press("Parents and whānau");
        keeper.shows("Are you Aroha, who looks after this group’s words?");
        keeper.press("Yes, I am Aroha");
        keeper.press("Join");
        var other = phone("other").join(room.code(), "Parents and whānau");
        room.lead("next");
        room.lead("open");
        other.shows("What do you think?");
        other.shows("0 of 100");
        keeper.press("Hold our group’s words back");
        keeper.shows("The words of Parents and whānau are held back");
        keeper.here().navigate().refresh();
        keeper.press("Let our group’s words be shown");
        keeper.shows("will be shown with the others’");
        assertFalse(other.text().contains("Hold our group’s words back"));
    }

    @Test
    void aResultIsSeenByGroupAndAHiddenGroupKnowsThatItCounts() {
        var room = api.openFor(GROUPS, Api.choice("q1"));
        var phone = phone("hidden").join(room.code(), "School leaders");
        var shown = phone("shown").join(room.code(), "Parents and whānau");
        room.lead("next");
        room.lead("open");
        phone.answer("One");
        shown.answer("One");
        for (int i = 0; i < 4; i++) {
            room.phone("teachers").answer(1, 1, 1, i % 2 == 0 ? A : B);
            room.phone("whanau").answer(1, 1, 1, i % 2 == 0 ? A : B);
        }
        room.lead("close");
        room.lead("reveal");
        phone.until("the picture is there", window -> window.has(".picture-place *"));
        phone.shows("The answers of School leaders count in what everyone said, as much as anybody’s.");
        phone.press("By group");
        phone.until("it asks for the picture by group", window -> Boolean.TRUE.equals(window.js(
                "return performance.getEntriesByType('resource').some((r) => r.name.endsWith('?lens=group'))")));
        assertEquals("true", phone.find(".lens[aria-pressed=true]").getDomAttribute("aria-pressed"));
        shown.until("the picture is there", window -> window.has(".picture-place *"));
        assertFalse(shown.text().contains("count in what everyone said"));
        assertTrue(shown.text().contains("Everyone"));

        room.lead("show-contrasts", ",\"shown\":true");
        phone.shows("Where we differ most, and where we agree");
        phone.until("what differs is said", window -> window.has(".contrasts"));
        room.lead("show-contrasts", ",\"shown\":false");
        phone.until("the picture is back", window -> window.has(".picture") && !window.has(".contrasts"));
    }
}
