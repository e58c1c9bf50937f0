package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.ABSTAINED;
import static tandem.session.Agenda.B;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.LIVE;
import static tandem.session.Agenda.NAMED;
import static tandem.session.Agenda.TEXT;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.person;
import static tandem.session.Agenda.round;
import static tandem.session.Agenda.text;
import static tandem.session.Play.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.question.Answer;
import tandem.question.CardId;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Visibility;
import tandem.words.Reason;

/** Who may see what, and when (rules.md A1, A5, A7, B1). */
class ViewsTest {
    @Test
    void anOpenAnonymousRoundShowsNobodyAnythingButHowManyAnswered() {
        var play = given(Play.open(CHOICE)).withPeople(6).withAnswers(A, A, B, A, B, A);
        assertEquals(Optional.empty(), participant(play).result());
        assertEquals(Optional.empty(), screen(play).result());
        assertEquals(Optional.empty(), facilitator(play).result());
        assertEquals(6, screen(play).answered());
        assertEquals(6, facilitator(play).answered());
    }

    @Test
    void aClosedRoundIsSeenByTheFacilitatorAloneAndItIsWhatRevealShows() {
        var play = given(Play.open(CHOICE)).withPeople(6).withAnswers(A, A, B, A, B, ABSTAINED)
                .with(new SessionCommand.Close());
        assertEquals(Optional.empty(), participant(play).result());
        assertEquals(Optional.empty(), screen(play).result());
        var looked = facilitator(play).result().orElseThrow();
        assertEquals(new Choice.Counts(6, Map.of("a", 3, "b", 2), 0, 1), looked.whole().orElseThrow());
        play.with(new SessionCommand.Reveal());
        assertEquals(Optional.of(looked), participant(play).result());
        assertEquals(Optional.of(looked), screen(play).result());
    }

    @Test
    void whatIsHiddenAgainIsSeenByTheFacilitatorAlone() {
        var play = given(Play.open(CHOICE)).withPeople(5).withAnswers(A, A, B, A, B)
                .with(new SessionCommand.Close(), new SessionCommand.Reveal(), new SessionCommand.Hide());
        assertEquals(Optional.empty(), participant(play).result());
        assertTrue(facilitator(play).result().isPresent());
    }

