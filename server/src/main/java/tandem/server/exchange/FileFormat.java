package tandem.server.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a file is written. Both are read by one reader: JSON is YAML. */
public enum FileFormat {
    YAML("application/yaml", YamlText::of),
    JSON("application/json", tree -> JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree)
            + "\n");

    private final String mediaType;
    private final Function<ObjectNode, String> write;

    FileFormat(String mediaType, Function<ObjectNode, String> write) {
        this.mediaType = mediaType;
        this.write = write;
    }

    /** The format of this name, such as {@code yaml}; empty where there is none. */
    public static Optional<FileFormat> of(String name) {
        return Arrays.stream(values()).filter(known -> known.extension().equals(name)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Also the end of the file's name. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] bytes(ObjectNode tree) {
        return write.apply(tree).getBytes(StandardCharsets.UTF_8);
    }
}
