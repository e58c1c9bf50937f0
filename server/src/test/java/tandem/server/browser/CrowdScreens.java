package tandem.server.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tandem.server.web.Api;

/** Words, statements and questions from the floor on console, room screen and phones. */
final class CrowdScreens {
    private static final String WORDS = """
            {"id":"w","kind":"words","prompt":"Which words come to mind when you think of our partnership?"}""";
    private static final String STATEMENTS = """
            {"id":"s","kind":"statements","prompt":"What do you think of these?","own":true,"statements":[
            {"id":"s1","label":"What parents say changes what the school does, and they get to hear what came of it."},
            {"id":"s2","label":"Meetings are at a time when families can come."},
            {"id":"s3","label":"We hear early enough when a child falls behind."}]}""";
    private static final String FLOOR = """
            {"id":"f","kind":"floor","prompt":"What would you like to ask the board?","visibility":"whole-room","live":true}""";
    private static final List<String> SAID = List.of("trust", "whānau", "time", "whanau", "kai", "being heard");

    private final Screenshots screenshots;
    private final Path folder;
    private final Map<String, Window> windows = new LinkedHashMap<>();
    private final List<Api.Phone> people = new ArrayList<>();

    CrowdScreens(Screenshots screenshots, Path folder) {
        this.screenshots = screenshots;
        this.folder = folder;
    }

    void take() throws IOException {
        var room = screenshots.tandem().api().open(WORDS, STATEMENTS, FLOOR);
        var phone = Phone.take(screenshots.browser(), "crowds", screenshots.tandem().port(), 320, 568)
                .join(room.code(), "Teachers");
        windows.put("console", screenshots.console(room, 1440, 900));
        windows.put("console-phone", screenshots.console(room, 390, 844));
        windows.put("screen", screenshots.screen(room, 1280, 720));
        windows.put("phone-320", phone);
        windows.put("phone-390", Phone.take(screenshots.browser(), "crowds-too", screenshots.tandem().port(), 390, 844)
                .join(room.code(), "Parents and whānau"));
        IntStream.range(0, 16).forEach(i -> people.add(room.phone(i % 2 == 0 ? "whanau" : "teachers")));
        room.lead("next");
        room.lead("open");
        each(i -> "{\"kind\":\"words\",\"words\":[\"" + SAID.get(i % 6) + "\",\"" + SAID.get(i % 2) + "\"]}", 1);
        both("1-words-open");
        room.lead("close");
        room.lead("reveal");
        both("2-words");
        room.lead("next");
        room.lead("open");
        own("Homework helps.", 2, 0, "statements");
        own("Teachers have time to talk with families.", 2, 1, "statements");
        own("Something that is not for everybody", 2, 2, "statements");
        room.lead("admit-proposal", ",\"card\":\"" + card(room, "Homework helps.") + "\"");
        room.lead("hide-card", ",\"card\":\"" + card(room, "Something that is not for everybody") + "\"");
        each(i -> "{\"kind\":\"statements\",\"votes\":{\"s1\":\"" + (i % 2 == 0 ? "disagree" : "agree")
                + "\",\"s2\":\"agree\",\"s3\":\"" + List.of("agree", "pass", "disagree").get(i % 3) + "\"}}", 2);
        phone.press("Agree");
        phone.received();
        windows.get("console").pressCss(".proposals-cover .cover-button");
        both("3-statements-open");
        room.lead("close");
        room.lead("reveal");
        both("4-statements");
        room.lead("next");
        room.lead("open");
        own("Who pays for the buses?", 3, 0, "floor");
        own("How will whānau be part of choosing the next principal?", 3, 1, "floor");
        for (var proposal : room.state().get("proposals")) {
            room.lead("admit-proposal", ",\"card\":\"" + proposal.get("card").stringValue() + "\"");
        }
        var asked = room.state().at("/step/question/asked").valueStream().map(one -> one.get("id").stringValue()).toList();
        each(i -> "{\"kind\":\"floor\",\"votes\":[" + (i % 3 == 0 ? "\"" + asked.getFirst() + "\"" : "") + "],\"seen\":[\""
                + String.join("\",\"", asked) + "\"]}", 3);
        both("5-floor-open");
        room.lead("close");
        room.lead("reveal");
        both("6-floor");
    }

    private interface Answers {
        String of(int person);
    }

    private void each(Answers answers, int step) {
        for (int i = 0; i < people.size(); i++) {
            people.get(i).answer(step, 1, 1, answers.of(i));
        }
    }

    private void own(String text, int step, int person, String kind) {
        people.get(person).send("PUT", "/answers/" + step + "/1/own-1",
                "{\"revision\":1,\"answer\":{\"kind\":\"" + kind + "\",\"own\":\"" + text + "\"}}");
    }

    private static String card(Api.Room room, String text) {
        return room.state().get("proposals").valueStream().filter(one -> one.get("text").stringValue().equals(text))
                .findFirst().orElseThrow().get("card").stringValue();
    }

    private void both(String name) throws IOException {
        for (var window : windows.entrySet()) {
            for (var theme : List.of("light", "dark")) {
                window.getValue().theme(theme);
                Screenshots.take(window.getValue(), folder.resolve("crowds-" + name + "-" + window.getKey() + "-" + theme
                        + ".png"));
            }
        }
    }
}
