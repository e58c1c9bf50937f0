package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import tandem.server.Browser;
import tandem.server.web.Api;
import tandem.server.web.SignIn;

/** Every page, looked at by axe. */
@TestInstance(Lifecycle.PER_CLASS)
class AxeTest {
    private ApplicationContext tandem;
    private ChromeDriver browser;
    private Api api;
    private int port;
    private Window desk;
    private Findings findings = new Findings();

    @BeforeAll
    void open(@TempDir Path data) throws Exception {
        tandem = ApplicationContext.run(Map.of("tandem.port", 0, "tandem.bind", "127.0.0.1", "tandem.data",
                data.toString(), "tandem.api.token", Api.TOKEN), "test");
        port = tandem.getBean(EmbeddedServer.class).start().getPort();
        api = new Api(URI.create("http://127.0.0.1:" + port));
        browser = Browser.open(1000, 900);
        desk = Window.open(browser, 1440, 900);
        visit("/sign-in/" + tandem.getBean(SignIn.class).newLink());
        check("the sign-in link", "Welcome to Tandem");
        desk.type("#name", "Mere");
        desk.type("#passphrase", "short");
        desk.press("Use the link and sign in");
        check("a passphrase that is too short", "at least 10");
        desk.type("#passphrase", "four words in a row");
        desk.press("Use the link and sign in");
        desk.shows("Run a session together");
    }

    @AfterAll
    void close() {
        browser.quit();
        tandem.close();
    }

    private void visit(String path) {
        desk.go("http://" + Browser.HOST + ":" + port + path);
    }

    private void check(String name, String words) {
        check(desk, name, words);
    }

    private void check(Window window, String name, String words) {
        findings.look(window, name, words);
    }

    @Test
    void thePhonesPages() {
        findings = new Findings();
        var room = api.open(Api.choice("q1"), Api.scale("q2"), Api.text("q3"), Api.pause("p1"));
        var phone = Phone.take(browser, "phone", port).visit("/");
        check(phone, "join page", "Join a session");
        check(phone.visit("/j/2222222"), "wrong code", "No session with that code");
        check(phone.scan(room.code()), "groups", "Which group");
        phone.sit("Teachers");
        check(phone, "lobby", "You’re in");
        phone.press("More");
        check(phone, "menu", "Pass this phone");
        phone.press("Pass this phone to someone else");
        check(phone, "pass on", "Pass it on");
        phone.press("Back to the session");
        room.lead("next");
        check(phone, "not open yet", "You can answer as soon");
        room.lead("open");
        check(phone, "choice", "Choose one.");
        phone.answer("One");
        check(phone, "choice received", "Received");
        for (var partner : List.of("whanau", "teachers")) {
            room.phone(partner).answer(1, 1, 1, "{\"kind\":\"choice\",\"options\":[\"b\"]}");
        }
        room.lead("close");
        check(phone, "closed", "This question is closed.");
        room.lead("reveal");
        check(phone, "result", "2 · 67%");
        room.lead("next");
        room.lead("open");
        check(phone, "scale", "How much?");
        room.lead("next");
        room.lead("next");
        room.lead("open");
        check(phone, "text", "Your answer");
        room.lead("next");
        room.lead("next");
        check(phone, "pause", "Nothing to do now");
        room.lead("end");
        check(phone, "ended", "This session has ended");
        check(phone.visit("/nothing-here"), "404", "There is nothing at this address");
        phone.close();
        findings.assertNone();
    }

    @Test
    void theDesk() {
        findings = new Findings();
        var room = api.open(Api.choice("q1"));
        visit("/facilitate");
        check("home", "Run a session together");
        visit("/facilitate/start");
        check("start a session", "With whom");
        visit("/facilitate/sessions/" + room.id() + "/check");
        check("check the room", "Check the room");
        visit("/facilitate/question-sets/api-test");
        check("question set", "Nothing changed yet");
        visit("/facilitate/partnerships/api-test");
        check("partnership", "Groups");
        filesAreBroughtIn();
        visit("/facilitate/nothing");
        check("desk's 404", "There is nothing here");
        visit("/print/" + room.id() + "/slips");
        check("slips", room.code().substring(0, 3));
        visit("/print/" + room.id() + "/poster");
        check("poster", room.code().substring(0, 3));
        visit("/sign-in");
        check("sign in", "Your passphrase");
        visit("/lead");
        check("lead from a phone", "The code");
        findings.assertNone();
    }

