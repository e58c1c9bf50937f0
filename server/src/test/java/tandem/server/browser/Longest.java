package tandem.server.browser;

import tandem.question.Question;
import tandem.server.codec.Json;
import tandem.server.codec.QuestionCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A question with a prompt and labels as long as they may be. */
final class Longest {
    private static final String LABEL = "A very long label, as somebody will write it who wants to say everything in one"
            + " place and leaves nothing out at all ok";
    private static final String PROMPT = ("A very long question, of the sort that a committee has written together over"
            + " several evenings, each of them adding what mattered most to her. ").repeat(4).substring(0, 499) + "?";

    private static final int LONGEST_GROUP = 80;

    private Longest() {
    }

    static Question of(Question question) {
        var json = QuestionCodec.question(question);
        lengthen(json, LABEL);
        json.put("prompt", PROMPT);
        return QuestionCodec.question(Json.read(Json.text(json)));
    }

    private static void lengthen(JsonNode node, String label) {
        switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(field -> lengthen(field.getValue(),
                        field.getKey().equals("groups") ? label.substring(0, LONGEST_GROUP) : label));
                if (object.has("label")) {
                    object.put("label", label);
                }
            }
            case ArrayNode list -> list.values().forEach(one -> lengthen(one, label));
            default -> { }
        }
    }
}
