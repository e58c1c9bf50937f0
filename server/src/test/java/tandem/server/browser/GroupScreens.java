package tandem.server.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.server.web.Api;

/** A session seen by group on the console, the room screen and a phone: agreement, guesses, lenses and contrasts. */
final class GroupScreens {
    private static final String PARTNERS = """
            {"id":"whanau","name":"Parents and whānau","widerGroup":"home","wordsWith":"Mere"},
            {"id":"teachers","name":"Teachers","widerGroup":"school"},
            {"id":"leaders","name":"School leaders","widerGroup":"school"},
            {"id":"board","name":"Board","widerGroup":"governance"},
            {"id":"iwi","name":"Iwi and hapū","widerGroup":"iwi and hapū","answersTogether":true}""";
    private static final String AGREEMENT = """
            {"id":"q0","kind":"agreement","prompt":"We look together at how school and home decide, and choose one thing to change."}""";
    private static final String SCALE = """
            {"id":"q1","kind":"scale","prompt":"How far are these true of our partnership?","statements":[
            {"id":"s1","label":"What parents say changes what we do"},
            {"id":"s2","label":"I can say what I think here"}],"points":5,"low":"not at all","high":"fully"}""";
    private static final String CHOICE = """
            {"id":"q2","kind":"choice","prompt":"Who decides what we work on first?","options":[
            {"id":"a","label":"We decide together"},{"id":"b","label":"The school decides, and tells us"},
            {"id":"c","label":"It was never made clear"}],"min":1,"max":1,"none":true}""";

    private final Screenshots screenshots;
    private final Path folder;
    private final Map<String, Window> windows = new LinkedHashMap<>();
    private final Map<Api.Phone, String> people = new LinkedHashMap<>();

    GroupScreens(Screenshots screenshots, Path folder) {
        this.screenshots = screenshots;
        this.folder = folder;
    }

    void take() throws IOException {
        var room = screenshots.tandem().api().openFor(PARTNERS, AGREEMENT, SCALE, CHOICE);
        windows.put("console", screenshots.console(room, 1440, 900));
        windows.put("console-phone", screenshots.console(room, 390, 844));
        windows.put("screen-1440", screenshots.screen(room, 1440, 900));
        windows.put("screen-1024", screenshots.screen(room, 1024, 768));
        windows.put("phone-320", Phone.take(screenshots.browser(), "groups", screenshots.tandem().port(), 320, 568)
                .join(room.code(), "Teachers"));
        join(room, "whanau", 9, "");
        join(room, "teachers", 7, "");
        join(room, "leaders", 5, "");
        join(room, "board", 2, "");
        join(room, "iwi", 1, ",\"speaks\":\"group\"");
        // while they count as here
        room.lead(UUID.randomUUID(), "ask-guess", 2, 0, ",\"about\":\"teachers\"");
        both("1-lobby");
        room.lead("next");
        both("2-agreement");
        room.lead("next");
        room.phone("board");
        both("3-waiting");
        room.lead("admit");
        room.lead("open");
        both("4-open");
        rate();
        room.lead("close");
        room.lead("reveal");
        look("By group", "5-by-group");
        look("By wider group", "6-wider");
        look("What others thought", "7-guesses");
        room.lead("next");
        room.lead("open");
        choose();
        room.lead("close");
        room.lead("reveal");
        look("By group", "8-choice");
        room.lead("show-contrasts", ",\"shown\":true");
        both("9-contrasts");
        windows.values().forEach(Window::close);
    }

    private void join(Api.Room room, String group, int count, String more) {
        for (int i = 0; i < count; i++) {
            var phone = room.newPhone();
            if (phone.join(group, more).status() != 200) {
                throw new IllegalStateException(group + " could not join");
            }
            people.put(phone, group);
        }
    }

    private void rate() {
        var all = List.copyOf(people.keySet());
        for (int i = 0; i < all.size(); i++) {
            var group = people.get(all.get(i));
            var value = group.equals("whanau") ? 1 + i % 3 : group.equals("teachers") ? 3 + i % 3 : 3 + i % 2;
            all.get(i).answer(2, 1, 1, "{\"kind\":\"scale\",\"values\":{\"s1\":%d,\"s2\":%d}}".formatted(value, 3 + i % 3));
            if (!group.equals("teachers") && !group.equals("iwi")) {
                all.get(i).send("PUT", "/answers/2/1/guess", """
                        {"revision":1,"answer":{"kind":"scale","values":{"s1":%d,"s2":%d}}}"""
                        .formatted(group.equals("whanau") ? 1 + i % 3 : 3 + i % 3, 2 + i % 3));
            }
        }
    }

    private void choose() {
        var all = new ArrayList<>(people.keySet());
        for (int i = 0; i < all.size(); i++) {
            var whanau = people.get(all.get(i)).equals("whanau");
            all.get(i).answer(3, 1, 1, "{\"kind\":\"choice\",\"options\":[\"%s\"]}".formatted(
                    whanau ? i % 4 == 0 ? "c" : "b" : i % 3 == 0 ? "b" : "a"));
        }
    }

    private void look(String lens, String state) throws IOException {
        var console = windows.get("console");
        console.shows(lens);
        console.press(lens);
        console.press("Show the room screen this way");
        console.shows("The room screen shows it this way");
        both(state);
    }

    private void both(String state) throws IOException {
        for (var window : windows.entrySet()) {
            for (var theme : List.of("light", "dark")) {
                window.getValue().theme(theme);
                Screenshots.take(window.getValue(), folder.resolve(window.getKey() + "-" + state + "-" + theme + ".png"));
            }
        }
    }
}
