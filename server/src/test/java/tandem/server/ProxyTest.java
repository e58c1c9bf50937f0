package tandem.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import tandem.server.web.Api;

/** One real Tandem behind a real nginx with the configuration of {@code deploy/proxy}. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(200)
class ProxyTest {
    @TempDir
    static Path temp;

    private ServerProcess tandem;
    private Proxy proxy;
    private Api api;

    @BeforeAll
    void start() throws Exception {
        tandem = tandem(ServerProcess.freePort());
        proxy = Proxy.before(Files.createDirectory(temp.resolve("nginx")), tandem.uri());
        api = new Api(proxy.uri(), ServerProcess.TOKEN);
    }

    private static ServerProcess tandem(int port) throws Exception {
        return ServerProcess.start(List.of(), temp.resolve("data"), port, Map.of("TANDEM_TRUSTED_PROXIES", "127.0.0.1"))
                .awaitReady();
    }

    @AfterAll
    void stop() throws Exception {
        proxy.close();
        tandem.close();
    }

    @Test
    void peopleJoinAnswerAndHearAtOnceWhatHappens() throws Exception {
        // Given somebody on the stream
        var room = api.open(Api.text("q1"));
        var phone = room.phone("whanau");
        try (var http = HttpClient.newHttpClient()) {
            var stream = http.send(api.request("/api/v1/s/" + room.code() + "/events").header("Cookie", phone.cookie)
                    .build(), BodyHandlers.ofInputStream());
            var heard = new LinkedBlockingQueue<String>();
            Thread.startVirtualThread(() -> new BufferedReader(new InputStreamReader(stream.body(),
                    StandardCharsets.UTF_8)).lines().filter(line -> line.startsWith("data:")).forEach(heard::add));
            assertTrue(heardWithin(2, heard, "\"lobby\""), "the first view");

            // When the person leading goes on
            room.lead("next");
            assertTrue(heardWithin(2, heard, "\"showing\""), "unbuffered");
            room.lead("open");
            assertTrue(heardWithin(2, heard, "\"open\""), "unbuffered");

            // Then an answer is received through it
            assertEquals(200, phone.answer(1, 1, 1, "{\"kind\":\"text\",\"text\":\"through the proxy\"}").status());
            assertEquals(1, phone.state().at("/mine/answers/0/revision").asInt());
            assertEquals(200, api.get("/j/" + room.code()).status());
            stream.body().close();
            http.shutdownNow();
        }
    }

    private static boolean heardWithin(int seconds, LinkedBlockingQueue<String> heard, String what) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            var line = heard.poll(left, TimeUnit.NANOSECONDS);
            if (line != null && line.contains(what)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyVisitorIsGivenANodeOnceAndFiguresAreNotForTheWorld() {
        var first = api.get("/sign-in").whole().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("tandem_node=")).findFirst().orElseThrow();
        assertTrue(first.contains("HttpOnly"), first);
        var again = api.send(api.request("/sign-in").header("Cookie", first.replaceFirst(";.*", "")));
        assertTrue(again.whole().headers().allValues("Set-Cookie").stream()
                .noneMatch(cookie -> cookie.startsWith("tandem_node=")));
        assertEquals(404, api.get("/metrics").status());
        assertEquals(200, api.get("/health/readiness").status());
    }

    @Test
    void whoSheIsComesFromTheProxyAndNotFromWhatSheSends() {
        // one address that tries many codes is stopped, whatever it says that it is
        int tries = 0;
        int status = 404;
        while (status == 404 && tries++ < 1_000) {
            var pretended = "203.0.113." + tries % 250;
            status = api.send(api.request("/api/v1/s/WRONG" + tries).header("X-Forwarded-For", pretended)).status();
        }
        assertEquals(429, status);
        // and others are not: the node itself is asked by a trusted proxy for somebody else
        var direct = new Api(tandem.uri());
        var another = direct.request("/api/v1/s/WRONG").header("X-Forwarded-For", "203.0.113.9");
        assertEquals(404, direct.send(another).status());
    }

    @Test
    void theConsoleLoadsWithAWebsocketWhichHoldsUpNoStopAndIsBackAfterAStart() throws Exception {
        var browser = Browser.openListening(1280, 800);
        try {
            var link = tandem.output().lines().filter(line -> line.contains("/sign-in/")).findFirst().orElseThrow();
            browser.get("http://" + Browser.HOST + ":" + proxy.port() + link.substring(link.indexOf("/sign-in/")));
            shown(browser, "#name").sendKeys("Mere");
            shown(browser, "#passphrase").sendKeys("four words in a row");
            shown(browser, "button").click();
            await().atMost(Duration.ofSeconds(60)).until(() -> browser.getCurrentUrl().endsWith("/facilitate"));
            assertEquals("Run a session together", shown(browser, "h1").getText());
            await("a websocket").atMost(Duration.ofSeconds(20)).until(() -> browser.manage().logs().get("performance")
                    .getAll().stream().map(Object::toString)
                    .anyMatch(line -> line.contains("Network.webSocketHandshakeResponseReceived")
                            && line.contains("101")));

            long asked = System.nanoTime();
            assertEquals(143, tandem.stop());
            assertTrue(Duration.ofNanos(System.nanoTime() - asked).toSeconds() < 10);
            assertFalse(tandem.output().matches("(?s).*(WARN|ERROR|Exception).*"), tandem.output());
            tandem = tandem(tandem.uri().getPort());
            browser.get("http://" + Browser.HOST + ":" + proxy.port() + "/facilitate");
            assertEquals("Run a session together", shown(browser, "h1").getText());
        } finally {
            browser.quit();
        }
    }

    private static WebElement shown(WebDriver browser, String css) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !browser.findElements(By.cssSelector(css)).isEmpty());
        return browser.findElement(By.cssSelector(css));
    }
}
