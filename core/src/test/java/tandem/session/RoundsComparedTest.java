package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tandem.session.Agenda.ABSTAINED;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.B;
import static tandem.session.Agenda.SCALE;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.round;
import static tandem.session.Play.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.question.Answer;
import tandem.question.QuestionId;
import tandem.question.Responsibility;
import tandem.question.Responsibility.Level;
import tandem.question.Scale;
import tandem.question.Visibility;

/** The same people in two rounds (rules.md B4): whānau are 1–6, teachers 7–12, and more whānau from 13 on. */
class RoundsComparedTest {
    @Test
    void howManyWentUpStayedAndWentDownIsSaidOfEachGroup() {
        var play = before(12);
        after(play, 1, 12);
        assertEquals(List.of("* 12 {down=4, same=4, up=4}", "whanau 6 {down=2, same=2, up=2}",
                "teachers 6 {down=2, same=2, up=2}"), panels(play));
    }

    @Test
    void whereOnePersonLeftOrCameTheRoundsStandSideBySide() {
        var left = before(12);
        after(left, 1, 11);
        // of whānau nobody left, but all less whānau would be teachers, of whom one did
        assertEquals(List.of(), panels(left));
        var came = before(12).withSeats(13, 13, WHANAU);
        after(came, 1, 13);
        assertEquals(List.of(), panels(came));
        assertEquals(13, result(came, 2).n());
    }

    @Test
    void whereKPeopleLeftAndNobodyOrKCameThePanelIsSaid() {
        var play = given(Play.open(SCALE)).withSeats(1, 6, WHANAU).withSeats(7, 12, TEACHERS)
                .withSeats(13, 17, WHANAU);
        first(play, 17);
        after(play, 1, 12);
        assertEquals(List.of("* 12 {down=4, same=4, up=4}", "whanau 6 {down=2, same=2, up=2}",
                "teachers 6 {down=2, same=2, up=2}"), panels(play));
    }

    @Test
    void whereTooFewOfAGroupStayedNotEvenTheWholeRoomsPanelIsSaid() {
        // six whānau and eleven teachers; of whānau all but one leave and five others come
        var play = given(Play.open(SCALE)).withSeats(1, 6, WHANAU).withSeats(7, 17, TEACHERS);
        first(play, 17).withSeats(18, 22, WHANAU);
        after(play, 6, 22);
        assertEquals(List.of("whanau 6", "teachers 11"), result(play, 2).sets().stream()
                .map(set -> set.nodes().getFirst().key() + " " + set.n()).toList());
        assertEquals(List.of(), panels(play));
    }

    @Test
    void aGroupInWhichNearlyAllDidTheSameIsNotSaidByItself() {
        var play = before(12);
        play.with(new SessionCommand.Open());
        IntStream.rangeClosed(1, 6).forEach(i -> play.with(play.answer(i, 1, rated(first(i) + 1))));
        IntStream.rangeClosed(7, 12).forEach(i -> play.with(play.answer(i, 1, rated(first(i) - 1 + i % 3))));
        play.with(new SessionCommand.Close());
        assertEquals(List.of("* 12 {down=2, same=2, up=8}"), panels(play));
    }

    @Test
    void whoGivesNothingToCompareIsAsOneWhoLeft() {
        var play = before(12);
        play.with(new SessionCommand.Open());
        IntStream.rangeClosed(1, 11).forEach(i -> play.with(play.answer(i, 1, rated(first(i) - 1 + i % 3))));
        play.with(play.answer(12, 1, ABSTAINED)).with(new SessionCommand.Close());
        assertEquals(List.of(), panels(play));
    }

    @Test
    void whereSomebodyTookHerAnswersBackNothingIsCompared() {
        var play = before(12);
        play.with(play.takeBack(1));
        after(play, 1, 12);
        assertEquals(List.of(), panels(play));
    }

