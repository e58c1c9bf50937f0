package tandem.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.CardId;
import tandem.question.Points;
import tandem.question.Quadrant;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Ranking;
import tandem.question.Visibility;
import tandem.session.RoundId;
import tandem.session.SessionCommand;

/** Rankings, points and places as they are drawn. */
class OrdersPictureTest {
    private static final String EVIL = "<img src=x> & \"' </li>";
    private static final Ranking RANKING = ranking("Reading", "Garden", "Being heard");
    private static final Points POINTS = new Points(new QuestionId("p"), "On what?", Visibility.ANONYMOUS, false, 10,
            true, List.of(new Points.Option("o0", "Reading"), new Points.Option("o1", "Garden")));
    private static final Quadrant QUADRANT = new Quadrant(new QuestionId("q"), "Where are we?", Visibility.ANONYMOUS,
            new Quadrant.Axis("Relationship", "weak", "strong"), new Quadrant.Axis("Task", "little", "much"));

    @ParameterizedTest
    @ValueSource(ints = {5, 300, 10_000})
    void everyPictureSaysItsN(int n) {
        for (var html : List.of(drawn(RANKING, n, i -> order("o" + i % 3)), drawn(POINTS, n, i -> spent(i % 10, 1)),
                drawn(QUADRANT, n, i -> new Quadrant.Placed(i % 11, 3)))) {
            assertTrue(html.contains(n > 999 ? "10,000 answered" : n + " answered"), html);
            assertFalse(html.contains(" style="), html);
            assertTrue(html.contains("<details"), html);
        }
    }

    @Test
    void aFavouriteACircleAndATieAreSaidInWords() {
        assertTrue(drawn(RANKING, 6, _ -> order("o0", "o1")).contains(
                "More people prefer “Reading” to every other option."));
        assertTrue(drawn(RANKING, 6, i -> order("o" + i % 3, "o" + (i + 1) % 3)).contains("No single favourite: "
                + "“Reading” beats “Garden”, “Garden” beats “Being heard”, “Being heard” beats “Reading”."));
        assertTrue(drawn(RANKING, 6, i -> order("o" + i % 2)).contains(
                "No single favourite: nothing beats Reading and Garden, and as many prefer the one as the other."));
    }

    @Test
    void eachOptionStandsBeforeTheNextBySoMany() {
        var html = drawn(RANKING, 6, i -> i < 4 ? order("o0", "o1") : order("o1", "o0"));
        assertTrue(html.contains("Before “Garden”: 4 to 2"), html);
        assertTrue(html.contains("place 1.3 on average"), html);
        assertTrue(html.contains("<th scope=\"row\">Reading</th><td>1.33</td><td>–</td><td>4</td><td>6</td>"), html);
    }

    @Test
    void aBarIsAMeanShareAndSaysHowManyGaveSomething() {
        var html = drawn(POINTS, 6, i -> i < 3 ? spent(6, 4) : spent(0, 4));
        assertTrue(html.contains("width=\"30.00\""), html);
        assertTrue(html.contains("3 of 6 gave it something · views differ widely"), html);
        assertTrue(html.contains("6 of 6 gave it something · everybody said the same"), html);
        // of ten points each: half of them gave none of them to none, half six
        assertTrue(html.contains("To none of these"), html);
        assertTrue(html.contains("<th scope=\"row\">Reading</th><td>30%</td><td>0.30</td><td>3</td><td>6</td>"), html);
    }

    @Test
    void aPlaceIsADotAndAllOfThemHaveACentre() {
        var html = drawn(QUADRANT, 6, i -> new Quadrant.Placed(i < 3 ? 2 : 8, 4));
        assertTrue(html.contains("data-key=\"d-0-2-4\""), html);
        assertTrue(html.contains("Relationship 5.0, Task 4.0 of 10"), html);
        assertTrue(html.contains("6 placed it"), html);
    }

    @Test
    void tooFewAreNotAveraged() {
        assertTrue(drawn(RANKING, 6, i -> fourAbstain(i, order("o0"))).contains("Too few to average"));
        assertTrue(drawn(POINTS, 6, i -> fourAbstain(i, spent(5, 5))).contains("Too few to average"));
        var html = drawn(QUADRANT, 6, i -> fourAbstain(i, new Quadrant.Placed(1, 1)));
        assertTrue(html.contains("Too few to average"), html);
        assertFalse(html.contains("class=\"centre"), html);
    }

