package tandem.server.browser;

import java.util.Map;
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
