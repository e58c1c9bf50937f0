package tandem.server.vaadin;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import org.eclipse.jetty.ee11.servlet.SessionHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tandem.server.Browser;
import tandem.server.web.SignIn;

/** Vaadin's views in Chromium, under our headers. */
@MicronautTest
@TestInstance(Lifecycle.PER_CLASS)
class VaadinInTheBrowserTest {

    @Inject
    EmbeddedServer server;
    @Inject
    SignIn signIn;

    private ChromeDriver browser;

    @BeforeAll
    void open() throws Exception {
        browser = Browser.open(1280, 800);
        show("/sign-in/" + signIn.newLink());
        element("#name").sendKeys("Mere");
        element("#passphrase").sendKeys("four words in a row");
        element("button").click();
        await().atMost(Duration.ofSeconds(60)).until(() -> browser.getCurrentUrl().endsWith("/facilitate"));
    }

    @AfterAll
    void close() {
        browser.quit();
    }

    @Test
    void a_view_shows_and_no_header_hinders_it() {
        show("/facilitate");
        assertEquals("Run a session together", element("h1").getText());
        List<LogEntry> refused = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .filter(entry -> entry.getMessage().contains("Content Security Policy"))
                .toList();
        assertEquals(List.of(), refused);
    }

    @Test
    void a_view_without_an_address_gets_kind_words() {
        show("/facilitate/nothing");
        assertEquals("There is nothing here", element("h1").getText());
    }

    @Test
    void what_changes_on_the_server_is_pushed() {
        show("/facilitate/ticking");
        await().atMost(Duration.ofSeconds(20)).until(() -> element("#ticking").getText().equals("pushed"));
    }

    @Test
    void whoever_is_not_signed_in_is_not_told_that_there_is_no_session_with_a_code() {
        var signedIn = browser.manage().getCookies();
        browser.manage().deleteAllCookies();
        show("/screen/2345678");
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions()
                .until(() -> element("h1").getText().equals("This screen needs its own link"));
        signedIn.forEach(browser.manage()::addCookie);
    }

    @Test
    void a_page_that_is_not_heard_of_for_hours_is_forgotten() throws Exception {
        show("/facilitate/ticking");
        await().atMost(Duration.ofSeconds(20)).until(() -> element("#ticking").getText().equals("pushed"));
        var session = TickingView.session;
        assertEquals(Duration.ofHours(2).toSeconds(), session.getMaxInactiveInterval());
        var houseKeeper = ((JettyEmbeddedServer) server).getServer().getDescendant(SessionHandler.class)
                .getSessionIdManager().getSessionHouseKeeper();
        houseKeeper.scavenge();
        assertFalse(TickingView.gone);
        session.setMaxInactiveInterval(1);
        browser.executeAsyncScript("fetch('/facilitate/ticking').then(arguments[0])");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            houseKeeper.scavenge();
            return TickingView.gone;
        });
    }

    private void show(String path) {
        browser.get("http://" + Browser.HOST + ":" + server.getPort() + path);
    }

    private WebElement element(String css) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !browser.findElements(By.cssSelector(css)).isEmpty());
        return browser.findElement(By.cssSelector(css));
    }
}
