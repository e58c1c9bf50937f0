package tandem.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import tandem.server.Browser;
import tandem.server.web.Api;
import tandem.server.web.SignIn;

/** What keys do on a facilitator's pages, and ways off them. */
class DeskKeysTest {
    private static final String LIST = "vaadin-select-value-button";

    private ApplicationContext tandem;
    private ChromeDriver browser;
    private Api api;
    private String front;
    private Window desk;

    @BeforeEach
    void begin(@TempDir Path data) throws Exception {
        tandem = ApplicationContext.run(Map.of("tandem.port", 0, "tandem.bind", "127.0.0.1", "tandem.data",
                data.toString(), "tandem.api.token", Api.TOKEN), "test");
        int port = tandem.getBean(EmbeddedServer.class).start().getPort();
        api = new Api(URI.create("http://127.0.0.1:" + port));
        front = "http://" + Browser.HOST + ":" + port;
        browser = Browser.open(1000, 900);
        desk = Window.open(browser, 1440, 900).signIn(front + "/sign-in/" + tandem.getBean(SignIn.class).newLink());
    }

    @AfterEach
    void end() {
        browser.quit();
        tandem.close();
    }

    @Test
    void whoSkipsToThePageIsOnIt() {
        for (var path : new String[] {"/facilitate", "/facilitate/start"}) {
            desk.go(front + path);
            desk.find("a.skip").sendKeys(Keys.ENTER);
            assertEquals("main", desk.js("return document.activeElement.id"), path);
            assertEquals(front + path, browser.getCurrentUrl());
        }
        // this page is kept over a reload, and drawn anew
        desk.go(front + "/facilitate/start");
        desk.find("a.skip").sendKeys(Keys.ENTER);
        assertEquals("main", desk.js("return document.activeElement.id"));
    }

    @Test
    void whoStaysOnAPageCanLeaveItLater() {
        desk.press("School and whānau");
        desk.find("vaadin-text-field input").sendKeys("!", Keys.TAB);
        desk.settle();
        desk.press("Back to your desk");
        desk.press("Stay here");
        desk.hides("Some changes are not saved");
        desk.press("Back to your desk");
        desk.press("Leave without saving");
        desk.shows("Run a session together");
    }

    @Test
    void aKeyThatIsHeldIsOnePress() {
        var room = api.open(Api.choice("q1"), Api.text("q2"), Api.text("q3"), Api.text("q4"));
        desk.go(front + "/facilitate/sessions/" + room.id());
        desk.shows("Start");
        desk.js("document.querySelector('.control.next').focus()");
        for (int held = 0; held < 12; held++) {
            desk.cdp("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", "Enter", "code", "Enter",
                    "windowsVirtualKeyCode", 13, "text", "\r", "autoRepeat", held > 0));
            desk.settle();
        }
        desk.cdp("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", "Enter", "code", "Enter",
                "windowsVirtualKeyCode", 13));
        assertEquals(1, step(room));
    }

    @Test
    void aLetterInAListDoesNotLead() {
        var room = api.open(Api.choice("q1"), Api.text("q2"));
        for (int person = 0; person < 3; person++) {
            room.phone("whanau");
            room.phone("teachers");
        }
        room.lead("next");
        desk.go(front + "/facilitate/sessions/" + room.id());
        desk.shows("Also ask what others think a group will say");
        desk.find(LIST).sendKeys("n");
        desk.settle();
        assertEquals(1, step(room));
    }

    private static int step(Api.Room room) {
        return room.state().at("/step/index").intValue(0);
    }
}
