package tandem.server.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.question.Answer;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Sample;
import tandem.question.Samples;
import tandem.question.Visibility;
import tandem.words.Malformed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What holds for the JSON of every kind: it comes back the same, and nothing else is let in. */
class KindCodecFuzzTest {
    private static final QuestionId ID = new QuestionId("q1");
    /** 100,000 a kind in the nightly profile. */
    private static final int TRIES = Integer.getInteger("fuzzed.answers", 2000);

    static Stream<Named<Sample>> kinds() {
        return Samples.ALL.stream().map(sample -> Named.of(
                QuestionCodec.kind(sample.asked(ID, Visibility.ANONYMOUS)), sample));
    }

    @Test
    void everyKindHasAName() {
        var names = KindCodec.ALL.stream().map(KindCodec::kind).toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aQuestionComesBackTheSame(Sample sample) {
        for (var visibility : Visibility.values()) {
            var question = sample.asked(ID, visibility);
            assertEquals(question, QuestionCodec.question(Json.read(Json.bytes(QuestionCodec.question(question)))));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anAnswerComesBackTheSame(Sample sample) {
        var random = new Random(1);
        Stream.concat(sample.all().stream(), Stream.generate(() -> sample.drawn(random)).limit(200)).forEach(answer ->
                assertEquals(answer, QuestionCodec.answer(Json.read(Json.text(QuestionCodec.answer(answer))))));
    }

    /** Whatever is let in is an answer that the question takes or refuses with a reason, and reads the same again. */
    @ParameterizedTest
    @MethodSource("kinds")
    void nothingMalformedIsLetIn(Sample sample) {
        var question = sample.asked(ID, Visibility.ANONYMOUS);
        var random = new Random(2);
        for (int i = 0; i < TRIES; i++) {
            var json = QuestionCodec.answer(sample.drawn(random));
            spoil(json, random);
            var text = Json.text(json);
            try {
                isWhole(QuestionCodec.answer(Json.read(text)), question, text);
            } catch (Malformed expected) {
                // refused with its reason, as it should be
            }
        }
    }

    private static void isWhole(Answer answer, Question question, String text) {
        assertEquals(answer, QuestionCodec.answer(Json.read(Json.text(QuestionCodec.answer(answer)))), text);
        if (question.refuses(answer).isEmpty()) {
            question.parts().forEach(part -> question.marks(part, answer));
        }
    }

    /** Changes something somewhere: leaves it out, puts it in twice, or makes something else of it. */
    private static void spoil(ObjectNode node, Random random) {
        var names = new ArrayList<>(node.propertyNames());
        if (names.isEmpty() || random.nextInt(8) == 0) {
            node.put("more", 1);
            return;
        }
        var name = names.get(random.nextInt(names.size()));
        var value = node.get(name);
        if (value instanceof ObjectNode inner && random.nextBoolean()) {
            spoil(inner, random);
        } else if (value instanceof ArrayNode list && !list.isEmpty() && random.nextBoolean()) {
            spoil(list, random);
        } else {
            switch (random.nextInt(4)) {
                case 0 -> node.remove(name);
                case 1 -> node.putNull(name);
                case 2 -> node.set(name + "x", node.remove(name));
                default -> node.set(name, any(random));
            }
        }
    }

    private static void spoil(ArrayNode list, Random random) {
        int place = random.nextInt(list.size());
        if (list.get(place) instanceof ObjectNode inner && random.nextBoolean()) {
            spoil(inner, random);
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> list.add(list.get(place).deepCopy());
            case 1 -> list.remove(place);
            default -> list.set(place, any(random));
        }
    }

    private static JsonNode any(Random random) {
        var odd = List.of("1", "-1", "2147483648", "1.5", "true", "\"\"", "\" \"", "\"dont-know\"", "\"a\\u0000b\"",
                "\"\\uD800\"", "[]", "{}", "[[]]", "[{}]", "{\"a\":{}}", "1e99", "\"" + "x".repeat(5000) + "\"");
        return Json.read("{\"odd\":" + odd.get(random.nextInt(odd.size())) + "}").needed("odd");
    }
}
