package tandem.server.browser;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import tandem.server.Browser;
import tandem.server.web.Api;

/** Tandem and a browser in which participants' phones can be taken out, and are put away after each test. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PhoneTest {
    ApplicationContext tandem;
    ChromeDriver browser;
    Api api;
    int port;
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

    Phone phone(String name) {
        return kept(Phone.take(browser, name, port));
    }

    /** Somebody has joined, and the first question is open. @param words by which it is known to be there */
    Phone atTheFirst(Api.Room room, String name, String words) {
        var phone = phone(name).join(room.code(), "Teachers");
        room.lead("next");
        room.lead("open");
        phone.shows(words);
        return phone;
    }

    /** Presses Send where nobody hears of it, until it comes too late. */
    static void sendTooLate(Phone phone, Api.Room room) {
        phone.write("said too late");
        sendOffline(phone);
        room.lead("close");
        phone.offline(false);
    }

    static void sendOffline(Phone phone) {
        phone.offline(true);
        phone.press("Send");
        phone.shows("Saved here, waiting to be sent");
    }

    Phone kept(Phone phone) {
        phones.add(phone);
        return phone;
    }
}