    @Test
    void ofFewerThanKAnswersOnlyTheirNumberIsTold() {
        var play = given(Play.open(CHOICE)).withPeople(4).withAnswers(A, A, B, ABSTAINED)
                .with(new SessionCommand.Close(), new SessionCommand.Reveal());
        assertEquals(new Result(round(CHOICE, 1), 4, Optional.empty(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty(), List.of(), Optional.empty(), List.of(), Set.of(), 0, 0, false, Optional.empty()),
                participant(play).result().orElseThrow());
    }

    @Test
    void whoAbstainedCountsAsHavingAnswered() {
        var play = given(Play.open(CHOICE)).withPeople(5).withAnswers(A, A, B, A, ABSTAINED)
                .with(new SessionCommand.Close(), new SessionCommand.Reveal());
        assertTrue(participant(play).result().orElseThrow().whole().isPresent());
    }

    @Test
    void ofAnAnonymousRoundNobodysBallotIsInTheResult() {
        var play = given(Play.open(CHOICE)).withPeople(6).withAnswers(A, A, B, A, B, A)
                .with(new SessionCommand.Close());
        assertEquals(List.of(), facilitator(play).result().orElseThrow().named());
    }

    @Test
    void aWholeRoomResultGrowsFromKAnswersOn() {
        var play = given(Play.open(LIVE)).withPeople(5).withAnswers(A, A, B, B);
        assertEquals(Optional.empty(), participant(play).result());
        play.with(play.answer(5, 1, A));
        assertEquals(new Choice.Counts(5, Map.of("a", 3, "b", 2), 0, 0),
                participant(play).result().orElseThrow().whole().orElseThrow());
    }

    @Test
    void aNamedResultShowsWhoAnsweredWhatFromTheFirstOn() {
        var ana = new SessionCommand.Join(person(1), "device 1", WHANAU, "Ana", false, false, Speaks.SELF,
                List.of());
        var play = given(Play.open(NAMED)).with(ana).withAnswers(B);
        var named = participant(play).result().orElseThrow().named();
        assertEquals(List.of("Ana"), named.stream().map(ballot -> ballot.name()).toList());
        assertEquals(List.of(B), named.stream().map(ballot -> ballot.answer()).toList());
    }

    @Test
    void aNamedResultIsSaidOfEachGroupHoweverSmall() {
        var play = given(Play.open(NAMED)).withPeople(3).withAnswers(A, A, B).with(new SessionCommand.Close());
        assertEquals(List.of("whanau 2", "teachers 1"), facilitator(play).result().orElseThrow().sets().stream()
                .map(set -> set.nodes().getFirst().key() + " " + set.n()).toList());
    }

    @Test
    void aFrozenRoundStaysAsItWasWhenTheStepIsOpenedAgain() {
        var play = given(Play.open(CHOICE)).withPeople(5).withAnswers(A, A, A, A, A)
                .with(new SessionCommand.Close());
        var first = play.moment().released(round(CHOICE, 1));
        play.with(new SessionCommand.Open()).withAnswers(B, B, B, B, B);
        assertEquals(Optional.empty(), participant(play).result());
        assertEquals(first, play.moment().released(round(CHOICE, 1)));
        play.with(new SessionCommand.Close(), new SessionCommand.Reveal());
        assertEquals(new Choice.Counts(5, Map.of("a", 0, "b", 5), 0, 0),
                participant(play).result().orElseThrow().whole().orElseThrow());
    }

    @Test
    void cardsAreShuffledTheSameWayForEverybodyAndNotInTheOrderOfTheAnswers() {
        var answers = new Answer[12];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = text("word " + i);
        }
        var play = given(Play.open(TEXT)).withPeople(12).withAnswers(answers).with(new SessionCommand.Close());
        var looked = cards(facilitator(play).result());
        play.with(new SessionCommand.Reveal());
        assertEquals(looked, cards(participant(play).result()));
        assertEquals(looked, cards(Moment.of(play.moment().id(), Situation.after(play.log())).shown()));
        var words = looked.stream().map(OpenText.Card::text).toList();
        assertNotEquals(List.of(answers).stream().map(a -> ((OpenText.Text) a).text()).toList(), words);
        play.with(new SessionCommand.Open()).withAnswers(answers).with(new SessionCommand.Close());
        assertNotEquals(words, cards(facilitator(play).result()).stream().map(OpenText.Card::text).toList());
    }

    @Test
    void aCardThatIsKeptIsSeenByTheFacilitatorAloneAndItsWriterIsTold() {
        var play = given(Play.open(TEXT)).withPeople(5)
                .withAnswers(text("a"), text("b"), text("c"), text("d"), text("e")).with(new SessionCommand.Close());
        var card = cardOf(play, "c");
        var keep = new SessionCommand.KeepCard(round(TEXT, 1), card, true);
        assertFalse(kept(play, 3));
        var personal = participant(play).personal();
        play.with(keep).with(new SessionCommand.Reveal());
        assertEquals(5, cards(facilitator(play).result()).size());
        assertEquals(Set.of(card), facilitator(play).result().orElseThrow().kept());
        assertEquals(4, cards(participant(play).result()).size());
        assertEquals(Set.of(), participant(play).result().orElseThrow().kept());
        assertTrue(kept(play, 3));
        assertFalse(kept(play, 1));
        assertTrue(participant(play).personal() > personal);
        play.with(new SessionCommand.KeepCard(round(TEXT, 1), card, false));
        assertEquals(5, cards(participant(play).result()).size());
        assertFalse(kept(play, 3));
    }

