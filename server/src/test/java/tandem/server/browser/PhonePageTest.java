package tandem.server.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.SimpleFileServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import tandem.live.LiveSessions;
import tandem.server.Browser;
import tandem.server.web.Api;
import tandem.session.JoinCode;

/** A participant's phone, through everything that happens to phones in a room. */
@TestInstance(Lifecycle.PER_CLASS)
class PhonePageTest {
    private static final String LONG = "ā🙂 kōrero עברית é! ".repeat(26) + "ā".repeat(500 - 26 * 19);

    private ApplicationContext tandem;
    private ChromeDriver browser;
    private Api api;
    private int port;
    private String first;
    private final List<Phone> phones = new ArrayList<>();

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        tandem = ApplicationContext.run(Map.of("tandem.port", 0, "tandem.bind", "127.0.0.1", "tandem.data",
                data.toString(), "tandem.api.token", Api.TOKEN), "test");
        port = tandem.getBean(EmbeddedServer.class).start().getPort();
        api = new Api(java.net.URI.create("http://127.0.0.1:" + port));
        browser = Browser.open(800, 900);
        first = browser.getWindowHandle();
    }

    @AfterEach
    void putAway() {
        phones.forEach(Phone::close);
        phones.clear();
        browser.switchTo().window(first);
    }

    @AfterAll
    void close() {
        browser.quit();
        tandem.close();
    }

    private Phone phone(String name) {
        return kept(Phone.take(browser, name, port));
    }

    private Phone kept(Phone phone) {
        phones.add(phone);
        return phone;
    }

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

    @Test
    void sevenTabsOfOnePhoneAgree() {
        var room = api.open(Api.choice("q1"), Api.choice("q2"));
        var tabs = new ArrayList<Phone>();
        tabs.add(phone("tabs").join(room.code(), "Teachers"));
        for (int i = 1; i < 7; i++) {
            tabs.add(kept(tabs.getFirst().another().scan(room.code())));
        }
        room.lead("next");
        room.lead("open");
        tabs.forEach(tab -> tab.shows("Choose one."));
        tabs.get(2).answer("One");
        tabs.forEach(Phone::received);
        tabs.get(6).press("Two");
        tabs.get(6).press("Send the change");
        tabs.forEach(tab -> tab.until("Two is chosen and received", _ -> tab.foot().startsWith("✓ Received")
                && "b".equals(tab.js("return document.querySelector('input:checked')?.value"))));
        assertEquals(1, room.state().get("answered").asInt());
        room.lead("next");
        room.lead("next");
        tabs.forEach(tab -> tab.shows("Question 2 of 2"));
    }

    @Test
    void anAnswerGivenWithoutNetworkIsSentWhenItIsBack() {
        var room = api.open(Api.choice("q1"));
        var phone = phone("offline").join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.shows("Choose one.");
        phone.offline(true);
        phone.press("Two");
        phone.press("Send");
        phone.shows("Saved here, waiting to be sent");
        phone.shows("No connection. We keep trying.");
        await().pollDelay(Duration.ofSeconds(60)).atMost(Duration.ofSeconds(90)).until(() -> true);
        assertEquals(0, room.state().get("answered").asInt());
        phone.offline(false);
        phone.received();
        assertEquals(1, room.state().get("answered").asInt());
    }

    @Test
    void behindAProxyThatHoldsTheStreamBackThePagePolls() throws Exception {
        var room = api.open(Api.choice("q1"));
        try (var relay = new Relay(port)) {
            relay.goes(Relay.Way.STREAM_HELD_BACK);
            var phone = kept(Phone.take(browser, "held", relay.port())).join(room.code(), "Teachers");
            room.lead("next");
            room.lead("open");
            phone.shows("Choose one.");
            phone.answer("One");
            assertTrue(relay.streamsHeldBack.get() > 0);
            relay.goes(Relay.Way.UNAVAILABLE);
            phone.shows("No connection. We keep trying.");
            phone.press("Two");
            phone.press("Send the change");
            phone.shows("Saved here");
            var before = relay.turnedAway.get();
            phone.until("it keeps trying", _ -> relay.turnedAway.get() > before);
            relay.goes(Relay.Way.THROUGH);
            phone.received();
            room.lead("close");
            phone.shows("This question is closed.");
        }
    }

    @Test
    void whoJoinedIsHereForAsLongAsThePageIsOpen() {
        var room = api.open(Api.choice("q1"));
        phone("here").join(room.code(), "Teachers").shows("1 person here");
        await().atMost(Window.PATIENCE.multipliedBy(2)).until(() -> tandem.getBean(LiveSessions.class)
                .coded(JoinCode.typed(room.code()).orElseThrow()).orElseThrow().presence().anybodyConnected());
    }

    @Test
    void whoeverComesBackByTheBackButtonSeesWhereTheRoomIs() {
        var room = api.open(Api.choice("q1"), Api.choice("q2"));
        var phone = phone("back").join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.answer("One");
        phone.visit("/not-here").shows("There is nothing at this address");
        room.lead("next");
        room.lead("next");
        phone.here().navigate().back();
        phone.shows("Question 2 of 2");
        room.lead("open");
        phone.answer("Two");
        assertEquals(1, room.state().get("answered").asInt());
    }

    @Test
    void anAnswerThatComesTooLateIsKeptOnThePageToCopy() {
        var room = api.open(Api.text("q1"));
        var phone = phone("tardy").join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.write("said too late");
        phone.offline(true);
        phone.press("Send");
        phone.shows("Saved here, waiting to be sent");
        room.lead("close");
        phone.offline(false);
        phone.shows("You can copy it from here.");
        assertEquals("said too late", phone.find("textarea").getDomProperty("value"));
        assertEquals(0, room.state().get("answered").asInt());
        assertEquals(1, room.state().get("tooLate").asInt());
    }

    @Test
    void nothingThatAPhoneIsSentHoldsWhatIsNotRevealed() throws Exception {
        var room = api.open(Api.choice("q1"), Api.text("q2"));
        try (var relay = new Relay(port)) {
            var phone = kept(Phone.take(browser, "leak", relay.port())).join(room.code(), "Teachers");
            var others = List.of(room.phone("whanau"), room.phone("whanau"), room.phone("teachers"));
            room.lead("next");
            room.lead("open");
            phone.answer("One");
            others.forEach(other -> other.answer(1, 1, 1, "{\"kind\":\"choice\",\"options\":[\"b\"]}"));
            room.lead("close");
            phone.shows("This question is closed.");
            phone.here().navigate().refresh();
            phone.shows("This question is closed.");
            assertFalse(relay.passed().contains("\"tally\""), "a result was sent before it was revealed");
            room.lead("reveal");
            phone.until("the picture is there", window -> window.has(".picture-place *"));
            assertTrue(relay.passed().contains("\"counts\":{\"a\":1,\"b\":3}"), "the relay does not see the results");

            room.lead("next");
            room.lead("open");
            phone.shows("What do you think?");
            for (int i = 0; i < others.size(); i++) {
                others.get(i).answer(2, 1, 1, "{\"kind\":\"text\",\"text\":\"unrevealed-%d\"}".formatted(i));
            }
            room.lead("close");
            var kept = room.state().at("/result/whole/tally/cards/0");
            room.lead("hide-card", ",\"card\":\"" + kept.get("id").stringValue() + "\"");
            phone.shows("This question is closed.");
            assertFalse(relay.passed().contains("unrevealed"), "a card was sent before it was revealed");
            room.lead("reveal");
            phone.shows("unrevealed");
            assertFalse(relay.passed().contains(kept.get("text").stringValue()), "a card kept back was sent");
        }
    }
}
