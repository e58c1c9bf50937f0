package tandem.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.CardId;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Scale;
import tandem.question.Sums;
import tandem.question.Tally;
import tandem.question.Visibility;
import tandem.session.Result;
import tandem.session.RoundId;

class PictureTest {
    private static final QuestionId ID = new QuestionId("q1");
    private static final int K = 5;

    @ParameterizedTest
    @ValueSource(ints = {5, 21, 300})
    void everyPictureSaysItsQuestionAndItsN(int n) {
        for (var html : List.of(drawn(choice(1), n, i -> picked("ab".substring(i % 2, i % 2 + 1))),
                drawn(scale(5), n, i -> rated(1 + i % 5)), drawn(text(), n, i -> new OpenText.Text("card " + i)))) {
            assertTrue(html.contains(n + " answered"), html);
            assertTrue(html.contains("How is it?"), html);
        }
    }

    @Test
    void fewerThanKAreOnlyCounted() {
        var html = Picture.of(choice(1), untold(4), K).html();
        assertTrue(html.contains("4 answered"));
        assertTrue(html.contains("Fewer than 5 answered, so the answers are not shown."));
        assertFalse(html.contains("bar-row"));
    }

    @Test
    void nobodyIsSaidInWords() {
        var html = Picture.of(scale(5), untold(0), K).html();
        assertTrue(html.contains("Nobody answered this time."));
    }

    @Test
    void aBarBeginsAtZeroAndHasItsNumberAndShareAtTheEnd() {
        var html = drawn(choice(1), 8, i -> picked(i < 6 ? "a" : "b"));
        assertTrue(html.contains("width=\"75.00\""), html);
        assertTrue(html.contains("6 · 75%"), html);
        assertTrue(html.contains("2 · 25%"), html);
    }

    @Test
    void whereSeveralCanBePickedSharesMayAddUpToMore() {
        assertTrue(drawn(choice(2), 6, _ -> new Choice.Picked(Set.of("a", "b"))).contains("more than 100%"));
        assertFalse(drawn(choice(1), 6, _ -> picked("a")).contains("more than 100%"));
    }

    @Test
    void theFiguresAreThereAsATableToo() {
        var html = drawn(choice(1), 8, i -> picked(i < 6 ? "a" : "b"));
        assertTrue(html.contains("<th scope=\"row\">First</th><td>6</td><td>75%</td>"), html);
        assertTrue(Picture.of(choice(1), result(choice(1), 8, _ -> picked("a")), K).htmlWithTable()
                .contains("<details class=\"as-table\" data-key=\"table\" open>"));
        assertTrue(drawn(scale(5), 8, _ -> rated(4)).contains("<td>4.0</td><td>0.00</td>"));
    }

    @Test
    void aMiddleBetweenTwoPointsIsSaidSo() {
        var html = drawn(scale(5), 6, i -> rated(i < 3 ? 2 : 4));
        assertTrue(html.contains("Middle answer between 2 and 4"), html);
        assertTrue(html.contains("views differ somewhat"), html);
        assertTrue(html.contains("6 gave a value"), html);
    }

    @Test
    void dontKnowStandsApartAndIsNotInN() {
        var html = drawn(scale(5), 9, i -> i < 5 ? rated(3) : new Scale.Rated(Map.of("s1", new Scale.DontKnow())));
        assertTrue(html.contains("5 gave a value · 4 said “I don’t know”"), html);
        assertTrue(html.contains("Middle answer 3"), html);
    }

    @Test
    void aFewValuesAreNotAveraged() {
        var html = drawn(scale(5), 6, i -> i < 3 ? rated(3) : new Scale.Rated(Map.of("s1", new Scale.DontKnow())));
        assertTrue(html.contains("Too few to average · 3 gave a value"), html);
        assertFalse(html.contains("Middle answer"), html);
    }

