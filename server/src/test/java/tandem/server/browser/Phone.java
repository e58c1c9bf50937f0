package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import tandem.server.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A participant's phone: it shares the browser with other phones, but neither cookies nor storage. */
final class Phone extends Window {
    private final String address;

    private Phone(Window window, String address) {
        super(window);
        this.address = address;
    }

    /** @param name the device's own, of small letters */
    static Phone take(ChromeDriver browser, String name, int port) {
        return take(browser, name, port, 390, 844);
    }

    static Phone take(ChromeDriver browser, String name, int port, int width, int height) {
        return new Phone(Window.open(browser, width, height), "http://" + name + "." + Browser.HOST + ":" + port);
    }

    /** Another tab of the same phone. */
    Phone another() {
        return new Phone(Window.open(browser, 390, 844), address);
    }

    Phone scan(String code) {
        go(address + "/j/" + code);
        return this;
    }

    Phone visit(String path) {
        go(address + path);
        return this;
    }

    /** Scans the code and sits down with a group. */
    Phone join(String code, String group) {
        scan(code);
        return sit(group);
    }

    Phone sit(String group) {
        shows("Which group");
        press(group);
        if (has("#name")) {
            type("#name", "Someone of " + group);
        }
        press("Join");
        hides("Which group");
        return this;
    }

    /** Answers by one press and waits until that is on disk. */
    void answer(String option) {
        press(option);
        send();
    }

    void rate(String statement, int value) {
        rate(statement, String.valueOf(value));
    }

    void rate(String statement, String value) {
        find("input[name='scale-" + statement + "'][value='" + value + "']");
        js("const row = document.querySelector(`input[name='scale-${arguments[0]}'][value='${arguments[1]}']`)"
                + ".closest('label'); row.scrollIntoView({block: 'center'}); row.click();", statement, value);
    }

    void write(String words) {
        find("textarea");
        // what the keyboard of a driver cannot type, such as emoji, a phone's keyboard can
        js("const field = document.querySelector('textarea'); field.focus(); field.value = arguments[0];"
                + "field.dispatchEvent(new Event('input', { bubbles: true }))", words);
    }

    void send() {
        press("Send");
        received();
    }

    void received() {
        until("the answer is received", _ -> foot().startsWith("✓ Received"));
    }

    /** The line at the foot of a phone that says what has become of the answer. */
    String foot() {
        var line = js("const state = document.querySelector('.foot-state'); return state ? state.innerText : ''");
        return line == null ? "" : line.toString();
    }

    void offline(boolean off) {
        cdp("Network.enable", Map.of());
        cdp("Network.emulateNetworkConditions", Map.of("offline", off, "latency", 0, "downloadThroughput", -1,
                "uploadThroughput", -1));
    }

    /** Presses keys where the focus is. */
    void keys(CharSequence... keys) {
        here().switchTo().activeElement().sendKeys(keys);
    }

    /** Goes on with the keyboard until the focus is on what is called so. */
    void tabTo(String name) {
        var passed = new ArrayList<String>();
        while (!here().switchTo().activeElement().getAccessibleName().equals(name)) {
            assertTrue(passed.size() < 60, () -> "nothing called " + name + " among " + passed);
            keys(Keys.TAB);
            passed.add(here().switchTo().activeElement().getAccessibleName());
        }
    }

    /** All that a keyboard stops at, from the question on, as a screen reader says it: "radio: A cost". */
    List<String> stops() {
        js("document.querySelector('main h1').focus()");
        var stops = new ArrayList<String>();
        do {
            keys(Keys.TAB);
            var at = here().switchTo().activeElement();
            stops.add(at.getAriaRole() + ": " + at.getAccessibleName());
        } while (!stops.getLast().startsWith("button: Send") && stops.size() < 60);
        return stops;
    }

    /** What the groups of controls are called, in their order. */
    List<String> groups() {
        return here().findElements(By.cssSelector("main fieldset")).stream().filter(WebElement::isDisplayed)
                .map(WebElement::getAccessibleName).toList();
    }

    /** Waits until this is read out. */
    void hears(String sentence) {
        until("“" + sentence + "” is read out", window -> sentence.equals(window.js(
                "return document.querySelector('[role=status].unseen').textContent")));
    }

    /** Nothing has to be moved sideways on this phone, nor on the narrowest, nor with letters twice as large. */
    void fits() {
        for (var size : List.of(List.of(390, 844), List.of(320, 568), List.of(195, 422))) {
            size(size.getFirst(), size.getLast());
            until("it fits in " + size.getFirst() + " pixels", _ -> wide(size.getFirst()).isEmpty());
        }
        size(390, 844);
        assertEquals(List.of(), js("""
                return [...document.querySelectorAll('main button, main .option, main .value, main select, main textarea, main .field')]
                    .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 47.5)
                    .map((one) => one.outerHTML)"""), "everything can be hit with a thumb");
    }

    private List<?> wide(int width) {
        return (List<?>) js("""
                return document.documentElement.scrollWidth <= arguments[0] ? []
                    : [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > arguments[0])
                    .map((one) => one.outerHTML.slice(0, 120))""", width);
    }

    /** The figures of the result as a table, a line a row. */
    List<String> table() {
        pressCss(".result .as-table summary");
        return find(".result .as-table table").getText().lines().toList();
    }

    /** What the server holds of this phone's seat. */
    JsonNode mine() {
        var said = here().executeAsyncScript("const done = arguments[0];"
                + "fetch('/api/v1/s/' + location.pathname.split('/').pop()).then((reply) => reply.json())"
                + ".then(({ mine }) => done(JSON.stringify(mine)))");
        return JsonMapper.shared().readTree(String.valueOf(said));
    }

    /** All that this phone keeps for the session's page. */
    String kept() {
        return String.valueOf(js("return JSON.stringify(Object.assign({}, localStorage))"
                + "+ JSON.stringify(Object.assign({}, sessionStorage)) + document.cookie"));
    }
}