    @Test
    void ofAChoiceThereIsNoUpNorDown() {
        var play = given(Play.open(CHOICE)).withSeats(1, 6, WHANAU).withSeats(7, 12, TEACHERS);
        IntStream.rangeClosed(1, 12).forEach(i -> play.with(play.answer(i, 1, i % 2 == 0 ? A : B)));
        play.with(new SessionCommand.Close(), new SessionCommand.Open());
        IntStream.rangeClosed(1, 12).forEach(i -> play.with(play.answer(i, 1, i % 3 == 0 || i % 2 == 0 ? A : B)));
        play.with(new SessionCommand.Close());
        assertEquals(Map.of("same", 10, "other", 2), result(play, CHOICE, 2).panels().getFirst().change().counts());
    }

    @Test
    void ofASharedTaskWhoGetsMoreOfItGoesUpAndWhoDoesNotKnowIsLeftOut() {
        var question = new Responsibility(new QuestionId("who"), "Who shares in what?", Visibility.ANONYMOUS, false,
                List.of(new Responsibility.Task("t1", "Welcome families", List.of())), List.of());
        var shares = question.within(Agenda.opened(question).partnership());
        var play = given(Play.of(Agenda.opened(shares)).with(new SessionCommand.GoTo(1), new SessionCommand.Open()))
                .withSeats(1, 6, WHANAU).withSeats(7, 12, TEACHERS);
        IntStream.rangeClosed(1, 12).forEach(i -> play.with(play.answer(i, 1, ofWhanau(i % 2 == 0 ? Level.TOLD
                : Level.SHARES))));
        play.with(new SessionCommand.Close(), new SessionCommand.Open());
        IntStream.rangeClosed(1, 12).forEach(i -> play.with(play.answer(i, 1, ofWhanau(i % 2 == 0 ? Level.LEADS
                : i % 3 == 0 ? Level.CONSULTED : Level.SHARES))));
        play.with(new SessionCommand.Close());
        var panels = result(play, 1, 2).panels().stream().filter(panel -> panel.nodes().getFirst().key().equals("*"))
                .toList();
        assertEquals(List.of("t1.whanau"), panels.stream().map(Result.Panel::part).toList());
        assertEquals(Map.of("up", 6, "same", 4, "down", 2), panels.getFirst().change().counts());
        assertFalse(shares.isComparable("t1.whanau", ofWhanau(Level.DONT_KNOW)));
        assertFalse(shares.isComparable("t1.teachers", ofWhanau(Level.LEADS)));
        assertFalse(shares.isComparable("t1.whanau", Agenda.ABSTAINED));
    }

    private static Answer ofWhanau(Level level) {
        return new Responsibility.Said(Map.of("t1", Map.of(WHANAU, level)));
    }

    @Test
    void whatTheRoomHasSeenBeforeIsShownBeside() {
        var play = before(12);
        after(play, 1, 12);
        assertEquals(Optional.empty(), result(play, 2).before());
        var seen = before(12).with(new SessionCommand.Reveal());
        after(seen, 1, 12);
        assertEquals(Optional.of(1), result(seen, 2).before().map(earlier -> earlier.round().round()));
    }

    private static Play before(int people) {
        return first(given(Play.open(SCALE)).withSeats(1, 6, WHANAU).withSeats(7, 12, TEACHERS), people);
    }

    /** In the first round half of each group rate 3 and half 4. */
    private static int first(int person) {
        return 3 + person % 2;
    }

    private static Play first(Play play, int people) {
        IntStream.rangeClosed(1, people).forEach(i -> play.with(play.answer(i, 1, rated(first(i)))));
        return play.with(new SessionCommand.Close());
    }

    /** In the second, of three people one each goes down, stays, and goes up. */
    private static void after(Play play, int from, int to) {
        play.with(new SessionCommand.Open());
        IntStream.rangeClosed(from, to).forEach(i -> play.with(play.answer(i, 1, rated(first(i) - 1 + i % 3))));
        play.with(new SessionCommand.Close());
    }

    private static Answer rated(int point) {
        return new Scale.Rated(Map.of("s1", new Scale.Point(point)));
    }

    private static List<String> panels(Play play) {
        return result(play, SCALE, 2).panels().stream().map(panel -> panel.nodes().getFirst().key() + " "
                + panel.change().n() + " " + panel.change().counts()).toList();
    }

    private static Result result(Play play, int round) {
        return result(play, SCALE, round);
    }

    private static Result result(Play play, int step, int round) {
        return play.moment().released(round(step, round)).orElseThrow();
    }
}
