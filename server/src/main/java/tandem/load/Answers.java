package tandem.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Some answer to any question. */
final class Answers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Answers() {
    }

    static ObjectNode to(JsonNode question, Marker marker) {
        var random = ThreadLocalRandom.current();
        var kind = question.path("kind").stringValue("");
        if (random.nextInt(20) == 0) {
            return JSON.objectNode().put("kind", "abstain");
        }
        var answer = JSON.objectNode().put("kind", kind);
        switch (kind) {
            case "choice" -> choose(question, random, answer);
            case "scale" -> rate(question, random, answer);
            case "text" -> answer.put("text", marker.text());
            default -> throw new CannotRun(Words.text("unknown-kind", kind));
        }
        return answer;
    }

    private static void choose(JsonNode question, ThreadLocalRandom random, ObjectNode answer) {
        if (question.path("none").booleanValue(false) && random.nextInt(10) == 0) {
            answer.put("none", true);
            return;
        }
        List<String> options = new ArrayList<>();
        question.path("options").forEach(option -> options.add(option.path("id").stringValue("")));
        Collections.shuffle(options, random);
        int picks = random.nextInt(question.path("min").intValue(1), question.path("max").intValue(1) + 1);
        var picked = answer.putArray("options");
        options.subList(0, picks).stream().sorted().forEach(picked::add);
    }

    private static void rate(JsonNode question, ThreadLocalRandom random, ObjectNode answer) {
        var values = answer.putObject("values");
        question.path("statements").forEach(statement -> {
            var id = statement.path("id").stringValue("");
            if (random.nextInt(10) == 0) {
                values.put(id, "dont-know");
            } else {
                values.put(id, random.nextInt(1, question.path("points").intValue(5) + 1));
            }
        });
    }
}
