package tandem.server.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.server.web.Api;

/** Two sessions of one partnership: what the first takes on, the second looks at; and the page for the board. */
final class CommitmentScreens {
    private static final String ASKED = """
            {"id":"c","kind":"commitments","prompt":"What do we take on, who does it, and by when?"}""";
    private static final List<String> PROPOSALS = List.of(
            "\"who\":\"whanau\",\"what\":\"Meet each term before the timetable is set\",\"by\":\"2027-03-01\",\"evidence\":\"The dates stand on the web site\"",
            "\"who\":\"teachers\",\"what\":\"Ask families first what their child likes to read\"",
            "\"who\":null,\"what\":\"Start on time\",\"evidence\":\"Nobody waits at the door\"",
            "\"who\":\"board\",\"what\":\"Tell the room what becomes of its advice\",\"by\":\"2027-06-01\"");

    private final Screenshots screenshots;
    private final Path folder;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    CommitmentScreens(Screenshots screenshots, Path folder) {
        this.screenshots = screenshots;
        this.folder = folder;
    }

    void take() throws IOException {
        first();
        second();
    }

    private void first() throws IOException {
        var room = Rehearsal.open(screenshots.tandem().api(), ASKED);
        show(room);
        var people = Rehearsal.join(room, 18);
        room.lead("next");
        room.lead("open");
        for (int i = 0; i < people.size(); i++) {
            people.get(i).answer(1, 1, 1, "{\"kind\":\"commitments\"," + PROPOSALS.get(i % PROPOSALS.size()) + "}");
        }
        both("1-proposing");
        room.lead("close");
        both("2-closed");
        room.lead("reveal");
        both("3-proposed");
        PROPOSALS.forEach(words -> room.lead("commit", "," + words));
        var items = people.getFirst().get("/commitments").json().get("items");
        people.getFirst().send("POST", "/commitments/" + items.get(0).get("id").stringValue() + "/accept", "{}");
        people.getFirst().send("POST", "/commitments/" + items.get(2).get("id").stringValue() + "/accept", "{}");
        both("4-decided");
        items.forEach(one -> room.lead("agree-commitment", ",\"commitment\":\"" + one.get("id").stringValue() + "\""));
        both("5-agreed");
        room.lead("end");
        close();
    }

    private void second() throws IOException {
        var desk = screenshots.desk();
        desk.size(1440, 1400);
        desk.go(screenshots.tandem().address() + "/facilitate/start");
        desk.until("the page is there", window -> window.has("h1"));
        take(desk, "6-start");
        var room = Rehearsal.open(screenshots.tandem().api(), Rehearsal.SCALE, ASKED);
        show(room);
        var people = Rehearsal.join(room, 18);
        var items = room.state().at("/agenda/0/question/items");
        room.lead("next");
        both("7-last-time");
        room.lead("open");
        for (int i = 0; i < people.size(); i++) {
            var group = List.of("whanau", "teachers", "whanau", "whanau", "board", "teachers").get(i % 6);
            var marks = new StringBuilder();
            var comments = new StringBuilder();
            for (int item = 0; item < items.size(); item++) {
                var own = items.get(item).path("who").stringValue("").equals(group);
                var id = items.get(item).get("id").stringValue();
                var mark = List.of("kept", "kept", "partly", "not", "dont-know").get((i + item * i) % 5);
                (own ? comments : marks).append(own && i > 5 ? "" : ",\"" + id + "\":\"" + (own ? "We did it twice." : mark) + "\"");
            }
            people.get(i).answer(1, 1, 1, "{\"kind\":\"since-last-time\",\"marks\":{" + cut(marks) + "},\"comments\":{"
                    + cut(comments) + "}}");
        }
        both("8-marking");
        room.lead("close");
        both("9-marked");
        room.lead("reveal");
        both("10-since");
        room.lead("next");
        Rehearsal.scale(room, people);
        room.lead("next");
        room.lead("open");
        PROPOSALS.forEach(words -> room.lead("commit", "," + words));
        both("11-open-and-decided");
        room.lead("agree-commitment", ",\"commitment\":\"" + room.state().at("/commitments/0/id").stringValue() + "\"");
        room.lead("end");
        close();
        for (var format : List.of("summary", "html")) {
            Files.writeString(folder.resolve(format + ".html"), screenshots.tandem().api().authorized("GET",
                    "/api/v1/sessions/" + room.id() + "/record?format=" + format, null).body(), StandardCharsets.UTF_8);
        }
    }

    private static String cut(StringBuilder list) {
        return list.isEmpty() ? "" : list.substring(1);
    }

    private void show(Api.Room room) {
        windows.put("console", screenshots.console(room, 1440, 1100));
        windows.put("console-phone", screenshots.console(room, 390, 844));
        windows.put("screen", screenshots.screen(room, 1920, 1080));
        phone(room, "phone-390", 390, 844, "Parents and whānau");
        phone(room, "phone-320", 320, 568, "Teachers");
    }

    private void phone(Api.Room room, String name, int width, int height, String group) {
        windows.put(name, Phone.take(screenshots.browser(), name + room.code().toLowerCase(java.util.Locale.ROOT),
                screenshots.tandem().port(), width, height).join(room.code(), group));
    }

    private void both(String state) throws IOException {
        for (var window : windows.entrySet()) {
            take(window.getValue(), window.getKey() + "-" + state);
        }
    }

    private void take(Window window, String name) throws IOException {
        for (var theme : List.of("light", "dark")) {
            window.theme(theme);
            Screenshots.take(window, folder.resolve(name + "-" + theme + ".png"));
        }
    }

    private void close() {
        windows.values().forEach(Window::close);
        windows.clear();
    }
}
