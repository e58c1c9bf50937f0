package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.ABSTAINED;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.TEXT;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.person;
import static tandem.session.Agenda.round;
import static tandem.session.Agenda.text;
import static tandem.session.Play.given;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.partnership.Partner;
import tandem.partnership.Partnership;
import tandem.question.OpenText;
import tandem.session.SessionCommand.HoldWords;
import tandem.words.Reason;

/** Cards by group (rules.md B5), and those who look after their group's words. */
class WordsTest {
    @Test
    void cardsAreSaidByGroupFromKAuthorsOn() {
        var play = written(10, 6);
        assertEquals(List.of("whanau 10", "teachers 6"), sets(play));
        assertEquals(10, cards(result(play).sets().getFirst()).size());
        assertTrue(cards(result(play).sets().getFirst()).stream().allMatch(card -> card.text().startsWith("w")));
    }

    @Test
    void whoWritesNothingIsNoAuthor() {
        // six teachers answered, two of whom wrote nothing: four authors could be worked out
        var play = given(Play.open(TEXT)).withSeats(1, 9, WHANAU).withSeats(10, 15, TEACHERS);
        words(play, 1, 9, "w");
        words(play, 10, 13, "t").withAnswer(14, 15, ABSTAINED).with(new SessionCommand.Close());
        assertEquals(List.of(), sets(play));
        var all = (OpenText.Cards) result(play).whole().orElseThrow();
        assertEquals(13, all.cards().size());
        assertEquals(2, all.abstained());
    }

    @Test
    void fewerThanKAuthorsAreNotReadHoweverManyAnswered() {
        var play = given(Play.open(TEXT)).withSeats(1, 9, WHANAU);
        words(play, 1, 4, "w").withAnswer(5, 9, ABSTAINED).with(new SessionCommand.Close());
        assertEquals(Optional.empty(), result(play).whole());
        assertEquals(9, result(play).n());
    }

    @Test
    void fewAuthorsAreInAnUntaggedPoolOfKWithOthers() {
        var play = written(9, 2);
        assertEquals(List.of(), sets(play));
        assertEquals(11, ((OpenText.Cards) result(play).whole().orElseThrow()).cards().size());
    }

    @Test
    void onlyWhoIsNamedForItLooksAfterHerGroupsWords() {
        var play = withKeeper();
        play.when(new HoldWords(person(1), TEXT, true)).then(new SessionEvent.WordsHeld(TEXT, WHANAU, true));
        play.when(new HoldWords(person(1), TEXT, true)).thenNothing();
        play.when(new HoldWords(person(2), TEXT, true)).thenRefused(Reason.NOT_THEIR_WORDS);
        play.when(new HoldWords(person(9), TEXT, true)).thenRefused(Reason.NOT_JOINED);
        play.when(new HoldWords(person(1), CHOICE, true)).thenRefused(Reason.UNKNOWN_STEP);
        play.when(new HoldWords(person(1), TEXT, false)).then(SessionEvent.WordsHeld.class);
        assertTrue(Mine.of(play.situation().seats().seat(person(1)).orElseThrow(), play.moment(),
                Optional.of(Play.KEY)).keepsWords());
    }

    @Test
    void wordsThatAreHeldAreReadByNobody() {
        var play = withKeeper().withSeats(3, 6, WHANAU).withSeats(11, 16, TEACHERS);
        words(play, 1, 6, "w");
        words(play, 11, 16, "t").with(new HoldWords(person(1), TEXT, true)).with(new SessionCommand.Close());
        var all = (OpenText.Cards) result(play).whole().orElseThrow();
        assertTrue(all.cards().stream().allMatch(card -> card.text().startsWith("t")));
        assertEquals(6, result(play).held());
        assertEquals(12, result(play).n());
        assertEquals(all, FacilitatorView.of(play.moment(), Here.NOBODY).result().orElseThrow().whole().orElseThrow());
    }

    @Test
    void onceARoundIsClosedItsWordsHaveBeenRead() {
        var play = withKeeper();
        words(play, 1, 2, "w").with(new SessionCommand.Close()).when(new HoldWords(person(1), TEXT, true))
                .thenRefused(Reason.ROUND_CLOSED);
    }

    /** Ana, the first, looks after whānau's words; the second is another whānau. */
    private static Play withKeeper() {
        var usual = Agenda.opened(new JoinCode("ABCDEFG"));
        var was = usual.partnership();
        var partners = was.partners().stream().map(p -> p.id().equals(WHANAU)
                ? new Partner(p.id(), p.name(), p.widerGroup(), false, "Ana") : p).toList();
        var opened = new SessionEvent.Opened(usual.code(), new Partnership(was.id(), was.name(), was.purpose(),
                partners, List.of(), "", "", ""), usual.questionSet(), usual.k(), usual.zone(), usual.keep());
        return given(Play.of(opened)).with(new SessionCommand.GoTo(TEXT), new SessionCommand.Open())
                .with(new SessionCommand.Join(person(1), "device 1", WHANAU, " ana ", false, false, Speaks.SELF,
                        List.of())).with(Agenda.join(2, WHANAU));
    }

    private static Play written(int whanau, int teachers) {
        var play = given(Play.open(TEXT)).withSeats(1, whanau, WHANAU)
                .withSeats(whanau + 1, whanau + teachers, TEACHERS);
        words(play, 1, whanau, "w");
        return words(play, whanau + 1, whanau + teachers, "t").with(new SessionCommand.Close());
    }

    private static Play words(Play play, int from, int to, String group) {
        for (int i = from; i <= to; i++) {
            play.with(play.answer(i, 1, text(group + " " + i)));
        }
        return play;
    }

    private static List<String> sets(Play play) {
        return result(play).sets().stream().map(set -> set.nodes().getFirst().key() + " " + set.n()).toList();
    }

    private static List<OpenText.Card> cards(Result.Shown set) {
        return ((OpenText.Cards) set.tally()).cards();
    }

    private static Result result(Play play) {
        return play.moment().released(round(TEXT, 1)).orElseThrow();
    }
}
