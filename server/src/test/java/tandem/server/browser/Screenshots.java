package tandem.server.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import tandem.server.Browser;
import tandem.server.web.Api;

/**
 * What {@code bin/screenshots} runs: starts a Tandem of its own, plays a session on it and takes pictures. Writes the
 * README's, or with {@code --all FOLDER} every screen in the sizes, themes and states that are worth looking at.
 */
final class Screenshots {
    private final Tandem tandem;
    private final ChromeDriver browser;
    private final Window desk;

    private Screenshots(Tandem tandem, ChromeDriver browser) throws IOException {
        this.tandem = tandem;
        this.browser = browser;
        desk = Window.open(browser, 1440, 900);
        desk.go(tandem.signInLink());
        desk.type("#name", "Mere");
        desk.type("#passphrase", "four words in a row");
        desk.press("Use the link and sign in");
        desk.shows("Run a session together");
    }

    /** @param arguments the README's folder; or one of the words below and a folder */
    public static void main(String[] arguments) throws Exception {
        var all = arguments.length == 2 && arguments[0].equals("--all");
        var groups = arguments.length == 2 && arguments[0].equals("--groups");
        var kinds = arguments.length >= 2 && arguments[0].equals("--kinds");
        var commitments = arguments.length == 2 && arguments[0].equals("--commitments");
        if (!all && !groups && !kinds && !commitments && arguments.length != 1) {
            System.err.println("Say where the pictures go: FOLDER for the README's, --all FOLDER for every screen, "
                    + "--groups FOLDER for those by group, --kinds FOLDER for the pictures of every kind, "
                    + "--commitments FOLDER for those about commitments.");
            System.exit(2);
        }
        var folder = Path.of(arguments[Math.min(1, arguments.length - 1)]).toAbsolutePath();
        var scratch = Files.createTempDirectory("tandem-screenshots");
        ChromeDriver browser = null;
        try (var tandem = new Tandem(scratch, "http://192.168.1.20:8080").start()) {
            browser = Browser.open(1000, 900);
            var screenshots = new Screenshots(tandem, browser);
            if (kinds) {
                new KindScreens(screenshots, folder, List.of(arguments).subList(2, arguments.length)).take();
            } else if (groups) {
                new GroupScreens(screenshots, folder).take();
            } else if (commitments) {
                new CommitmentScreens(screenshots, folder).take();
            } else if (all) {
                new EveryScreen(screenshots, folder).take();
            } else {
                screenshots.readme(folder);
            }
        } finally {
            if (browser != null) {
                browser.quit();
            }
        }
        System.exit(0);
    }

    private void readme(Path folder) throws IOException {
        var room = Rehearsal.open(tandem.api(), false);
        var people = Rehearsal.join(room, 30);
        var console = console(room, 1440, 900);
        var screen = screen(room, 1280, 720);
        var phone = Phone.take(browser, "phone", tandem.port()).join(room.code(), "Teachers");
        room.lead("next");
        Rehearsal.choice(room, people);
        screen.until("the picture is there", window -> window.has(".picture"));
        console.shows("Shown to the room");
        take(screen, folder.resolve("room-screen.png"));
        take(console, folder.resolve("console.png"));
        room.lead("next");
        room.lead("open");
        phone.rate("s1", 4);
        take(phone, folder.resolve("phone.png"));
    }

    Tandem tandem() {
        return tandem;
    }

    ChromeDriver browser() {
        return browser;
    }

    Window desk() {
        return desk;
    }

    Window console(Api.Room room, int width, int height) {
        var console = Window.open(browser, width, height);
        console.go(tandem.address() + "/facilitate/sessions/" + room.id());
        console.until("the console is there", window -> window.has(".head-code"));
        return console;
    }

    Window screen(Api.Room room, int width, int height) {
        var screen = Window.open(browser, width, height);
        screen.go(tandem.address() + "/screen/" + room.code());
        screen.until("the room screen is there", window -> window.has(".screen"));
        return screen;
    }

    static void take(Window window, Path file) throws IOException {
        window.settle();
        save(window, file, Map.of("format", "png", "optimizeForSpeed", false));
    }

    static void save(Window window, Path file, Map<String, Object> how) throws IOException {
        Files.createDirectories(file.getParent());
        var png = window.cdp("Page.captureScreenshot", how).get("data");
        Files.write(file, Base64.getDecoder().decode(png.toString()));
    }
}
