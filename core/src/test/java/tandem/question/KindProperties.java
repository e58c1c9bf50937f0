package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every kind of question. */
class KindProperties {
    private static final QuestionId ID = new QuestionId("q");

    @Property(tries = 200)
    void nothingDependsOnTheOrderOfTheAnswers(@ForAll long seed) {
        var random = new Random(seed);
        for (var sample : Samples.ALL) {
            var question = sample.asked(ID, Visibility.ANONYMOUS);
            var ballots = IntStream.range(0, random.nextInt(13)).mapToObj(i ->
                    new Ballot(Cast.card(i), sample.drawn(random), null)).toList();
            var shuffled = new ArrayList<>(ballots);
            Collections.shuffle(shuffled, random);
            assertEquals(question.tally(ballots, 3), question.tally(shuffled, 3));
        }
    }

    @Property(tries = 200)
    void whatMayBeAnsweredIsTakenAndFallsIntoTheColumns(@ForAll long seed) {
        var random = new Random(seed);
        for (var sample : Samples.ALL) {
            var question = sample.asked(ID, Visibility.ANONYMOUS);
            for (var answer : Stream.concat(Stream.of(sample.drawn(random)), sample.all().stream()).toList()) {
                assertEquals(Optional.empty(), question.refuses(answer));
                fallsIntoTheColumns(question, answer);
            }
        }
    }

    private static void fallsIntoTheColumns(Question question, Answer answer) {
        for (var part : question.parts()) {
            var columns = question.columns(part).stream().map(Column::key).toList();
            assertEquals(columns.size(), Set.copyOf(columns).size());
            question.marks(part, answer).ifPresent(marks -> {
                assertTrue(columns.containsAll(marks.keySet()), part + " " + marks + " in " + columns);
                assertTrue(marks.values().stream().allMatch(count -> count == 1), "one person counts once");
            });
        }
    }
}
