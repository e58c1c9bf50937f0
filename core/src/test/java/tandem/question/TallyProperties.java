package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TallyProperties {
    private static final int POINTS = 5;
    private static final Choice CHOICE = new Choice(new QuestionId("q"), "Which?", Visibility.ANONYMOUS, false,
            List.of(new Choice.Option("a", "This"), new Choice.Option("b", "That")), 1, 2, true);
    private static final Scale SCALE = new Scale(new QuestionId("q"), "How much?", Visibility.ANONYMOUS, false,
            List.of(new Scale.Statement("s1", "This"), new Scale.Statement("s2", "That")), POINTS, "none", "a lot");
    private static final OpenText TEXT = new OpenText(new QuestionId("q"), "What?", Visibility.ANONYMOUS, 200);

    @Property(tries = 200)
    void nothingDependsOnTheOrderOfTheAnswers(@ForAll("choices") List<Answer> choices,
                                              @ForAll("scales") List<Answer> scales,
                                              @ForAll("texts") List<Answer> texts, @ForAll long seed) {
        sameInAnyOrder(CHOICE, choices, seed);
        sameInAnyOrder(SCALE, scales, seed);
        sameInAnyOrder(TEXT, texts, seed);
    }

    @Property(tries = 200)
    void theMiddleLiesInTheMiddle(@ForAll("points") List<Integer> points) {
        var sorted = points.stream().sorted().toList();
        var average = Distribution.of(counts(points), 0, 1)
                .average().orElseThrow();
        assertEquals(sorted.get((points.size() - 1) / 2), average.low());
        assertEquals(sorted.get(points.size() / 2), average.high());
    }

    @Property(tries = 200)
    void meanAndSpreadAreThoseOfTheTextbook(@ForAll("points") List<Integer> points) {
        var average = Distribution.of(counts(points), 0, 1)
                .average().orElseThrow();
        var mean = points.stream().mapToInt(p -> p).average().orElseThrow();
        var variance = points.stream().mapToDouble(p -> (p - mean) * (p - mean)).average().orElseThrow();
        assertEquals(mean, average.mean(), 1e-9);
        average.spread().ifPresent(spread ->
                assertEquals(2 * Math.sqrt(variance) / (POINTS - 1), spread, 1e-9));
        assertEquals(points.size() > 1, average.spread().isPresent());
    }

    private static List<Integer> counts(List<Integer> points) {
        return IntStream.rangeClosed(1, POINTS).mapToObj(point -> Collections.frequency(points, point)).toList();
    }

    private static void sameInAnyOrder(Question question, List<Answer> answers, long seed) {
        var ballots = IntStream.range(0, answers.size())
                .mapToObj(i -> new Ballot(Cast.card(i), answers.get(i), null)).toList();
        var shuffled = new ArrayList<>(ballots);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(question.tally(ballots, 5), question.tally(shuffled, 5));
    }

    @Provide
    Arbitrary<List<Answer>> choices() {
        return Arbitraries.<Answer>of(new Choice.Picked(Set.of("a")), new Choice.Picked(Set.of("a", "b")),
                new Choice.NoneOfThese(), new Answer.Abstained()).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Answer>> scales() {
        var rating = Arbitraries.integers().between(1, POINTS).<Scale.Rating>map(Scale.Point::new)
                .injectDuplicates(0.3).edgeCases(edges -> edges.add(new Scale.DontKnow()));
        return Arbitraries.maps(Arbitraries.of("s1", "s2"), rating).ofMinSize(1)
                .<Answer>map((Map<String, Scale.Rating> values) -> new Scale.Rated(values)).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Answer>> texts() {
        return Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9).<Answer>map(OpenText.Text::new)
                .list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Integer>> points() {
        return Arbitraries.integers().between(1, POINTS).list().ofMinSize(1).ofMaxSize(40);
    }
}
