package tandem.server.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * One window of a browser that has several, all visible at once. Whatever it is asked to show or press, it waits until
 * that is there. Not for several threads.
 */
class Window {
    /** Generous: the machine may be busy with the rest of the tests. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final ChromeDriver browser;
    private final String handle;

    private Window(ChromeDriver browser, String handle) {
        this.browser = browser;
        this.handle = handle;
    }

    /** The same window, for those who have more to say of it. */
    Window(Window window) {
        this(window.browser, window.handle);
    }

    /** A new window, laid out as on a screen of this many CSS pixels. */
    static Window open(ChromeDriver browser, int width, int height) {
        // the last one used may be closed by now
        browser.switchTo().window(browser.getWindowHandles().iterator().next());
        browser.switchTo().newWindow(WindowType.WINDOW);
        var window = new Window(browser, browser.getWindowHandle());
        window.size(width, height);
        return window;
    }

    /** Chromium's own windows cannot be as narrow as a phone. */
    void size(int width, int height) {
        size(width, height, 1);
    }

    void size(int width, int height, int pixelsPerPixel) {
        cdp("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height,
                "deviceScaleFactor", pixelsPerPixel, "mobile", width < 800));
    }

    /** Waits until no colour is on its way to another. */
    void theme(String lightOrDark) {
        cdp("Emulation.setEmulatedMedia", Map.of("features", List.of(
                Map.of("name", "prefers-color-scheme", "value", lightOrDark),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        here().executeAsyncScript("""
                const done = arguments[0];
                const short = (one) => one.effect.getComputedTiming().endTime < 2000;
                const ended = () => Promise.allSettled(document.getAnimations().filter(short).map((one) => one.finished));
                requestAnimationFrame(() => requestAnimationFrame(() => ended().then(done)));""");
    }

    Map<String, Object> cdp(String command, Map<String, Object> parameters) {
        return here().executeCdpCommand(command, parameters);
    }

    ChromeDriver here() {
        browser.switchTo().window(handle);
        return browser;
    }

    void go(String address) {
        here().get(address);
    }

    /** Uses this link up, as a facilitator called Mere. */
    Window signIn(String link) {
        go(link);
        type("#name", "Mere");
        type("#passphrase", "four words in a row");
        press("Use the link and sign in");
        shows("Run a session together");
        return this;
    }

    Object js(String script, Object... arguments) {
        return here().executeScript(script, arguments);
    }

    /** All that can be read in this window now. */
    String text() {
        var text = js("return document.body ? document.body.innerText : ''");
        return text == null ? "" : text.toString();
    }

    void shows(String words) {
        until("“" + words + "” is shown", window -> window.text().contains(words));
    }

    void hides(String words) {
        until("“" + words + "” is gone", window -> !window.text().contains(words));
    }

    void until(String what, Predicate<Window> holds) {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
                try {
                    return holds.test(this);
                } catch (StaleElementReferenceException _) {
                    return false;
                }
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(what + ": not so within " + PATIENCE + ". " + here().getCurrentUrl() + " shows:\n"
                    + text(), e);
        }
    }

    /** Waits until what is shown has stood still for a moment. */
    void settle() {
        here().executeAsyncScript("const done = arguments[0]; let quiet = setTimeout(done, 700);"
                + "setTimeout(done, 5000); new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(done, 700); })"
                + ".observe(document, { subtree: true, childList: true, attributes: true })");
    }

    boolean has(String css) {
        return !here().findElements(By.cssSelector(css)).isEmpty();
    }

    WebElement find(String css) {
        until(css + " is there", window -> window.has(css));
        return here().findElement(By.cssSelector(css));
    }

    /** Presses what carries exactly these words: a button, a link, or the label of a choice. */
    void press(String words) {
        press(By.xpath("//*[self::button or self::a or self::label or self::summary or self::vaadin-button or "
                + "self::vaadin-radio-button or self::vaadin-checkbox][normalize-space()=\"" + words + "\"]"), words);
    }

    void pressCss(String css) {
        press(By.cssSelector(css), css);
    }

    void press(By which, String name) {
        until("“" + name + "” can be pressed", window -> {
            var found = window.here().findElements(which).stream().filter(WebElement::isDisplayed).findFirst();
            found.ifPresent(element -> {
                browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
                try {
                    element.click();
                } catch (StaleElementReferenceException e) {
                    throw e;
                } catch (WebDriverException covered) {
                    // something moved in between: once more
                    throw new StaleElementReferenceException(covered.getMessage(), covered);
                }
            });
            return found.isPresent();
        });
    }

    void type(String css, String words) {
        var field = find(css);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        field.sendKeys(words);
    }

    /** Chooses a file of these words, where the first one can be chosen. */
    void choose(String words) {
        try {
            var file = Files.writeString(Files.createTempFile("tandem-", ".yaml"), words);
            find("vaadin-upload").getShadowRoot().findElement(By.cssSelector("input[type=file]"))
                    .sendKeys(file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        here().close();
    }
}
