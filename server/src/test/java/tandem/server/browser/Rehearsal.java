package tandem.server.browser;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tandem.server.web.Api;

/** A session for pictures: four steps, and as many people as wanted, who always answer the same. */
final class Rehearsal {
    private static final String CHOICE = """
            {"id":"q1","kind":"choice","prompt":"When something important about your child’s learning changes, who usually says so first?",
            "options":[{"id":"a","label":"The school tells us"},{"id":"b","label":"We tell the school"},
            {"id":"c","label":"We find out together"},{"id":"d","label":"Nobody does, it comes out later"}],
            "min":1,"max":1,"none":true}""";
    static final String SCALE = """
            {"id":"q2","kind":"scale","prompt":"How far are these true of our partnership?","statements":[
            {"id":"s1","label":"We share the responsibility for children’s reading"},
            {"id":"s2","label":"We learn from one another"},
            {"id":"s3","label":"Decisions are made where everybody can see them"}],
            "points":5,"low":"not at all","high":"fully"}""";
    private static final String TEXT = """
            {"id":"q3","kind":"text","prompt":"What would you like the other partners to understand?","maxLength":500}""";
    private static final String PAUSE = """
            {"id":"p1","kind":"pause","prompt":"Take a minute. Nothing is asked of you."}""";
    private static final List<String> CARDS = List.of("We want to hear good news too, not only when something is wrong.",
            "Evenings are hard for those of us who work shifts.", "Ask us before the plan is made.",
            "Teachers read every message, even when the reply takes a day.", "Kōrero first, forms later.",
            "Our children listen to how we speak about each other.");
    private static final List<String> GROUPS = List.of("whanau", "teachers", "whanau", "whanau", "board", "teachers");
    private static final String LONG = "Whānau, teachers and the board have talked about this for years; what has changed "
            + "since we began, and what in our way of working together made the difference? ";

    private Rehearsal() {
    }

    /** @param longest whether every text is as long as it may be */
    static Api.Room open(Api api, boolean longest) {
        var questions = longest ? List.of(longest(CHOICE), longest(SCALE), longest(TEXT), PAUSE)
                : List.of(CHOICE, SCALE, TEXT, PAUSE);
        put(api, "question-sets", """
                {"id":"rehearsal","title":"%s","agenda":[%s]}""".formatted(
                longest ? LONG.substring(0, 118).strip() : "Looking at our partnership",
                questions.stream().map("{\"minutes\":8,\"notes\":\"Ask who is not here.\",\"question\":%s}"::formatted)
                        .collect(Collectors.joining(","))));
        put(api, "partnerships", """
                {"id":"rehearsal","name":"%s","tasks":["Learning to read"],"partners":[
                {"id":"whanau","name":"Parents and whānau","widerGroup":"home"},
                {"id":"teachers","name":"Teachers","widerGroup":"school"},
                {"id":"board","name":"%s","widerGroup":"school"}]}""".formatted(
                longest ? LONG.substring(0, 100).strip() : "School and whānau",
                longest ? "The board of trustees and those who have been on it before" : "Board"));
        var opened = api.authorized("POST", "/api/v1/sessions", """
                {"questionSet":"rehearsal","partnership":"rehearsal","k":3}""").json();
        return new Api.Room(api, opened.get("id").stringValue(), opened.get("code").stringValue());
    }

    /** With other questions, each a text of JSON. */
    static Api.Room open(Api api, String... questions) {
        open(api, false);
        put(api, "question-sets", """
                {"id":"rehearsal","title":"Looking at our partnership","agenda":[%s]}""".formatted(List.of(questions).stream()
                .map("{\"minutes\":8,\"question\":%s}"::formatted).collect(Collectors.joining(","))));
        var opened = api.authorized("POST", "/api/v1/sessions", """
                {"questionSet":"rehearsal","partnership":"rehearsal","k":3}""").json();
        return new Api.Room(api, opened.get("id").stringValue(), opened.get("code").stringValue());
    }

    private static void put(Api api, String what, String body) {
        var answer = api.authorized("POST", "/api/v1/" + what, body);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    private static String longest(String question) {
        return question.replaceFirst("\"prompt\":\"[^\"]*\"", "\"prompt\":\"" + LONG.repeat(3).substring(0, 400).strip() + "\"")
                .replaceAll("\"label\":\"([^\"]*)\"", "\"label\":\"$1. " + LONG.substring(0, 60) + "\"");
    }

    static List<Api.Phone> join(Api.Room room, int people) {
        return IntStream.range(0, people).mapToObj(i -> room.phone(GROUPS.get(i % GROUPS.size()))).toList();
    }

    static void choice(Api.Room room, List<Api.Phone> people) {
        room.lead("open");
        var random = random();
        people.forEach(phone -> answer(phone, 1, "{\"kind\":\"choice\",\"options\":[\"%s\"]}"
                .formatted("aaabbcccccd".charAt(random.nextInt(11)))));
        reveal(room);
    }

    static void scale(Api.Room room, List<Api.Phone> people) {
        var random = random();
        people.forEach(phone -> answer(phone, 2, "{\"kind\":\"scale\",\"values\":{\"s1\":%d,\"s2\":%s,\"s3\":%d}}"
                .formatted(2 + random.nextInt(4), random.nextInt(6) == 0 ? "\"dont-know\"" : 3 + random.nextInt(3),
                        1 + random.nextInt(3))));
        reveal(room);
    }

    static void text(Api.Room room, List<Api.Phone> people, boolean longest) {
        for (int i = 0; i < people.size(); i++) {
            var card = CARDS.get(i % CARDS.size());
            answer(people.get(i), 3, "{\"kind\":\"text\",\"text\":\"%s\"}".formatted(
                    longest ? (card + " " + LONG.repeat(4)).substring(0, 500).strip() : card));
        }
        reveal(room);
    }

    private static void answer(Api.Phone phone, int step, String answer) {
        var taken = phone.answer(step, 1, 1, answer);
        if (taken.status() != 200) {
            throw new IllegalStateException(taken.body());
        }
    }

    private static void reveal(Api.Room room) {
        room.lead("close");
        room.lead("reveal");
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    }
}
