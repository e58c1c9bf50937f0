package tandem.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.question.Ballot;
import tandem.question.CardId;
import tandem.question.OpinionPlane;
import tandem.question.Opinions;
import tandem.question.QuestionId;
import tandem.question.Statements;
import tandem.question.Statements.Vote;
import tandem.question.Visibility;
import tandem.session.Result;
import tandem.session.RoundId;

/** Groups of opinion, and statements by the dozen, as they are drawn (rules.md C6). */
class OpinionPictureTest {
    private static final Opinions GROUPS = new Opinions.Groups(false, List.of(
            new Opinions.Group(180, new Opinions.Area(-0.5, 0.1, 0.4, 0.2, 30), List.of(
                    new Opinions.Leaning("s1", Vote.AGREE), new Opinions.Leaning("s2", Vote.AGREE),
                    new Opinions.Leaning("s3", Vote.DISAGREE))),
            new Opinions.Group(120, new Opinions.Area(0.5, -0.1, 0.4, 0.1, 0), List.of())),
            new OpinionPlane(Map.of()), 2);

    @Test
    void areasHaveLettersAndNobodysDotIsThere() {
        var html = drawn(asked(3), 300, GROUPS).html();
        assertEquals(2, html.split("<ellipse", -1).length - 1);
        assertFalse(html.contains("<circle"), html);
        assertTrue(html.contains("cx=\"-0.50\" cy=\"-0.10\" rx=\"0.40\" ry=\"0.20\" transform=\"rotate(-30 -0.50 -0.10)\""),
                html);
        assertTrue(html.contains("<b>Group A</b> <span class=\"opinion-size\">180 people</span>"), html);
        assertTrue(html.contains("<li><b>Most agree, unlike others:</b><p>Statement 1</p><p>Statement 2</p></li>"), html);
        assertTrue(html.contains("Nothing sets this group clearly apart."), html);
        assertTrue(html.contains("<th scope=\"row\">A</th><td>180 people</td><td>Most agree, unlike others: Statement 1 · "
                + "Most agree, unlike others: Statement 2 · Most disagree, unlike others: Statement 3</td>"), html);
        assertFalse(html.contains("style="), html);
    }

    @Test
    void sizesInStepsAreSaidToBeSo() {
        var html = drawn(asked(3), 300, new Opinions.Groups(true, ((Opinions.Groups) GROUPS).groups(),
                new OpinionPlane(Map.of()), 2)).html();
        assertTrue(html.contains("About 180 people") && html.contains("About 120 people"), html);
    }

    @Test
    void whereThereAreNoneItIsSaidWhatIsMissing() {
        var few = drawn(asked(9), 12, new Opinions.TooFew(18, false)).html();
        assertTrue(few.contains("it takes 18 more people who vote on at least 7 statements."), few);
        assertTrue(drawn(asked(3), 29, new Opinions.TooFew(1, false)).html()
                .contains("it takes 1 more person who votes on at least 3 statements."));
        assertTrue(drawn(asked(3), 29, new Opinions.TooFew(5, true)).html().contains("it takes about 5 more people"));
        var none = drawn(asked(3), 40, new Opinions.NoGroups()).html();
        assertTrue(none.contains("do not fall into groups that are large enough"), none);
        assertFalse(none.contains("opinion-map"), none);
    }

    @Test
    void ofAFewAnswersNothingIsSaidAtAll() {
        for (var n : List.of(0, 1, 3)) {
            var html = Picture.of(asked(3), result(asked(3), n, Optional.empty()), Meeting.K).html();
            assertFalse(html.contains("opinion"), html);
        }
    }

    @Test
    void whatIsKeptBackAfterwardsIsNotToldHereEither() {
        assertFalse(drawn(asked(2), 300, GROUPS).html().contains("Most disagree"));
    }

    @Test
    void ofEightyStatementsARoomLooksAtTheMostTellingAndReadsWhereTheOthersAre() {
        var picture = drawn(asked(80), 300, GROUPS);
        var room = picture.brief().html();
        assertEquals(6, room.split("data-key=\"s-", -1).length - 1);
        assertTrue(room.contains("The most telling are shown. 74 more statements are on your phone and in the record."),
                room);
        assertFalse(room.contains("<p>Statement 3</p>"), "two things that set a group apart are enough to read");
        assertEquals(80, picture.html().split("data-key=\"s-", -1).length - 1);
        assertEquals(12, drawn(asked(12), 300, GROUPS).brief().html().split("data-key=\"s-", -1).length - 1);
    }

    private static Picture drawn(Statements question, int n, Opinions opinions) {
        return Picture.of(question, result(question, n, Optional.of(opinions)), Meeting.K);
    }

    private static Result result(Statements question, int n, Optional<Opinions> opinions) {
        var random = new Random(n);
        var ballots = IntStream.range(0, n).mapToObj(i -> {
            var votes = new TreeMap<String, Vote>();
            question.parts().forEach(part -> votes.put(part, Vote.values()[random.nextInt(3)]));
            return new Ballot(new CardId("%020x".formatted(i)), new Statements.Voted(votes), null);
        }).toList();
        return new Result(new RoundId(1, 1), n, n < Meeting.K ? Optional.empty()
                : Optional.of(question.tally(ballots, Meeting.K)), List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), List.of(), Optional.empty(), List.of(), Set.of(), 0, 0, false, opinions);
    }

    private static Statements asked(int statements) {
        return new Statements(new QuestionId("s"), "What do you think?", Visibility.ANONYMOUS, false,
                IntStream.rangeClosed(1, statements).mapToObj(i -> new Statements.Statement("s" + i, "Statement " + i))
                        .toList(), false, true);
    }
}