    @Test
    void theFrameBeforeTheResultSaysNothingOfIt() {
        List.of(RANKING, POINTS, QUADRANT).forEach(question -> {
            var html = Picture.awaiting(question, new RoundId(1, 1)).html();
            assertTrue(html.contains("picture awaiting"), html);
            assertFalse(html.contains("%"), html);
        });
        assertTrue(Picture.awaiting(RANKING, new RoundId(1, 1)).html().contains("Garden"));
    }

    @Test
    void nothingThatSomebodyWroteIsTakenForMarkup() {
        var html = drawn(ranking(EVIL, "Garden", "Being heard"), 5, _ -> order("o0"));
        assertFalse(html.contains("<img"), html);
        assertTrue(html.contains("&lt;img src=x&gt;"), html);
    }

    @Test
    void byGroupsEachGroupIsSaidAndTheRoundBeforeBesideIt() {
        try (var meeting = Gallery.joined(4, RANKING, POINTS, QUADRANT)) {
            twice(meeting, (_, i) -> order("o" + i % 2, "o2"));
            twice(meeting, (group, i) -> group.equals("g1") ? spent(6 + i % 3, 1 + i % 2)
                    : spent(1 + i % 3, 5 + i % 3));
            assertTrue(meeting.picture(Lens.GROUP).html().contains("Furthest apart: Parents and whānau at"),
                    () -> meeting.picture(Lens.GROUP).html());
            twice(meeting, (_, i) -> new Quadrant.Placed(i % 7, i % 5));
            assertTrue(meeting.picture(Lens.WHOLE).html().contains("In the round before: Relationship"));
        }
    }

    private static void twice(Meeting meeting, BiFunction<String, Integer, Answer> answers) {
        meeting.lead(new SessionCommand.Next(), new SessionCommand.Open()).answer(answers::apply)
                .lead(new SessionCommand.Close(), new SessionCommand.Reveal(), new SessionCommand.Open())
                .answer((group, i) -> answers.apply(group, i + (group.equals("g1") ? 1 : 0)))
                .lead(new SessionCommand.Close(), new SessionCommand.Reveal());
        var html = meeting.picture(Lens.GROUP).html();
        assertTrue(html.contains("Teachers"), html);
        assertTrue(html.contains("Round 1 stands beside round 2"), html);
    }

    @Test
    void oneVoiceIsSaidInWords() {
        assertEquals(List.of("1. Reading = Garden", "3. Being heard"), RankingPicture.inWords(RANKING,
                new Ranking.Ordered(List.of(Set.of("o0", "o1"), Set.of("o2")))));
        assertEquals(List.of("Reading: 6", "To none of these: 4"), PointsPicture.inWords(POINTS, spent(6, 0)));
        assertEquals(List.of("Relationship 7, Task 4 of 10"),
                QuadrantPicture.inWords(QUADRANT, new Quadrant.Placed(7, 4)));
    }

    private static Answer fourAbstain(int i, Answer answer) {
        return i < 4 ? new Answer.Abstained() : answer;
    }

    private static Ranking ranking(String... labels) {
        return new Ranking(new QuestionId("r"), "In which order?", Visibility.ANONYMOUS, false,
                IntStream.range(0, labels.length).mapToObj(i -> new Ranking.Option("o" + i, labels[i])).toList());
    }

    private static Answer order(String... options) {
        return new Ranking.Ordered(List.of(options).stream().map(Set::of).toList());
    }

    private static Answer spent(int one, int other) {
        return new Points.Spent(Map.of("o0", one, "o1", other));
    }

    private static String drawn(Question question, int n, IntFunction<Answer> answers) {
        var ballots = IntStream.range(0, n).mapToObj(i -> new Ballot(new CardId("%020x".formatted(i)), answers.apply(i),
                null)).toList();
        return Picture.of(question, OrdersGallery.result(question, ballots), Meeting.K).html();
    }
}
