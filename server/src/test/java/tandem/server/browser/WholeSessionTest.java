package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import tandem.server.Browser;
import tandem.server.web.Api;

/**
 * One whole session: a facilitator at her laptop, the room's screen, three phones, one of them passed on, and the plug
 * pulled in the middle.
 */
class WholeSessionTest {
    private static final String NAMED = """
            {"id":"q4","kind":"choice","prompt":"Who comes again?","visibility":"named",
            "options":[{"id":"y","label":"I do"},{"id":"n","label":"I do not"}],"min":1,"max":1,"none":false}""";
    private static final List<String> AGENDA =
            List.of(Api.choice("q1"), Api.scale("q2"), Api.text("q3"), Api.pause("p1"), NAMED);

    @TempDir
    Path folder;

    private Tandem tandem;
    private Window console;
    private Window screen;
    private List<Phone> phones;

    @Test
    void aFacilitatorRunsAWholeSessionAndTakesTheRecordHome() throws Exception {
        tandem = new Tandem(folder).start();
        var browser = Browser.open(800, 900);
        try {
            prepare();
            console = Window.open(browser, 1440, 900);
            signIn();
            startASession();
            screen = Window.open(browser, 1920, 1080);
            var code = console.find(".head-code b").getText();
            screen.go(console.find("a[href^='/screen/']").getDomProperty("href").replace("tandem.test", "screen.tandem.test"));
            screen.shows(code);
            phones = List.of(phone("ana").join(code, "Teachers"), phone("ben").join(code, "Teachers"),
                    phone("cai").join(code, "Parents and whānau"));
            screen.shows("3 here");
            choice();
            scale();
            text();
            pause();
            named();
            end();
            record();
        } finally {
            browser.quit();
            tandem.close();
        }
    }

    private Phone phone(String name) {
        return Phone.take(console.browser, name, tandem.port());
    }

    private void prepare() {
        var agenda = AGENDA.stream().map(q -> "{\"minutes\":5,\"notes\":\"for me alone\",\"question\":" + q + "}").toList();
        var api = tandem.api();
        assertEquals(200, api.authorized("POST", "/api/v1/question-sets", """
                {"id":"evening","title":"An evening","agenda":[%s]}""".formatted(String.join(",", agenda))).status());
        assertEquals(200, api.authorized("POST", "/api/v1/partnerships", """
                {"id":"evening","name":"Our school","tasks":["Read"],"partners":[
                {"id":"whanau","name":"Parents and whānau","widerGroup":"home"},
                {"id":"teachers","name":"Teachers","widerGroup":"school"}]}""").status());
    }

    private void signIn() throws Exception {
        console.go(tandem.signInLink());
        console.type("#name", "Mere");
        console.type("#passphrase", "four words in a row");
        console.press("Use the link and sign in");
        console.shows("Run a session together");
    }

    private void startASession() {
        console.press("Start a session");
        console.shows("With whom");
        select(0, "Our school");
        select(1, "An evening");
        var k = console.find("vaadin-integer-field input");
        k.sendKeys(org.openqa.selenium.Keys.chord(org.openqa.selenium.Keys.CONTROL, "a"), "3",
                org.openqa.selenium.Keys.TAB);
        console.press("Get the room ready");
        console.shows("Waiting for a phone…");
        console.press("Open the console");
        console.shows("Not started");
    }

    private void select(int which, String label) {
        console.until("there are two choices", window -> window.here().findElements(By.tagName("vaadin-select")).size() > which);
        console.here().findElements(By.tagName("vaadin-select")).get(which).click();
        var item = By.xpath("//vaadin-select-item[normalize-space()='" + label + "']");
        console.until(label + " can be chosen", window -> window.here().findElements(item).stream()
                .filter(element -> element.isDisplayed()).peek(element -> element.click()).findFirst().isPresent());
        console.until(label + " is chosen", window -> window.here().findElements(By.tagName("vaadin-select")).get(which)
                .getText().contains(label));
    }

    private void choice() {
        console.press("Start");
        phones.forEach(phone -> phone.shows("You can answer as soon as this opens."));
        screen.shows("Which one?");
        console.press("Open");
        phones.get(0).answer("One");
        phones.get(1).answer("Two");
        phones.get(2).answer("One");
        screen.shows("3 answered · 3 here");
        passOn(phones.get(1));
        phones.get(1).answer("Two");
        console.press("Close");
        phones.getFirst().shows("left");
        console.press("Close now");
        console.shows("Closed, not shown to the room yet");
        assertFalse(console.text().contains("50%"), "a result is covered on the console");
        assertFalse(screen.text().contains("50%"), "a result is on the screen before it is revealed");
        console.press("Reveal");
        screen.shows("2 · 50%");
        phones.forEach(phone -> phone.shows("2 · 50%"));
        console.press("Next");
    }

    private static void passOn(Phone phone) {
        phone.press("More");
        phone.press("Pass this phone to someone else");
        phone.press("Pass it on");
        phone.sit("Parents and whānau");
        phone.shows("Which one?");
        assertFalse((Boolean) phone.js("return [...document.querySelectorAll('input')].some((input) => input.checked)"));
    }