    private void filesAreBroughtIn() {
        desk.pressCss(".editor-files vaadin-details-summary");
        check("files of an editor", "Save as a file");
        desk.choose("tandem: partnership\nformat: 1\nid: trial\nname: A trial\npartners: []\ntasks: []\n");
        check("a file refused", "Line 1: Please add groups: at least 1.");
        visit("/facilitate");
        desk.shows("Bring in a file");
        desk.choose("tandem: partnership\nformat: 1\nid: api-test\nname: A trial\npartners: [{id: a, name: All}]\n"
                + "tasks: []\n");
        check("a file brought in beside another", "This one is kept beside it");
        assertEquals("/facilitate/partnerships/api-test-2", desk.js("return location.pathname"));
    }

    @Test
    void theConsoleAndTheRoomScreen() {
        findings = new Findings();
        var room = api.open(Api.choice("q1"), Api.scale("q2"), Api.text("q3"), Api.pause("p1"));
        visit("/facilitate/sessions/" + room.id());
        var screen = Window.open(browser, 1920, 1080);
        screen.go("http://" + Browser.HOST + ":" + port + "/screen/" + room.code());
        check("console, lobby", "Not started");
        check(screen, "screen, lobby", "and type this code");
        var phones = List.of(room.phone("whanau"), room.phone("teachers"), room.phone("teachers"));
        room.lead("next");
        room.lead("open");
        check("console, open", "Open: people can answer");
        check(screen, "screen, open", "Which one?");
        phones.forEach(phone -> phone.answer(1, 1, 1, "{\"kind\":\"choice\",\"options\":[\"b\"]}"));
        room.lead("close");
        desk.shows("Closed, not shown");
        desk.pressCss(".result .cover-button");
        check("console, closed", "3 · 100%");
        room.lead("reveal");
        check("console, revealed", "Shown to the room");
        check(screen, "screen, choice", "3 · 100%");
        desk.press("More");
        check("console, more", "End the session");
        desk.here().findElement(org.openqa.selenium.By.cssSelector("body")).sendKeys(org.openqa.selenium.Keys.ESCAPE);
        room.lead("next");
        room.lead("open");
        phones.forEach(phone -> phone.answer(2, 1, 1, "{\"kind\":\"scale\",\"values\":{\"s1\":4,\"s2\":\"dont-know\"}}"));
        room.lead("close");
        room.lead("reveal");
        check("console, scale", "Shown to the room");
        check(screen, "screen, scale", "We listen");
        room.lead("next");
        room.lead("open");
        phones.forEach(phone -> phone.answer(3, 1, 1, "{\"kind\":\"text\",\"text\":\"words of the room\"}"));
        room.lead("close");
        desk.shows("Closed, not shown");
        desk.pressCss(".result .cover-button");
        check("console, cards", "words of the room");
        room.lead("reveal");
        check(screen, "screen, cards", "words of the room");
        desk.size(390, 844);
        check("console on a phone", "Shown to the room");
        desk.size(1440, 900);
        room.lead("next");
        check("console, pause", "Pause");
        check(screen, "screen, pause", "Welcome");
        room.lead("end");
        check("console, ended", "This session has ended");
        check(screen, "screen, ended", "Thank you for working");
        // in the same window: what was loaded from the other name must not be asked for again
        screen.go("http://stranger." + Browser.HOST + ":" + port + "/screen/" + room.code());
        check(screen, "screen without its key", "This screen needs its own link");
        screen.close();
        findings.assertNone();
    }

    @Test
    void wordsStatementsAndTheFloor() {
        findings = new Findings();
        var room = api.open("{\"id\":\"w\",\"kind\":\"words\",\"prompt\":\"Which words?\"}", """
                {"id":"s","kind":"statements","prompt":"What do you think?","own":true,"statements":[
                {"id":"s1","label":"We listen"},{"id":"s2","label":"We decide"}]}""", """
                {"id":"f","kind":"floor","prompt":"What do you want to ask?","visibility":"whole-room","live":true}""");
        visit("/facilitate/sessions/" + room.id());
        var screen = Window.open(browser, 1920, 1080);
        screen.go("http://" + Browser.HOST + ":" + port + "/screen/" + room.code());
        var phone = Phone.take(browser, "crowds", port).join(room.code(), "Teachers");
        var phones = List.of(room.phone("whanau"), room.phone("whanau"), room.phone("teachers"), room.phone("teachers"),
                room.phone("whanau"), room.phone("teachers"));
        room.lead("next");
        room.lead("open");
        check(phone, "words", "First word");
        phones.forEach(each -> each.answer(1, 1, 1, "{\"kind\":\"words\",\"words\":[\"trust\",\"kai\"]}"));
        everywhere(room, phone, screen, "trust");
        check(phone, "statements", "Statement 1 of 2");
        phone.write("We need more time");
        phone.press("Send it in");
        desk.pressCss(".proposals-cover .cover-button");
        check("console, proposals", "Keep back");
        check(phone, "one's own", "The person leading has it.");
        phones.forEach(each -> each.answer(2, 1, 1,
                "{\"kind\":\"statements\",\"votes\":{\"s1\":\"agree\",\"s2\":\"pass\"}}"));
        everywhere(room, phone, screen, "We decide");
        phones.getFirst().send("PUT", "/answers/3/1/own-1",
                "{\"revision\":1,\"answer\":{\"kind\":\"floor\",\"own\":\"Who pays for the buses?\"}}");
        var card = room.state().at("/proposals/0/card").stringValue();
        room.lead("admit-proposal", ",\"card\":\"" + card + "\"");
        check(phone, "floor", "Who pays for the buses?");
        phones.forEach(each -> each.answer(3, 1, 1,
                "{\"kind\":\"floor\",\"votes\":[\"" + card + "\"],\"seen\":[\"" + card + "\"]}"));
        check(screen, "screen, floor as it grows", "want this answered");
        room.lead("close");
        room.lead("reveal");
        check(phone, "phone, floor", "want this answered");
        phone.close();
        screen.close();
        findings.assertNone();
    }

