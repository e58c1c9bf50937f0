package tandem.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.question.Answer;
import tandem.question.Floor;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Statements;
import tandem.question.Visibility;
import tandem.question.Words;
import tandem.session.RoundId;
import tandem.session.SessionCommand;

/** Words, statements and questions from the floor, as they are drawn. */
class CrowdPicturesTest {
    private static final Words WORDS = new Words(new QuestionId("w"), "Which words?", Visibility.ANONYMOUS);

    @Test
    void aWordIsLargerTheMorePeopleUsedItAndSaysHowManyTheyAre() {
        try (var meeting = answered(WORDS, 6, (group, i) -> new Words.Said(i < 4 ? List.of("whānau", "<b>")
                : List.of("whanau", "time")))) {
            var html = meeting.picture(Lens.WHOLE).html();
            assertTrue(html.contains("word-6"), html);
            assertTrue(html.indexOf("whānau") < html.indexOf("time"), html);
            assertTrue(html.contains("also whanau"), html);
            assertTrue(html.contains("&lt;b&gt;") && !html.contains("<b>"), html);
            assertTrue(html.contains("<th scope=\"row\">whānau</th><td>12</td><td>whanau</td>"), html);
            assertFalse(meeting.picture(Lens.GROUP).html().contains("also whanau"));
        }
    }

    @Test
    void ofManyWordsTheFirstAreDrawnAndTheOthersCounted() {
        try (var meeting = answered(WORDS, 50, (group, i) -> new Words.Said(List.of(group + i)))) {
            var html = meeting.picture(Lens.WHOLE).withAtMost(40).html();
            assertEquals(40, html.split("class=\"word ", -1).length - 1);
            assertTrue(html.contains("and 60 more words"), html);
            assertTrue(meeting.picture(Lens.GROUP).html().contains("and 50 others"));
        }
    }

    @Test
    void commonGroundStandsFirstAndWhereGroupsDivideIsSaid() {
        try (var meeting = answered(statements(), 6, (group, i) -> new Statements.Voted(Map.of(
                "s1", group.equals("g1") ? Statements.Vote.AGREE : Statements.Vote.DISAGREE,
                "s2", i == 0 ? Statements.Vote.PASS : Statements.Vote.AGREE)))) {
            var html = meeting.picture(Lens.WHOLE).html();
            assertTrue(html.indexOf("s-s2") < html.indexOf("s-s1"), html);
            assertTrue(html.contains("Most divided: Parents and whānau 6 of 6 agree, Teachers 0 of 6."), html);
            assertTrue(html.contains("10 · 83%"), html);
            var byGroup = meeting.picture(Lens.GROUP).html();
            assertTrue(byGroup.contains("<b>5 of 6</b> agree"), byGroup);
            assertTrue(byGroup.contains("Common ground <b>0.56</b>"), byGroup);
            assertTrue(byGroup.contains("3 of 3 count as 0.80, 40 of 40 as 0.976"), byGroup);
            assertTrue(byGroup.contains("<td>6 of 6</td><td>0 of 6</td><td>0.11</td>"), byGroup);
        }
    }

    @Test
    void aStatementOnWhichTooFewVotedHasNoFigures() {
        try (var meeting = answered(statements(), 6, (group, i) -> new Statements.Voted(i == 0 && group.equals("g1")
                ? Map.of("s1", Statements.Vote.AGREE, "s2", Statements.Vote.AGREE) : Map.of("s1", Statements.Vote.AGREE)))) {
            var html = meeting.picture(Lens.WHOLE).html();
            assertTrue(html.contains("Too few voted on this for it to be shown."), html);
            assertTrue(html.contains("<td>–</td>"), html);
        }
    }

    @Test
    void theFloorIsSortedByWhatMostSurelyHasTheMostVotes() {
        var floor = new Floor(new QuestionId("f"), "What do you want to ask?", Visibility.WHOLE_ROOM, false,
                List.of(new Floor.Asked("p1", "Nine of forty"), new Floor.Asked("p2", "Six of twelve")));
        try (var meeting = answered(floor, 20, (group, i) -> {
            var first = group.equals("g1") && i < 9;
            var second = group.equals("g2") && i < 12;
            var votes = first ? Set.of("p1") : second && i < 6 ? Set.of("p2") : Set.<String>of();
            return new Floor.Votes(votes, second ? Set.of("p1", "p2") : Set.of("p1"));
        })) {
            var html = meeting.picture(Lens.WHOLE).html();
            assertTrue(html.indexOf("q-p2") < html.indexOf("q-p1"), html);
            assertTrue(html.contains("<b>6</b> of 12 want this answered"), html);
            assertTrue(html.contains("<td>9</td><td>40</td><td>12%</td>"), html);
        }
    }

    @Test
    void whatHasBeenAnsweredStandsLastAndSaysSo() {
        var floor = new Floor(new QuestionId("f"), "What do you want to ask?", Visibility.WHOLE_ROOM, false,
                List.of(new Floor.Asked("p1", "Wanted by all", true), new Floor.Asked("p2", "Wanted by nobody")));
        var awaiting = Picture.awaiting(floor, new RoundId(1, 1)).html();
        assertTrue(awaiting.indexOf("q-p2") < awaiting.indexOf("✓ Answered"), awaiting);
        try (var meeting = answered(floor, 20, (_, _) -> new Floor.Votes(Set.of("p1"), Set.of("p1", "p2")))) {
            var html = meeting.picture(Lens.WHOLE).html();
            assertTrue(html.indexOf("q-p2") < html.indexOf("q-p1"), html);
            assertTrue(html.contains("<td>0</td><td>40</td><td>0%</td><td>Not yet</td>"), html);
            assertTrue(html.contains("<td>91%</td><td>Yes</td>"), html);
        }
    }

    private interface Answers {
        Answer of(String group, int nth);
    }

    private static Meeting answered(Question question, int ofEach, Answers answers) {
        return new Meeting(Gallery.partners(2), question).joins("g1", ofEach).joins("g2", ofEach)
                .lead(new SessionCommand.Next(), new SessionCommand.Open())
                .answer((group, i) -> answers.of(group, i)).lead(new SessionCommand.Close());
    }

    private static Statements statements() {
        return new Statements(new QuestionId("s"), "What do you think?", Visibility.ANONYMOUS, false,
                IntStream.rangeClosed(1, 2).mapToObj(i -> new Statements.Statement("s" + i, "Statement " + i)).toList(),
                false, false);
    }
}
