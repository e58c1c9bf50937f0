package tandem.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** @param headers by their names in small letters */
public record Reply(int status, Map<String, String> headers, byte[] bytes) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A missing node where the body is no JSON. */
    public JsonNode json() {
        return json(text());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** The last part of the problem's type; empty where it is none. */
    String problem() {
        return json().path("type").stringValue("").replace("/problems/", "");
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }
}