    @Test
    void howWeWorkTogether() {
        findings = new Findings();
        var room = api.open(Asked.OF_PARTNERS.stream().map(Asked::question).toArray(String[]::new));
        visit("/facilitate/sessions/" + room.id());
        var screen = Window.open(browser, 1920, 1080);
        screen.go("http://" + Browser.HOST + ":" + port + "/screen/" + room.code());
        var phone = Phone.take(browser, "kinds", port).join(room.code(), "Teachers");
        var phones = List.of(room.phone("whanau"), room.phone("whanau"), room.phone("whanau"), room.phone("teachers"),
                room.phone("teachers"), room.phone("teachers"));
        room.lead("next");
        room.lead("open");
        for (int step = 1; step <= Asked.OF_PARTNERS.size(); step++) {
            var asked = Asked.OF_PARTNERS.get(step - 1);
            check(phone, "open: " + asked.question(), asked.open());
            for (var each : phones) {
                assertEquals(200, each.answer(step, 1, 1, asked.answer()).status(), asked.answer());
            }
            room.lead("close");
            room.lead("reveal");
            check("console, " + asked.told(), asked.told());
            check(screen, "screen, " + asked.told(), asked.told());
            check(phone, "phone, " + asked.told(), asked.told());
            if (step < Asked.OF_PARTNERS.size()) {
                room.lead("next");
                room.lead("open");
            }
        }
        room.lead("commit", ",\"who\":\"whanau\",\"what\":\"Come to the first day\"");
        room.lead("agree-commitment", ",\"commitment\":\"" + room.state().at("/commitments/0/id").stringValue() + "\"");
        check(phone, "phone, decided", "✓ Agreed in the room");
        room.lead("end");
        sinceLastTime(phone, screen);
        phone.close();
        screen.close();
        findings.assertNone();
    }

    /** The next session begins with it; what comes back would be at the beginning of the other tests, too. */
    private void sinceLastTime(Phone phone, Window screen) {
        var room = api.open(Api.choice("q1"));
        var item = room.state().at("/agenda/0/question/items/0/id").stringValue();
        visit("/facilitate/sessions/" + room.id());
        screen.go("http://" + Browser.HOST + ":" + port + "/screen/" + room.code());
        phone.join(room.code(), "Teachers");
        var owner = room.phone("whanau");
        var others = List.of(room.phone("teachers"), room.phone("teachers"), room.phone("teachers"));
        room.lead("next");
        room.lead("open");
        check(phone, "since last time", "Come to the first day");
        var answer = "{\"kind\":\"since-last-time\",\"marks\":{%s},\"comments\":{%s}}";
        owner.answer(1, 1, 1, answer.formatted("", "\"" + item + "\":\"We came\""));
        others.forEach(other -> other.answer(1, 1, 1, answer.formatted("\"" + item + "\":\"partly\"", "")));
        room.lead("close");
        room.lead("reveal");
        check("console, since last time", "We came");
        check(screen, "screen, since last time", "It comes back next time");
        check(phone, "phone, since last time", "It comes back next time");
        room.lead("finish-commitment", ",\"commitment\":\"" + item + "\"");
        check(screen, "screen, done with", "Done with, as agreed in the room");
        room.lead("end");
    }

    /** Closes and reveals what is open, looks at it from everywhere, and goes on to the next. */
    private void everywhere(Api.Room room, Phone phone, Window screen, String words) {
        room.lead("close");
        room.lead("reveal");
        check("console, " + words, words);
        check(screen, "screen, " + words, words);
        check(phone, "phone, " + words, words);
        phone.press("By group");
        check(phone, "phone by group, " + words, words);
        room.lead("next");
        room.lead("open");
    }
}