    /** In the middle of it somebody pulls the plug. */
    private void scale() throws Exception {
        console.shows("How much?");
        console.press("Open");
        phones.get(0).rate("s1", 4);
        phones.get(0).send();
        phones.get(1).rate("s1", 2);
        tandem.kill();
        phones.get(1).press("Send");
        phones.get(1).shows("Saved here, waiting to be sent");
        tandem.start();
        phones.get(1).received();
        phones.get(2).rate("s1", "dont-know");
        phones.get(2).rate("s2", 5);
        phones.get(2).send();
        screen.shows("3 answered · 3 here");
        console.shows("Open: people can answer");
        console.until("what was answered is counted", window -> window.find(".big-count").getText().startsWith("3"));
        console.press("Close");
        console.press("Close now");
        console.press("Reveal");
        screen.until("the scale is drawn", window -> window.text().contains("We listen") && window.has(".picture"));
        console.press("Next");
    }

    private void text() {
        console.shows("What do you think?");
        console.press("Open");
        for (int i = 0; i < phones.size(); i++) {
            phones.get(i).write("Card " + i + ": kōrero 🙂");
            phones.get(i).send();
        }
        console.press("Close");
        console.press("Close now");
        console.shows("Closed, not shown to the room yet");
        console.pressCss(".result .cover-button");
        console.shows("Card 1: kōrero");
        console.press(By.xpath("//li[contains(., 'Card 1')]//button"), "hide card 1");
        console.shows("Show card again");
        console.press("Reveal");
        screen.shows("Card 0: kōrero 🙂");
        screen.shows("Card 2: kōrero 🙂");
        assertFalse(screen.text().contains("Card 1"), "a card kept back is on the screen");
        phones.get(1).shows("Your card is kept for the facilitator");
        assertFalse(phones.get(0).text().contains("Card 1"));
        console.press("Next");
    }

    private void pause() {
        phones.forEach(phone -> phone.shows("Nothing to do now. Look up."));
        screen.shows("Welcome");
        note();
    }

    /** What the laptop was typing when somebody else led on is kept where it was begun. */
    private void note() {
        var id = console.here().getCurrentUrl().replaceFirst(".*/sessions/", "");
        var field = By.cssSelector("vaadin-text-area[data-step] textarea");
        console.press(By.xpath("//button[starts-with(., 'Your private notes')]"), "look at the notes");
        console.until("a note can be typed", window -> window.here().findElement(field).isDisplayed());
        console.here().findElement(field).sendKeys("They looked up");
        console.until("that is heard", window -> window.has("vaadin-text-area[data-typing]"));
        assertEquals(200, tandem.api().authorized("POST", "/api/v1/sessions/" + id + "/commands", """
                {"id":"%s","type":"next","step":4,"round":0}""".formatted(UUID.randomUUID())).status());
        console.shows("Who comes again?");
        console.until("the field is that of the next step", window -> window.has("vaadin-text-area[data-step='5']"));
        assertEquals("", console.here().findElement(field).getDomProperty("value"));
        console.until("the note is kept", _ -> noteOf(id, 4).equals("They looked up"));
        assertEquals("", noteOf(id, 5));
    }

    private String noteOf(String id, int step) {
        return tandem.api().authorized("GET", "/api/v1/sessions/" + id, null).json().get("agenda").get(step - 1)
                .get("note").stringValue();
    }

    private void named() {
        console.shows("Who comes again?");
        console.press("Open");
        phones.getFirst().shows("Your name is shown with your answer.");
        phones.getFirst().answer("I do");
        console.press("Close");
        console.press("Close now");
        console.press("Reveal");
        phones.getFirst().until("who answered what is told by name", phone -> String.valueOf(phone.js(
                "return document.querySelector('.named')?.textContent")).contains("Someone of Teachers"));
    }

    private void end() {
        console.press("More");
        console.press("End the session");
        console.press(By.cssSelector("vaadin-confirm-dialog vaadin-button[slot='confirm-button']"), "confirm");
        phones.forEach(phone -> phone.shows("This session has ended"));
        screen.shows("Thank you for working on this together");
        console.shows("Ended");
    }

    private void record() {
        var csv = download("csv");
        assertTrue(csv.contains("Which one?") && csv.contains("We listen") && csv.contains("Card 0: kōrero 🙂"), csv);
        assertEquals(4, csv.lines().filter(line -> line.contains("Which one?")).count(), csv);
        assertFalse(csv.contains("for me alone"), "private notes are in the table");
        var json = download("json");
        assertTrue(json.contains("\"Our school\"") && json.contains("Who comes again?"), json);
        var html = download("html");
        assertTrue(html.contains("Which one?") && html.contains("How much?") && html.contains("Mere") || html.contains("Our school"), html);
        var stranger = tandem.api().get(console.here().getCurrentUrl().replaceFirst(".*/sessions/", "/api/v1/sessions/")
                + "/record?format=csv");
        assertEquals(401, stranger.status());
    }

    private String download(String format) {
        var address = console.find("a[href$='record?format=" + format + "']").getDomProperty("href");
        return (String) console.here().executeAsyncScript("const done = arguments[1];"
                + "fetch(arguments[0]).then((r) => r.text()).then(done, (e) => done(String(e)))", address);
    }
}
