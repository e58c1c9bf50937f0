package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.server.web.Api;

/** A participant's phone, through what people do with phones in a room. */
class PhonePageTest extends PhoneTest {
    private static final String LONG = "ā🙂 kōrero עברית é! ".repeat(26) + "ā".repeat(500 - 26 * 19);

    @Test
    void thePagesOwnTestsPass() throws Exception {
        // beside public/, as the page's modules are found at /scripts
        var files = SimpleFileServer.createFileServer(new InetSocketAddress("127.0.0.1", 0),
                Path.of("src/main/resources/public").toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
        files.createContext("/tests", SimpleFileServer.createFileHandler(
                Path.of("src/test/resources/phone-tests").toAbsolutePath()));
        files.start();
        try {
            var page = kept(Phone.take(browser, "tests", files.getAddress().getPort())).visit("/tests/index.html");
            page.until("the tests have run", window -> window.has("body[data-outcome]"));
            assertEquals("passed", page.find("body").getDomAttribute("data-outcome"), page.text());
        } finally {
            files.stop(0);
        }
    }

    @Test
    void onePersonThroughAChoiceAScaleAndAText() {
        var room = api.open(Api.choice("q1"), Api.scale("q2"), Api.text("q3"));
        var phone = phone("ana").visit("/");
        phone.type("#code", room.code().substring(0, 3).toLowerCase(java.util.Locale.ROOT) + " " + room.code().substring(3));
        phone.press("Go on");
        phone.sit("Parents and whānau").shows("You’re in");
        room.lead("next");
        phone.shows("You can answer as soon as this opens.");
        room.lead("open");
        phone.shows("Nobody sees who answered what, not even the person leading.");
        phone.answer("One");
        // as often as wanted, until the round closes
        phone.press("Two");
        phone.press("Send the change");
        phone.received();
        for (var partner : List.of("whanau", "teachers")) {
            assertEquals(200, room.phone(partner).answer(1, 1, 1, "{\"kind\":\"choice\",\"options\":[\"b\"]}").status());
        }
        room.lead("close");
        phone.shows("What the room said has not been shown yet.");
        assertEquals("{\"a\":0,\"b\":3}", room.state().at("/result/whole/tally/counts").toString());
        room.lead("reveal");
        phone.until("the picture is there", window -> window.has(".picture-place *"));
        phone.shows("3 · 100%");

        room.lead("next");
        room.lead("open");
        phone.shows("How much?");
        phone.rate("s1", 4);
        phone.rate("s2", "dont-know");
        phone.send();

        room.lead("next");
        room.lead("next");
        phone.shows("What do you think?");
        room.lead("open");
        phone.write("Whānau 🙂 שלום");
        phone.send();
        assertEquals(1, room.state().get("answered").asInt());
    }

    @Test
    void aWrongCodeKeepsWhatWasTyped() {
        var phone = phone("wrong").visit("/");
        phone.type("#code", "abc-2345");
        phone.press("Go on");
        phone.shows("No session with that code.");
        assertEquals("abc-2345", phone.find("#code").getDomProperty("value"));
        phone.visit("/j/ABC2345").shows("No session with that code.");
        assertEquals("ABC-2345", phone.find("#code").getDomProperty("value"));
    }

    @Test
    void aLatePersonIsAtTheStepInTwoTaps() {
        var room = api.open(Api.choice("q1"), Api.choice("q2"));
        room.lead("next");
        room.lead("next");
        room.lead("open");
        var phone = phone("late").scan(room.code());
        phone.press("Teachers");
        phone.press("Join");
        phone.shows("Question 2 of 2");
        phone.answer("One");
    }

    @Test
    void aPhonePassedOnShowsNothingOfThePersonBefore() {
        var room = api.open(Api.text("q1"));
        var phone = phone("pass").visit("/");
        phone.type("#code", room.code());
        phone.press("Go on");
        phone.sit("Teachers");
        room.lead("next");
        room.lead("open");
        phone.write("my own secret");
        phone.send();
        phone.press("More");
        phone.press("Pass this phone to someone else");
        phone.press("Pass it on");
        phone.shows("Which group are you here with tonight?");
        assertForgotten(phone);
        phone.here().navigate().back();
        phone.shows("Join a session");
        assertForgotten(phone);
        phone.here().navigate().forward();
        phone.sit("Parents and whānau").shows("What do you think?");
        assertForgotten(phone);
        phone.here().navigate().refresh();
        phone.shows("What do you think?");
        assertForgotten(phone);
        phone.write("another’s words");
        phone.send();
        assertEquals(2, room.state().get("answered").asInt());
    }

    private static void assertForgotten(Phone phone) {
        assertFalse(phone.kept().contains("my own secret"), phone.kept());
        assertFalse(String.valueOf(phone.js("return document.documentElement.outerHTML"
                + " + [...document.querySelectorAll('textarea')].map((t) => t.value)")).contains("my own secret"));
    }

    @Test
    void whatIsSaidAnewAfterTakingBackCountsEvenWhereThePageForgotAllAboutIt() {
        var room = api.open(Api.choice("q1"));
        var phone = phone("anew").join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.answer("One");
        phone.press("More");
        phone.press("Take my answers back");
        phone.press("Take all my answers back");
        phone.shows("Choose one.");
        assertEquals(0, room.state().get("answered").asInt());
        // as where cookies are kept and nothing else is
        phone.js("localStorage.clear()");
        phone.here().navigate().refresh();
        phone.answer("Two");
        assertEquals("b", phone.mine().at("/answers/0/answer/options/0").stringValue());
        assertEquals(1, room.state().get("answered").asInt());
    }

    @Test
    void whatWasTypedIsStillThereWhenTheQuestionIsOpenedAnew() {
        var room = api.open(Api.text("q1"));
        var phone = atTheFirst(room, "reopened", "What do you think?");
        phone.write("half a thought");
        room.lead("close");
        phone.shows("You had begun this and not sent it.");
        room.lead("open");
        phone.shows("Asked again. Send it anew.");
        assertEquals("half a thought", phone.find("textarea").getDomProperty("value"));
        assertEquals(0, room.state().get("answered").asInt(), "it does not go out by itself");
        phone.here().navigate().refresh();
        phone.shows("Asked again. Send it anew.");
        phone.send();
        phone.hides("Asked again");
        assertEquals(1, room.state().get("answered").asInt());
        assertFalse(phone.kept().contains(".draft."), "what was sent is begun no more");

        room.lead("close");
        room.lead("open");
        phone.shows("Asked again. Send it anew.");
        assertEquals("half a thought", phone.find("textarea").getDomProperty("value"));
        phone.press("I’d rather not answer");
        phone.received();
        room.lead("close");
        phone.shows("This question is closed.");
        room.lead("open");
        phone.shows("0 of ");
        phone.hides("Asked again");
    }

    @Test
    void nothingThatWasTakenBackComesWithTheNextRound() {
        var room = api.open(Api.text("q1"));
        var phone = atTheFirst(room, "back-then", "What do you think?");
        phone.write("not any more");
        phone.send();
        phone.press("More");
        phone.press("Take my answers back");
        phone.press("Take all my answers back");
        phone.shows("0 of ");
        room.lead("close");
        phone.shows("This question is closed.");
        room.lead("open");
        phone.shows("0 of ");
        phone.hides("Asked again");
    }

    @Test
    void answeringForSomeoneIsMarked() {
        var room = api.open(Api.choice("q1"));
        var phone = phone("helper").join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.answer("One");
        phone.press("More");
        phone.press("Answer for someone");
        phone.press("Answer for someone");
        phone.shows("Which group are they here with tonight?");
        phone.press("Parents and whānau");
        phone.press("Join for them");
        phone.shows("With a helper");
        phone.answer("Two");
        assertEquals(2, room.state().get("answered").asInt());
    }

    @Test
    void inAPauseThereIsNothingToDo() {
        var room = api.open(Api.pause("p1"));
        var phone = phone("pause").join(room.code(), "I’d rather not say");
        room.lead("next");
        phone.shows("Nothing to do now. Look up.");
        assertFalse(phone.has("main button, main input, main textarea"));
    }

    @Test
    void anEndedSessionSaysSoAndWhen() {
        var room = api.open(Api.choice("q1"));
        var phone = phone("end").join(room.code(), "Just watching");
        room.lead("next");
        phone.shows("Which one?");
        room.lead("end");
        phone.shows("This session has ended");
        phone.shows("It ended on ");
        phone.here().navigate().refresh();
        phone.shows("It ended on ");
    }

    @Test
    void aLongTextFitsTheSmallestPhone() {
        var room = api.open("""
                {"id":"q1","kind":"text","prompt":"%s","maxLength":500}""".formatted("Where do we share, and who says so? ".repeat(8).strip()));
        var phone = kept(Phone.take(browser, "small", port, 320, 568)).join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.shows("0 of 500");
        phone.write(LONG + "and more");
        phone.shows("Make it a little shorter.");
        phone.press("Send");
        phone.write(LONG);
        phone.send();
        assertEquals(0L, phone.js("return Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        assertTrue((Boolean) phone.js("const foot = document.querySelector('.foot').getBoundingClientRect();"
                + "return foot.bottom <= innerHeight + 1 && foot.height < innerHeight / 2"), "the foot leaves room");
        assertEquals(1, room.state().get("answered").asInt());
    }
}
