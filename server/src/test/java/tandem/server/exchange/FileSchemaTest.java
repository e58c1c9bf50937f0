package tandem.server.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.question.QuestionSet;
import tandem.server.ReadyContent;
import tandem.server.codec.Json;
import tandem.server.codec.QuestionCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema says of every kind what the reader takes. Each kind has a sample, in {@code kinds/}. */
class FileSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema QUESTION_SET = REGISTRY.getSchema(FileSchema.questionSet());
    private static final Schema PARTNERSHIP = REGISTRY.getSchema(FileSchema.partnership());

    private static List<String> kinds() {
        return QuestionCodec.kinds();
    }

    private static byte[] sample(String kind) {
        var path = "kinds/" + kind + ".yaml";
        try (var file = Objects.requireNonNull(FileSchemaTest.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static QuestionSet read(byte[] file) {
        return TandemFile.read(FileKind.QUESTION_SET, file);
    }

    private static ObjectNode tree(byte[] json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    private static void assertFits(Schema schema, byte[] json) {
        assertEquals(List.of(), schema.validate(tree(json)));
    }

    @Test
    void everyKindHasAFileAndEveryFileAKind() throws IOException {
        try (var files = Files.list(Path.of("../docs/schema/kinds"))) {
            assertEquals(new TreeSet<>(kinds()), new TreeSet<>(files
                    .map(file -> file.getFileName().toString().replace(".json", "")).toList()));
        }
    }

    @Test
    void theSchemaFollowsItsOwn() {
        var meta = REGISTRY.getSchema(SchemaLocation.of(
                "https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), meta.validate(FileSchema.questionSet()));
        assertEquals(List.of(), meta.validate(FileSchema.partnership()));
        assertFalse(Json.text(FileSchema.questionSet()).contains("\"$id\""));
    }

    @Test
    void allThatIsReadyFits() {
        ReadyContent.questionSets().forEach(set ->
                assertFits(QUESTION_SET, TandemFile.write(FileKind.QUESTION_SET, set, FileFormat.JSON)));
        ReadyContent.partnerships().forEach(one ->
                assertFits(PARTNERSHIP, TandemFile.write(FileKind.PARTNERSHIP, one, FileFormat.JSON)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindFitsAsItIsWritten(String kind) {
        var set = read(sample(kind));
        assertEquals(kind, QuestionCodec.kind(set.agenda().getFirst().question()));
        for (var format : FileFormat.values()) {
            assertEquals(set, read(TandemFile.write(FileKind.QUESTION_SET, set, format)));
        }
        assertFits(QUESTION_SET, TandemFile.write(FileKind.QUESTION_SET, set, FileFormat.JSON));
    }

    /** Each field left out, of another type, empty, far too long or too large, and a field more than there is. */
    @ParameterizedTest
    @MethodSource("kinds")
    void whatTheSchemaRefusesIsRefused(String kind) {
        var good = TandemFile.write(FileKind.QUESTION_SET, read(sample(kind)), FileFormat.JSON);
        int refused = 0;
        for (var bad : spoilt(tree(good))) {
            if (!QUESTION_SET.validate(bad).isEmpty()) {
                refused++;
                assertThrows(RefusedFile.class, () -> read(Json.bytes(bad)), Json.text(bad));
            }
        }
        assertTrue(refused > 30, refused + " refused");
    }

    @Test
    void whatTheSchemaRefusesOfPartnershipsIsRefused() {
        var good = TandemFile.write(FileKind.PARTNERSHIP, ReadyContent.partnerships().getFirst(), FileFormat.JSON);
        int refused = 0;
        for (var bad : spoilt(tree(good))) {
            if (!PARTNERSHIP.validate(bad).isEmpty()) {
                refused++;
                assertThrows(RefusedFile.class, () -> TandemFile.read(FileKind.PARTNERSHIP, Json.bytes(bad)),
                        Json.text(bad));
            }
        }
        assertTrue(refused > 30, refused + " refused");
    }

    private static List<ObjectNode> spoilt(ObjectNode good) {
        var all = new ArrayList<ObjectNode>();
        places(good, "").forEach(place -> {
            var parent = place.substring(0, place.lastIndexOf('/'));
            var name = place.substring(place.lastIndexOf('/') + 1);
            Stream.of("7", "-1", "99999", "true", "\"\"", "\" \"", "\"No id!\"", "\"" + "x".repeat(5000) + "\"", "[]",
                    "{}", "[7]", "1.5", "[\"\"]").map(JsonMapper.shared()::readTree).forEach(value -> {
                        var copy = good.deepCopy();
                        put(copy.at(parent), name, value);
                        all.add(copy);
                    });
            var less = good.deepCopy();
            if (less.at(parent) instanceof ObjectNode object) {
                object.remove(name);
                all.add(less);
                var more = good.deepCopy();
                ((ObjectNode) more.at(parent)).put("more", 1);
                all.add(more);
            }
        });
        return all;
    }

    private static void put(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    /** The JSON pointers of all that is in it. */
    private static Stream<String> places(JsonNode node, String place) {
        return switch (node) {
            case ObjectNode object -> object.properties().stream().flatMap(field ->
                    Stream.concat(Stream.of(place + "/" + field.getKey()),
                            places(field.getValue(), place + "/" + field.getKey())));
            case ArrayNode list -> IntStream.range(0, list.size()).boxed().flatMap(i ->
                    Stream.concat(Stream.of(place + "/" + i), places(list.get(i), place + "/" + i)));
            default -> Stream.empty();
        };
    }
}
