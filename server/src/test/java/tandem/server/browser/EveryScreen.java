package tandem.server.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.server.web.Api;

/** Every screen, in the sizes, themes and states that are worth looking at, one file each. */
final class EveryScreen {
    private static final List<String> THEMES = List.of("light", "dark");

    private final Screenshots screenshots;
    private final Path folder;
    /** The windows that show a session, by the name that their pictures begin with. */
    private final Map<String, Window> windows = new LinkedHashMap<>();

    EveryScreen(Screenshots screenshots, Path folder) {
        this.screenshots = screenshots;
        this.folder = folder;
    }

    void take() throws IOException {
        desk();
        zoomed();
        new GroupScreens(screenshots, folder).take();
        new CrowdScreens(screenshots, folder).take();
        session("longest", 5, true);
        session("many", 300, false);
        session("three", 3, false);
        session("none", 0, false);
        // last, since what is agreed there comes first in every session that follows
        new CommitmentScreens(screenshots, folder).take();
    }

    private void desk() throws IOException {
        var room = Rehearsal.open(screenshots.tandem().api(), false);
        var desk = screenshots.desk();
        var pages = Map.of("home", "/facilitate", "start", "/facilitate/start",
                "check", "/facilitate/sessions/" + room.id() + "/check",
                "question-set", "/facilitate/question-sets/rehearsal",
                "partnership", "/facilitate/partnerships/rehearsal", "sign-in", "/sign-in", "lead", "/lead",
                "slips", "/print/" + room.id() + "/slips", "poster", "/print/" + room.id() + "/poster",
                "not-here", "/facilitate/nothing");
        for (var page : pages.entrySet()) {
            desk.size(1440, 900);
            desk.go(screenshots.tandem().address() + page.getValue());
            desk.until(page.getKey() + " is there", window -> window.has("h1"));
            both(desk, "desk-" + page.getKey());
            desk.size(390, 844);
            both(desk, "desk-phone-" + page.getKey());
        }
        room.lead("end");
    }

    private void session(String name, int people, boolean longest) throws IOException {
        var room = Rehearsal.open(screenshots.tandem().api(), longest);
        show(room);
        both(name + "-1-lobby");
        var phones = Rehearsal.join(room, people);
        room.lead("next");
        both(name + "-2-showing");
        Rehearsal.choice(room, phones);
        both(name + "-3-choice");
        room.lead("next");
        room.lead("open");
        both(name + "-4-scale-open");
        Rehearsal.scale(room, phones);
        both(name + "-5-scale");
        room.lead("next");
        room.lead("open");
        both(name + "-6-text-open");
        Rehearsal.text(room, phones, longest);
        both(name + "-7-text");
        room.lead("next");
        both(name + "-8-pause");
        room.lead("end");
        both(name + "-9-ended");
        close();
    }

    private void show(Api.Room room) {
        windows.put("console", screenshots.console(room, 1440, 900));
        windows.put("console-phone", screenshots.console(room, 390, 844));
        windows.put("screen-1920", screenshots.screen(room, 1920, 1080));
        windows.put("screen-1024", screenshots.screen(room, 1024, 768));
        phone(room, "phone-390", 390, 844);
        phone(room, "phone-320", 320, 568);
    }

    private void phone(Api.Room room, String name, int width, int height) {
        windows.put(name, Phone.take(screenshots.browser(), name + room.code().toLowerCase(java.util.Locale.ROOT),
                screenshots.tandem().port(), width, height).join(room.code(), "Teachers"));
    }

    /** As somebody sees it who makes everything twice as large. */
    private void zoomed() throws IOException {
        var room = Rehearsal.open(screenshots.tandem().api(), false);
        windows.put("zoomed-console", screenshots.console(room, 720, 450));
        windows.put("zoomed-screen", screenshots.screen(room, 960, 540));
        phone(room, "zoomed-phone", 195, 422);
        room.lead("next");
        Rehearsal.choice(room, Rehearsal.join(room, 30));
        both("choice");
        screenshots.desk().size(720, 450);
        screenshots.desk().go(screenshots.tandem().address() + "/facilitate/start");
        screenshots.desk().until("the page is there", window -> window.has("h1"));
        both(screenshots.desk(), "zoomed-start");
        close();
    }

    private void close() {
        windows.values().forEach(Window::close);
        windows.clear();
    }

    private void both(String state) throws IOException {
        for (var window : windows.entrySet()) {
            both(window.getValue(), window.getKey() + "-" + state);
        }
    }

    private void both(Window window, String name) throws IOException {
        for (var theme : THEMES) {
            window.theme(theme);
            Screenshots.take(window, folder.resolve(name + "-" + theme + ".png"));
        }
    }
}
