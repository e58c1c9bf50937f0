package tandem.question;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of every kind of question once. */
class KindsTest {
    private static final QuestionId ID = new QuestionId("q");

    @Test
    void everyKindThatIsAnsweredHasASample() {
        var asked = Samples.ALL.stream().map(sample -> sample.asked(ID, Visibility.ANONYMOUS).getClass()).toList();
        assertEquals(kinds(Question.class).collect(toSet()), new HashSet<>(asked));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type == Unasked.class ? Stream.empty() : !type.isSealed() ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(KindsTest::kinds);
    }

    @Test
    void whatIsNoAnswerToItIsRefused() {
        for (var sample : Samples.ALL) {
            var question = sample.asked(ID, Visibility.ANONYMOUS);
            sample.refused().forEach(answer -> assertTrue(question.refuses(answer).isPresent(), answer::toString));
            Samples.ALL.stream().filter(other -> other != sample).flatMap(other -> other.all().stream())
                    .filter(answer -> !(answer instanceof Answer.Abstained)).forEach(answer ->
                            assertTrue(question.refuses(answer).isPresent(), "another kind's " + answer));
        }
    }

    @Test
    void nobodyAnsweringIsAResultAsWell() {
        Samples.ALL.forEach(sample -> sample.asked(ID, Visibility.ANONYMOUS).tally(List.of(), 5));
    }
}
