package tandem.ui.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.question.OpenText;
import tandem.question.Scale;
import tandem.session.Contrasts;
import tandem.session.SessionCommand;

class ByGroupTest {
    @Test
    void eachGroupHasItsNameItsMarkItsFiguresAndItsN() {
        try (var meeting = Gallery.played(4)) {
            var html = meeting.picture(Lens.GROUP).html();
            assertTrue(html.contains("<li class=\"lane partner-1\" data-key=\"g-g1\"><span class=\"lane-name\">"
                    + "Parents and whānau</span>"), html);
            assertTrue(html.contains("<b>9 of 12</b> <span class=\"lane-beside\">75%</span>"), html);
            assertTrue(html.contains("Furthest apart on “The school decides, and tells us”: Parents and whānau 9 of 12, "
                    + "School leaders 0 of 6."), html);
        }
    }

    @Test
    void whoeverIsNotShownIsNamedWithTheReason() {
        try (var meeting = Gallery.played(4)) {
            var html = meeting.picture(Lens.GROUP).html();
            assertTrue(html.contains("Fewer than 5 answered in each, so these groups are shown only within the whole room."));
            assertTrue(html.contains(">Board</span>") && html.contains(">Rather not say</span>"), html);
            assertFalse(html.contains("g-g4"), html);
        }
    }

    @Test
    void twoThatAreOnlyShownTogetherAreSaidWithinTheirBounds() {
        try (var meeting = new Meeting(List.of(partner("whanau", "Whānau"), partner("teachers", "Teachers")),
                Gallery.CHOICE)) {
            meeting.joins("whanau", 15).joins("teachers", 6).lead(new SessionCommand.Next(), new SessionCommand.Open())
                    .answer((group, i) -> Gallery.picked(group.equals("teachers") || i < 9 ? "school" : "us"))
                    .lead(new SessionCommand.Close());
            var html = meeting.picture(Lens.GROUP).html();
            assertTrue(html.contains("“The school decides, and tells us”: Teachers 5 or 6 of the 6; "
                    + "Whānau 9 or 10 of the 15."), html);
            assertTrue(html.contains("Shown together, so that nobody’s answer can be worked out."), html);
            assertFalse(html.contains("data-key=\"g-teachers\""), html);
        }
    }

    @Test
    void whatNobodyChoseIsNamedAndTakesNoLines() {
        try (var meeting = new Meeting(List.of(partner("whanau", "Whānau"), partner("teachers", "Teachers")),
                Gallery.CHOICE)) {
            meeting.joins("whanau", 8).joins("teachers", 8).lead(new SessionCommand.Next(), new SessionCommand.Open())
                    .answer((group, i) -> Gallery.picked(i % 2 == 0 ? "school" : "us"))
                    .lead(new SessionCommand.Close());
            var html = meeting.picture(Lens.GROUP).html();
            assertTrue(html.contains("Nobody chose: Somebody else decides; It was never made clear."), html);
            assertTrue(html.contains("data-key=\"o-us\"") && !html.contains("data-key=\"o-unclear\""), html);
        }
    }

    @ParameterizedTest
    @EnumSource(Lens.class)
    void noLensNeedsAStyleAttributeAndEachIsATableToo(Lens lens) {
        try (var meeting = Gallery.played(8)) {
            var html = meeting.picture(lens).htmlWithTable();
            assertFalse(html.contains("style="), html);
            assertTrue(html.contains("<table>"), html);
        }
    }

    @Test
    void anAnswerGivenTogetherStandsBesideWithItsName() {
        try (var meeting = Gallery.played(8)) {
            var html = meeting.picture(Lens.GROUP).html();
            assertTrue(html.contains("Iwi and hapū, answering together"), html);
            assertTrue(meeting.picture(Lens.WHOLE).html().contains("Answering together"));
            assertTrue(html.contains("53 answered"), "it is never added in: " + html);
        }
    }

    @Test
    void theGuessesSayInWordsHowFarTheyWereOff() {
        assertEquals("2 steps lower", Guessing.apart(-2));
        assertEquals("½ step higher", Guessing.apart(0.5));
        assertEquals("1½ steps higher", Guessing.apart(1.5));
        assertEquals("guessed right", Guessing.apart(0));
        try (var meeting = new Meeting(List.of(partner("whanau", "Whānau"), partner("teachers", "Teachers")),
                Gallery.SCALE)) {
            meeting.joins("whanau", 9).joins("teachers", 7).lead(new SessionCommand.Next(),
                    new SessionCommand.AskGuess(1, new PartnerId("teachers")), new SessionCommand.Open());
            meeting.answer((_, i) -> rated(4 + i % 2)).guess("teachers", (_, i) -> rated(i < 5 ? 2 : 1 + i % 2))
                    .lead(new SessionCommand.Close());
            var html = meeting.picture(Lens.GUESSES).html();
            assertTrue(html.contains("Teachers: what they said, and what others thought they would say"), html);
            assertTrue(html.contains("<b>2 steps lower</b> <span class=\"lane-beside\">9 guessed</span>"), html);
            assertFalse(html.contains("<table"), html);
        }
    }

    @Test
    void cardsStandUnderTheirGroup() {
        try (var meeting = new Meeting(List.of(partner("whanau", "Whānau"), partner("teachers", "Teachers")),
                Gallery.TEXT)) {
            meeting.joins("whanau", 6).joins("teachers", 5).lead(new SessionCommand.Next(), new SessionCommand.Open())
                    .answer((group, i) -> new OpenText.Text(group + " <b>" + i)).lead(new SessionCommand.Close());
            var html = meeting.picture(Lens.GROUP).html();
            assertTrue(html.indexOf(">Whānau<") < html.indexOf("whanau &lt;b&gt;3")
                    && html.indexOf("whanau &lt;b&gt;3") < html.indexOf(">Teachers<"), html);
            assertEquals(12, meeting.picture(Lens.GROUP).withAtMost(10).html().split("<li", -1).length - 1);
        }
    }

    @Test
    void contrastsAreSaidInPlainSentences() {
        try (var meeting = Gallery.played(4)) {
            meeting.lead(new SessionCommand.Reveal());
            var html = ContrastsPicture.html(Contrasts.of(meeting.moment()));
            assertTrue(html.contains("In this room, Parents and whānau 9 of 12, School leaders 0 of 6."), html);
            assertTrue(html.contains("Not looked at here, because they are not always shown by themselves: Board and "
                    + "Rather not say."), html);
            assertFalse(html.contains("style="));
        }
    }

    @Test
    void aLensThatShowsNothingOfItsOwnFallsBackToTheWholeRoom() {
        try (var meeting = Gallery.played(2)) {
            assertEquals(List.of(Lens.WHOLE, Lens.GROUP), Lens.offered(meeting.result()));
            assertEquals(meeting.picture(Lens.WHOLE).html(), meeting.picture(Lens.WIDER).html());
        }
    }

    private static Partner partner(String id, String name) {
        return new Partner(new PartnerId(id), name, "", false, "");
    }

    private static Scale.Rated rated(int value) {
        return new Scale.Rated(Map.of("s1", new Scale.Point(value), "s2", new Scale.Point(3), "s3", new Scale.Point(3)));
    }
}
