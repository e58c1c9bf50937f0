package tandem.server.codec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tandem.words.Malformed;
import tandem.words.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON text to and from trees: strict, shallow and bounded. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** For what Tandem wrote itself: nobody looks again whether a name stands there twice. */
    private static final JsonMapper OF_OURS = JsonMapper.shared();

    private Json() {
    }

    /** The fields of the object that this text is. @throws Malformed when it is not one */
    public static Fields read(String text) {
        try {
            return Fields.of(MAPPER.readTree(text));
        } catch (JacksonException e) {
            throw new Malformed(Reason.NOT_JSON);
        }
    }

    /**
     * The same of many that {@link #text} once wrote, in their order. Less is looked for, and they are read as one text:
     * to begin with each of them would cost as much as to read it (docs/performance.md, "What was tried").
     */
    static List<Fields> readOwn(List<String> texts) {
        try (var values = OF_OURS.readerFor(JsonNode.class).<JsonNode>readValues(String.join("\n", texts))) {
            var read = values.readAll().stream().map(Fields::of).toList();
            if (read.size() != texts.size()) {
                throw new Malformed(Reason.NOT_JSON);
            }
            return read;
        } catch (JacksonException e) {
            throw new Malformed(Reason.NOT_JSON);
        }
    }

    /** The same from UTF-8. @throws Malformed when it is not an object, or not UTF-8 */
    public static Fields read(byte[] text) {
        try {
            return Fields.of(MAPPER.readTree(text));
        } catch (JacksonException e) {
            throw new Malformed(Reason.NOT_JSON);
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    public static byte[] bytes(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8);
    }
}