    @Test
    void aCardIsKeptFromTheCloseOnEvenAfterTheSeal() {
        var play = given(Play.open(TEXT)).withPeople(5)
                .withAnswers(text("a"), text("b"), text("c"), text("d"), text("e"));
        var unknown = new SessionCommand.KeepCard(round(TEXT, 1), new CardId("0".repeat(20)), true);
        play.when(unknown).thenRefused(Reason.UNKNOWN_CARD);
        play.with(new SessionCommand.Close()).when(unknown).thenRefused(Reason.UNKNOWN_CARD);
        var keep = new SessionCommand.KeepCard(round(TEXT, 1), cardOf(play, "a"), true);
        play.with(new SessionCommand.End()).later(Session.UNDO_END).with(new SessionCommand.Seal());
        play.when(keep).then(SessionEvent.CardKept.class);
    }

    @Test
    void onesOwnAnswersAreThoseOfTheCurrentStepTheLatestRoundFirst() {
        var play = given(Play.open(CHOICE)).withPeople(2).withAnswers(A, B).with(new SessionCommand.Close(),
                new SessionCommand.Open());
        play.with(play.answer(1, 4, B));
        assertEquals(List.of(new Mine.Given(Slot.answer(round(CHOICE, 2)), 4, B, false),
                new Mine.Given(Slot.answer(round(CHOICE, 1)), 1, A, false)), mine(play, 1).answers());
        assertFalse(mine(play, 1).canChangePartner());
        play.with(new SessionCommand.GoTo(TEXT));
        assertEquals(List.of(), mine(play, 1).answers());
    }

    @Test
    void theGroupCanBeChangedUntilTheFirstAnswer() {
        var play = given(Play.open(CHOICE)).withPeople(1);
        assertTrue(mine(play, 1).canChangePartner());
        play.withAnswers(ABSTAINED);
        assertFalse(mine(play, 1).canChangePartner());
    }

    @Test
    void onceSealedNobodyCanTellWhichAnswersWereWhose() {
        var play = given(Play.open(CHOICE)).withPeople(1).withAnswers(A);
        var seat = play.situation().seats().seat(person(1)).orElseThrow();
        assertEquals(List.of(), Mine.of(seat, play.moment(), Optional.empty()).answers());
    }

    @Test
    void namesAreAskedOnlyWhereAQuestionShowsThem() {
        assertTrue(Play.lobby().session().asksName());
        assertFalse(given(Play.lobby()).with(new SessionCommand.EditStep(NAMED,
                Agenda.choice("lead", Visibility.ANONYMOUS))).session().asksName());
    }

    @Test
    void undoIsOfferedForAsLongAsItCanBeDone() {
        var play = given(Play.showing(CHOICE));
        assertEquals(Optional.of(play.now().plusSeconds(20)), facilitator(play).undoUntil());
        play.with(new SessionCommand.End());
        assertEquals(Optional.of(play.now().plusSeconds(600)), facilitator(play).undoUntil());
        play.later(Session.UNDO_END).with(new SessionCommand.Seal());
        assertTrue(facilitator(play).sealed());
    }

    private static ParticipantView participant(Play play) {
        return ParticipantView.of(play.moment());
    }

    private static ScreenView screen(Play play) {
        return ScreenView.of(play.moment(), Here.NOBODY);
    }

    private static FacilitatorView facilitator(Play play) {
        return FacilitatorView.of(play.moment(), Here.NOBODY);
    }

    private static Mine mine(Play play, int person) {
        return Mine.of(play.situation().seats().seat(person(person)).orElseThrow(), play.moment(),
                Optional.of(Play.KEY));
    }

    private static boolean kept(Play play, int person) {
        return mine(play, person).answers().getFirst().kept();
    }

    private static CardId cardOf(Play play, String words) {
        return cards(play.moment().released(round(TEXT, 1))).stream().filter(card -> card.text().equals(words))
                .findFirst().orElseThrow().id();
    }

    private static List<OpenText.Card> cards(Optional<Result> result) {
        return ((OpenText.Cards) result.orElseThrow().whole().orElseThrow()).cards();
    }
}
