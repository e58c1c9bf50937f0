package tandem.server;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import tandem.server.web.Api;

/** Console and room screen in a real browser, when the node that made them is killed: they come back by themselves. */
@Timeout(200)
class ConsoleOnManyNodesTest {
    /** As promised. */
    private static final Duration BACK = Duration.ofSeconds(10);

    @TempDir
    Path temp;

    @Test
    void consoleAndRoomScreenComeBackOnAnotherNodeWithoutSigningIn() throws Exception {
        try (var nodes = Nodes.in(temp)) {
            var browser = Browser.openListening(1280, 800);
            try {
                comeBack(nodes, browser);
            } finally {
                browser.quit();
            }
        }
    }

    private static void comeBack(Nodes nodes, WebDriver browser) throws Exception {
        // Given a console and a room screen
        var front = "http://" + Browser.HOST + ":" + nodes.proxy().port();
        var link = nodes.node(0).output().lines().filter(line -> line.contains("/sign-in/")).findFirst().orElseThrow();
        browser.get(front + link.substring(link.indexOf("/sign-in/")));
        shown(browser, "#name").sendKeys("Mere");
        shown(browser, "#passphrase").sendKeys("four words in a row");
        shown(browser, "button").click();
        await().atMost(Duration.ofSeconds(60)).until(() -> browser.getCurrentUrl().endsWith("/facilitate"));
        var room = new Api(nodes.proxy().uri(), ServerProcess.TOKEN).open(Api.text("q1"));
        var console = front + "/facilitate/sessions/" + room.id();
        browser.get(console);
        var consoleWindow = browser.getWindowHandle();
        awaitText(browser, Duration.ofSeconds(30), "What do you think?");
        browser.switchTo().newWindow(WindowType.TAB);
        browser.get(front + "/screen/" + room.code());
        awaitText(browser, Duration.ofSeconds(30), "Parents and whānau");

        // When the node that made them is killed
        var cookies = browser.manage().getCookies().stream().map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        var made = IntStream.range(0, 2).filter(node -> knows(new Api(nodes.uri(node)), cookies)).boxed().toList();
        assertEquals(1, made.size(), "one node has made them: " + made);
        nodes.node(made.getFirst()).kill();
        long killed = System.nanoTime();
        room.lead("next");

        // Then both go on where the session stands, on the other one
        awaitText(browser, BACK, "What do you think?");
        browser.switchTo().window(consoleWindow);
        try {
            // pressed on the page that is going it may do nothing; pressed again too soon it closes
            await("Open works").atMost(BACK).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1_500))
                    .ignoreExceptionsInstanceOf(WebDriverException.class)
                    .until(() -> opened(room) || open(browser, room));
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("Open does not work, but there is: " + text(browser), late);
        }
        assertEquals(console, browser.getCurrentUrl());
        var took = Duration.ofNanos(System.nanoTime() - killed);
        assertTrue(took.compareTo(BACK) < 0, took.toString());
    }

    private static boolean opened(Api.Room room) {
        return room.state().at("/step/state").stringValue("").equals("open");
    }

    private static boolean open(WebDriver browser, Api.Room room) throws InterruptedException {
        browser.findElement(By.xpath("//button[not(@disabled)][contains(normalize-space(.), 'Open')]")).click();
        Thread.sleep(500);
        return opened(room);
    }

    /** Whether this node has the browser's Vaadin session. */
    private static boolean knows(Api node, String cookies) {
        var answer = node.send(node.request("/?v-r=heartbeat&v-uiId=0").POST(BodyPublishers.noBody())
                .header("Cookie", cookies));
        // 403 says that the session is over
        return answer.status() != 403;
    }

    private static void awaitText(WebDriver browser, Duration within, String words) {
        var page = new AtomicReference<String>("");
        try {
            await(words).atMost(within).ignoreExceptionsInstanceOf(WebDriverException.class).until(() -> {
                page.set(text(browser));
                return page.get().contains(words);
            });
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(words + " is not there within " + within + ", but: " + page, late);
        }
    }

    private static String text(WebDriver browser) {
        return browser.getCurrentUrl() + "\n" + ((JavascriptExecutor) browser)
                .executeScript("return document.body.innerText");
    }

    private static WebElement shown(WebDriver browser, String css) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !browser.findElements(By.cssSelector(css)).isEmpty());
        return browser.findElement(By.cssSelector(css));
    }
}
