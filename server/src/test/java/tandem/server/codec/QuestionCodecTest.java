package tandem.server.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.question.AgendaItem;
import tandem.question.Agreement;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Scale;
import tandem.question.Visibility;
import tandem.words.Malformed;

class QuestionCodecTest {
    static Stream<Question> questions() {
        var id = new QuestionId("q1");
        return Stream.of(
                new Choice(id, "Which, whānau?", Visibility.WHOLE_ROOM, true, List.of(new Choice.Option("a", "One"),
                        new Choice.Option("b", "Two")), 1, 2, true),
                new Scale(id, "How much?\nSay.", Visibility.NAMED, true, List.of(new Scale.Statement("s1", "We listen")),
                        7, "not at all", "fully"),
                new OpenText(id, "What?", Visibility.ANONYMOUS, 300),
                new Pause(id, ""), new Agreement(id, "We look at how we decide."));
    }

    static Stream<Answer> answers() {
        return Stream.of(new Choice.Picked(Set.of("a", "b")), new Choice.NoneOfThese(),
                new Scale.Rated(Map.of("s1", new Scale.Point(3), "s2", new Scale.DontKnow())),
                new OpenText.Text("Kia ora \uD83D\uDC4B\nté"), new Answer.Abstained());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionComesBackTheSame(Question question) {
        var item = new AgendaItem(question, 4, "Talk.", "Mine.", true);
        assertEquals(item, QuestionCodec.item(Json.read(Json.bytes(QuestionCodec.item(item)))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerComesBackTheSame(Answer answer) {
        assertEquals(answer, QuestionCodec.answer(Json.read(Json.text(QuestionCodec.answer(answer)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"kind\":\"quiz\"}", "{\"kind\":\"choice\"}", "{\"kind\":\"choice\",\"options\":\"a\"}",
            "{\"kind\":\"choice\",\"options\":[1]}", "{\"kind\":\"scale\",\"values\":{\"s1\":\"often\"}}",
            "{\"kind\":\"scale\",\"values\":{\"s1\":2.5}}", "{\"kind\":\"text\"}", "{\"kind\":\"text\",\"text\":\" \"}",
            "{\"kind\":\"pause\"}", "{\"kind\":\"agreement\"}", "{\"kind\":\"abstain\",\"why\":\"no\"}", "{\"kind\":\"text\",\"text\":\"a\"} x"})
    void whatIsNoAnswerIsRefused(String json) {
        assertThrows(Malformed.class, () -> QuestionCodec.answer(Json.read(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"id\":\"q1\",\"kind\":\"choice\",\"prompt\":\"?\",\"options\":[{\"id\":\"a\",\"label\":\"A\"}]}",
            "{\"id\":\"Q 1\",\"kind\":\"pause\",\"prompt\":\"\"}",
            "{\"id\":\"q1\",\"kind\":\"text\",\"prompt\":\"\"}",
            "{\"id\":\"q1\",\"kind\":\"text\",\"prompt\":\"?\",\"visibility\":\"secret\"}",
            "{\"id\":\"q1\",\"kind\":\"scale\",\"prompt\":\"?\",\"statements\":[{\"id\":\"abstained\",\"label\":\"A\"}],"
                    + "\"points\":5,\"low\":\"l\",\"high\":\"h\"}"})
    void whatIsNoQuestionIsRefused(String json) {
        assertThrows(Malformed.class, () -> QuestionCodec.question(Json.read(json)));
    }
}
