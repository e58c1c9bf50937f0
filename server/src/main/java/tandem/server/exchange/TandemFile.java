package tandem.server.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import tandem.server.codec.Fields;
import tandem.server.codec.Json;
import tandem.server.export.FileName;
import tandem.ui.access.Exchange;
import tandem.ui.access.Exchange.Why;
import tandem.words.Malformed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One question set or partnership as a file: a head that says what it is, and its fields. */
public final class TandemFile {
    /** Counts up whenever files can hold what an older Tandem could not read, a new kind of question included. */
    public static final int FORMAT = 1;

    private static final String HEAD = "tandem";
    private static final List<FileKind<?>> KINDS = List.of(FileKind.QUESTION_SET, FileKind.PARTNERSHIP);

    private TandemFile() {
    }

    public static <T> byte[] write(FileKind<T> kind, T content, FileFormat format) {
        var tree = Json.object().put(HEAD, kind.name()).put("format", FORMAT);
        tree.setAll(kind.write().apply(content));
        return format.bytes(tree);
    }

    /** {@code tandem-question-set-looking-at-our-partnership.yaml}: ASCII, so that every system keeps it as it is. */
    public static <T> String name(FileKind<T> kind, T content, FileFormat format) {
        var slug = FileName.slug(kind.title().apply(content));
        return "tandem-" + kind.name() + (slug.isEmpty() ? "" : "-" + slug) + "." + format.extension();
    }

    /** @throws RefusedFile with the line and the reason, when this is no such file */
    public static <T> T read(FileKind<T> kind, byte[] file) {
        var lines = new Lines();
        var tree = YamlTree.read(text(file), lines);
        if (!(tree instanceof ObjectNode root) || !root.path(HEAD).isString()) {
            throw new RefusedFile(Why.OTHER, tree instanceof ObjectNode object ? lines.of(object, HEAD) : 0,
                    FileWords.text("no-head", kind.name(), FORMAT));
        }
        try {
            var in = Fields.of(root);
            readHead(kind, in, root, lines);
            return kind.read().apply(in);
        } catch (Malformed malformed) {
            throw new RefusedFile(Why.MALFORMED, Math.max(1, lines.of(malformed)),
                    malformed.refusal().sentence(Locale.ENGLISH));
        }
    }

    private static void readHead(FileKind<?> kind, Fields in, JsonNode root, Lines lines) {
        var holds = in.text(HEAD);
        var format = in.number("format");
        // editors take it from here which schema a file follows
        in.textOrNull("$schema");
        if (format > FORMAT) {
            throw new RefusedFile(Why.NEWER, lines.of((ObjectNode) root, "format"),
                    FileWords.text("newer", format, FORMAT));
        }
        if (format < 1) {
            throw new RefusedFile(Why.MALFORMED, lines.of((ObjectNode) root, "format"),
                    FileWords.text("format", FORMAT));
        }
        if (!holds.equals(kind.name())) {
            var known = KINDS.stream().anyMatch(other -> other.name().equals(holds));
            throw new RefusedFile(Why.OTHER, lines.of((ObjectNode) root, HEAD), FileWords.text(
                    known ? "holds-" + holds : "holds-other", kind.name()));
        }
    }

    private static String text(byte[] file) {
        if (file.length > Exchange.LARGEST_FILE) {
            throw new RefusedFile(Why.TOO_LARGE, 0, FileWords.text("too-large"));
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedFile(Why.UNREADABLE, 0, FileWords.text("not-utf-8"));
        }
    }
}
