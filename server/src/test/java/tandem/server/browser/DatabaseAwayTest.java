package tandem.server.browser;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import tandem.server.Browser;
import tandem.server.storage.CutLine;
import tandem.server.storage.TestPostgres;
import tandem.server.web.Api;
import tandem.server.web.SignIn;

/** Who opens a page while the database is away is told so in kind words, and gets the page as soon as it is to be had. */
class DatabaseAwayTest {
    private static final String AWAY = "cannot get at its database";

    private CutLine line;
    private ApplicationContext tandem;
    private ChromeDriver browser;
    private String front;
    private Api.Room room;
    private Window window;

    @BeforeEach
    void begin(@TempDir Path data) throws Exception {
        var database = TestPostgres.best().fresh();
        line = CutLine.to(database);
        tandem = ApplicationContext.run(Map.of("tandem.port", 0, "tandem.bind", "127.0.0.1", "tandem.data",
                data.toString(), "tandem.api.token", Api.TOKEN,
                "tandem.db.url", TestPostgres.through(line.port(), database)), "test");
        int port = tandem.getBean(EmbeddedServer.class).start().getPort();
        front = "http://" + Browser.HOST + ":" + port;
        room = new Api(URI.create("http://127.0.0.1:" + port)).open(Api.text("q1"));
        browser = Browser.open(1000, 900);
        window = Window.open(browser, 1440, 900).signIn(front + "/sign-in/" + tandem.getBean(SignIn.class).newLink());
    }

    @AfterEach
    void end() throws Exception {
        browser.quit();
        tandem.close();
        line.close();
    }

    @Test
    void everyPageOfAFacilitatorComesBackByItself() {
        var findings = new Findings();
        for (var page : Map.of("/facilitate", "Run a session together",
                "/facilitate/sessions/" + room.id(), "What do you think?",
                "/print/" + room.id() + "/slips", "School and whānau",
                "/screen/" + room.code(), "School and whānau").entrySet()) {
            line.cut();
            visit(page.getKey());
            findings.look(window, page.getKey(), AWAY);
            line.mend();
            window.shows(page.getValue());
        }
        findings.assertNone();
    }

    @Test
    void whoIsOnHerWayToAnotherPageGetsItLater() {
        line.cut();
        window.press("Start a session");
        window.shows(AWAY);
        line.mend();
        window.hides(AWAY);
        window.shows("With whom");
    }

    @Test
    void signingInIsPutOffToo() {
        browser.manage().deleteAllCookies();
        visit("/sign-in");
        window.type("#name", "Mere");
        window.type("#passphrase", "four words in a row");
        line.cut();
        window.press("Sign in");
        window.shows(AWAY);
        line.mend();
        window.shows("Your passphrase");
    }

    private void visit(String path) {
        window.go(front + path);
    }
}