    @Test
    void nothingThatPeopleWroteIsTakenForMarkup() {
        var evil = "<img src=x onerror=alert(1)> & \"' </li>";
        var html = drawn(text(), 5, _ -> new OpenText.Text(evil));
        assertFalse(html.contains("<img"), html);
        assertTrue(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp;"), html);
        var choice = new Choice(ID, evil, Visibility.ANONYMOUS, false,
                List.of(new Choice.Option("a", evil), new Choice.Option("b", "B")), 1, 1, false);
        assertFalse(drawn(choice, 5, _ -> picked("a")).contains("<img"));
    }

    @Test
    void noStyleAttributeIsNeeded() {
        assertFalse(drawn(choice(2), 30, _ -> picked("a")).contains("style="));
        assertFalse(drawn(scale(11), 30, i -> rated(1 + i % 11)).contains("style="));
    }

    @Test
    void cardsThatDoNotFitAreCounted() {
        var question = text();
        var picture = Picture.of(question, result(question, 49, i -> new OpenText.Text("card " + i)), K).withAtMost(12);
        assertEquals(12, picture.html().split("<li", -1).length - 1);
        assertTrue(picture.html().contains("and 37 more"));
    }

    @Test
    void namedAnswersAreListedByName() {
        var named = new Choice(ID, "How is it?", Visibility.NAMED, false, options(), 1, 1, true);
        var html = drawn(named, 2, i -> i == 0 ? picked("b") : new Choice.NoneOfThese());
        assertTrue(html.contains("<th scope=\"row\">Name 0</th><td>Second</td>"), html);
        assertTrue(html.contains("<th scope=\"row\">Name 1</th><td>None of these</td>"), html);
    }

    @Test
    void namedRatingsAreListedInTheOrderOfTheStatements() {
        var two = new Scale(ID, "How is it?", Visibility.NAMED, false,
                List.of(new Scale.Statement("s1", "We share the work"), new Scale.Statement("s2", "We share the room")),
                5, "not at all", "fully");
        var html = drawn(two, 1, _ -> new Scale.Rated(Map.of("s2", new Scale.Point(4))));
        assertTrue(html.contains("in the order of the statements"), html);
        assertTrue(html.contains("<span class=\"said\"><span class=\"said-to\">We share the work: </span>–</span>"
                + "<span class=\"said\"><span class=\"said-to\">We share the room: </span>4</span>"), html);
        var one = new Scale(ID, "How is it?", Visibility.NAMED, false,
                List.of(new Scale.Statement("s1", "We share the work")), 5, "not at all", "fully");
        assertTrue(drawn(one, 1, _ -> rated(4)).contains("<th scope=\"row\">Name 0</th><td>4</td>"));
    }

    @Test
    void aPauseIsNotDrawn() {
        var pause = new Pause(ID, "Look up");
        assertEquals("", Picture.of(pause, untold(0), K).html());
    }

    @Test
    void theFrameThatAwaitsAResultHasItsKeysButNoTable() {
        var html = Picture.awaiting(scale(5), new RoundId(2, 1)).html();
        assertTrue(html.contains("picture awaiting") && html.contains("data-key=\"s-s1\""), html);
        assertFalse(html.contains("<table"), html);
    }

    @Test
    void partsKeepTheirKeys() {
        var html = drawn(choice(1), 5, _ -> picked("a"));
        assertTrue(html.contains("data-key=\"o-a\"") && html.contains("data-key=\"none\""), html);
    }

    private static String drawn(Question question, int n, IntFunction<Answer> answers) {
        return Picture.of(question, result(question, n, answers), K).html();
    }

    private static Result result(Question question, int n, IntFunction<Answer> answers) {
        var ballots = new ArrayList<Ballot>();
        var named = question.visibility() == Visibility.NAMED;
        for (int i = 0; i < n; i++) {
            ballots.add(new Ballot(new CardId("%020x".formatted(i)), answers.apply(i), named ? "Name " + i : null));
        }
        return of(n, Optional.of(question.tally(ballots, K)), named ? ballots : List.of());
    }

    private static Result untold(int n) {
        return of(n, Optional.empty(), List.of());
    }

    private static Result of(int n, Optional<Tally> whole, List<Ballot> named) {
        return new Result(new RoundId(2, 1), n, whole, List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                List.of(), Optional.empty(), named, Set.of(), 0, 0, false, Optional.empty());
    }

    private static List<Choice.Option> options() {
        return List.of(new Choice.Option("a", "First"), new Choice.Option("b", "Second"));
    }

    private static Choice choice(int max) {
        return new Choice(ID, "How is it?", Visibility.ANONYMOUS, false, options(), 1, max, true);
    }

    @Test
    void aStatementThatFewAnsweredIsNotDrawn() {
        var two = new Scale(ID, "How is it?", Visibility.ANONYMOUS, false,
                List.of(new Scale.Statement("s1", "We share the work"), new Scale.Statement("s2", "We share the room")),
                5, "not at all", "fully");
        var told = two.tally(new Sums(6, Map.of("s1", new Sums.Sum(6, Map.of("3", 6)))), List.of(), K);
        var html = Picture.of(two, of(6, Optional.of(told), List.of()), K).html();
        assertTrue(html.contains("Fewer than 5 answered this, so the answers are not shown."));
        assertTrue(html.contains("<td>0</td><td>0</td><td>6</td>"));
        assertFalse(html.contains("<td>1</td><td>0</td>"));
    }

    private static Scale scale(int points) {
        return new Scale(ID, "How is it?", Visibility.ANONYMOUS, false,
                List.of(new Scale.Statement("s1", "We share the work")), points, "not at all", "fully");
    }

    private static OpenText text() {
        return new OpenText(ID, "How is it?", Visibility.ANONYMOUS, 500);
    }

    private static Choice.Picked picked(String option) {
        return new Choice.Picked(Set.of(option));
    }

    private static Scale.Rated rated(int value) {
        return new Scale.Rated(Map.of("s1", new Scale.Point(value)));
    }
}
