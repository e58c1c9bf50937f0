package tandem.server.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import tandem.server.codec.Json;
import tandem.server.codec.QuestionCodec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of each kind of file, whole in itself: {@code docs/schema}, with a file for each kind of question put
 * in, so that a new kind brings its own and touches no other.
 */
public final class FileSchema {
    public static final String MEDIA_TYPE = "application/schema+json";

    private FileSchema() {
    }

    public static ObjectNode partnership() {
        return file(FileKind.PARTNERSHIP.name());
    }

    public static ObjectNode questionSet() {
        var schema = file(FileKind.QUESTION_SET.name());
        var parts = (ObjectNode) schema.get("$defs");
        var question = parts.get("question");
        var kinds = (ArrayNode) question.get("properties").get("kind").get("enum");
        var each = (ArrayNode) question.get("allOf");
        for (var kind : QuestionCodec.kinds()) {
            kinds.add(kind);
            parts.set("kind-" + kind, file("kinds/" + kind));
            each.add(onlyFor(kind));
        }
        return schema;
    }

    private static ObjectNode onlyFor(String kind) {
        var rule = Json.object();
        var when = rule.putObject("if");
        when.putObject("properties").putObject("kind").put("const", kind);
        when.putArray("required").add("kind");
        rule.putObject("then").put("$ref", "#/$defs/kind-" + kind);
        return rule;
    }

    private static ObjectNode file(String name) {
        var path = "/tandem/schema/" + name + ".json";
        try (var file = Objects.requireNonNull(FileSchema.class.getResourceAsStream(path), path)) {
            return (ObjectNode) JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
