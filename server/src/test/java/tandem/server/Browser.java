package tandem.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium, headless and with no network of its own. */
public final class Browser {

    /** Every page is opened under this name: phones in a room have no secure context, and localhost has one. */
    public static final String HOST = "tandem.test";

    private Browser() {
    }

    /** A fresh profile. Quit it in the end. */
    public static ChromeDriver open(int width, int height) throws Exception {
        return start(options(width, height));
    }

    /** As {@link #open}, and keeps what goes over the network, for {@code logs().get(LogType.PERFORMANCE)}. */
    public static ChromeDriver openListening(int width, int height) throws Exception {
        ChromeOptions options = options(width, height);
        LoggingPreferences kept = new LoggingPreferences();
        kept.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", kept);
        return start(options);
    }

    private static ChromeOptions options(int width, int height) throws Exception {
        Path profile = Files.createTempDirectory("tandem-chromium");
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        // names below HOST have cookies and storage of their own: each is another device
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--disable-renderer-backgrounding", "--disable-background-timer-throttling",
                "--disable-backgrounding-occluded-windows", "--hide-scrollbars",
                "--host-resolver-rules=MAP " + HOST + " 127.0.0.1, MAP *." + HOST + " 127.0.0.1",
                "--user-data-dir=" + profile, "--window-size=" + width + "," + height);
        options.setExperimentalOption("prefs", Map.of("profile.password_manager_leak_detection", false));
        return options;
    }

    private static ChromeDriver start(ChromeOptions options) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }
}
