package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.PartnerId;
import tandem.question.Commitments;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.words.Reason;

/** Step 1 asks for commitments, of which two can be made; persons 1, 3, 5 are whānau, 2, 4, 6 teachers. */
class CommitmentsMadeTest {
    private static final Commitment MEET = new Commitment(WHANAU, "Meet each term", LocalDate.of(2027, 3, 1), "Notes");
    private static final Commitment ASK = new Commitment(TEACHERS, "Ask first", null, "");
    private static final Commitment OURS = new Commitment(null, "Start on time", null, "");

    private static Play asked() {
        return Play.of(Agenda.opened(new Commitments(new QuestionId("c"), "What do we take on?", Visibility.ANONYMOUS, 2,
                List.of()), Agenda.choice("else", Visibility.ANONYMOUS))).withPeople(6)
                .with(new SessionCommand.GoTo(1));
    }

    private static SessionCommand.Act make(Commitment commitment) {
        return make(commitment, null);
    }

    private static SessionCommand.Act make(Commitment commitment, @Nullable CommitmentId instead) {
        return new SessionCommand.MakeCommitment(1, commitment, instead);
    }

    private static CommitmentId made(Play play, int place) {
        return play.session().decided().made().get(place).id();
    }

    private static SessionCommand accept(Play play, int person, int place) {
        return new SessionCommand.AcceptCommitment(Agenda.person(person), made(play, place), true);
    }

    private static boolean isAccepted(Play play, int place) {
        return play.session().decided().made().get(place).isAccepted(play.session().opened().partnership().partners());
    }

    @Test
    void proposalsAreCardsInShuffledOrderFromKPeopleOn() {
        var play = asked().with(new SessionCommand.Open());
        for (int i = 1; i <= 5; i++) {
            play.with(play.answer(i, 1, new Commitments.Proposed(new Commitment(WHANAU, "Do no " + i, null, ""))));
        }
        play.with(new SessionCommand.Close(), new SessionCommand.Reveal());
        var tally = (Commitments.Proposals) play.moment().shown().orElseThrow().whole().orElseThrow();
        assertEquals(5, tally.proposals().size());
        assertEquals("Whānau", tally.proposals().getFirst().group());
        var card = tally.cards().getFirst().id();
        play.with(new SessionCommand.KeepCard(Agenda.round(1, 1), card, true));
        assertEquals(4, ((Commitments.Proposals) play.moment().shown().orElseThrow().whole().orElseThrow()).proposals()
                .size());
    }

    @Test
    void thePersonLeadingWritesThemDownAtMostAsManyAsWereSaid() {
        var play = asked().with(make(MEET), make(OURS));
        assertEquals(List.of(MEET, OURS), play.session().decided().made().stream().map(Decided.Made::commitment).toList());
        play.when(make(ASK)).thenRefused(Reason.TOO_MANY);
        play.with(make(ASK, made(play, 0)));
        assertEquals(List.of(OURS, ASK), play.session().decided().made().stream().map(Decided.Made::commitment).toList());
    }

    @Test
    void onlyWhereTheyAreAskedForAndOnlyOfThesePartners() {
        asked().when(new SessionCommand.MakeCommitment(2, MEET, null)).thenRefused(Reason.NO_COMMITMENTS_HERE);
        asked().when(make(new Commitment(new PartnerId("iwi"), "Meet", null, ""))).thenRefused(Reason.UNKNOWN_PARTNER);
        asked().when(make(MEET, new CommitmentId("00000000000000ff"))).thenRefused(Reason.UNKNOWN_COMMITMENT);
    }

    @Test
    void anybodyOfThePartnerConcernedAcceptsItForTheGroup() {
        var play = asked().with(make(MEET));
        assertFalse(isAccepted(play, 0));
        play.when(accept(play, 2, 0)).thenRefused(Reason.NOT_THEIR_COMMITMENT);
        play.with(accept(play, 3, 0));
        assertTrue(isAccepted(play, 0));
        assertEquals(Set.of(WHANAU), play.session().decided().made().getFirst().acceptedBy());
        play.when(accept(play, 1, 0)).thenNothing();
        play.with(new SessionCommand.AcceptCommitment(Agenda.person(1), made(play, 0), false));
        assertFalse(isAccepted(play, 0));
    }

    @Test
    void whatAllTakeOnEachGroupAccepts() {
        var play = asked().with(make(OURS));
        play.with(accept(play, 1, 0));
        assertFalse(isAccepted(play, 0));
        play.with(accept(play, 2, 0));
        assertTrue(isAccepted(play, 0));
    }

    @Test
    void thePersonLeadingSaysThatItWasAgreedInTheRoom() {
        var play = asked().with(make(MEET));
        play.with(new SessionCommand.AgreeCommitment(made(play, 0), true));
        assertTrue(isAccepted(play, 0));
        play.when(new SessionCommand.AgreeCommitment(made(play, 0), true)).thenNothing();
        play.with(new SessionCommand.Undo());
        assertFalse(isAccepted(play, 0));
    }

    @Test
    void whoWatchesWaitsOrHasNoGroupAcceptsNothing() {
        var play = asked().with(make(OURS)).with(Agenda.join(7, null));
        play.with(new SessionCommand.Join(Agenda.person(8), "device 8", WHANAU, null, true, false, Speaks.SELF,
                List.of()));
        play.when(accept(play, 7, 0)).thenRefused(Reason.NO_GROUP);
        play.when(accept(play, 8, 0)).thenRefused(Reason.WATCHING);
        play.when(accept(play, 9, 0)).thenRefused(Reason.NOT_JOINED);
        play.when(new SessionCommand.AcceptCommitment(Agenda.person(1), new CommitmentId("00000000000000ff"), true))
                .thenRefused(Reason.UNKNOWN_COMMITMENT);
    }

    @Test
    void undoTakesACommitmentAwayAndBringsADroppedOneBackAsItWas() {
        var play = asked().with(make(MEET)).with(new SessionCommand.Undo());
        assertEquals(List.of(), play.session().decided().made());
        play.with(make(MEET));
        play.with(accept(play, 1, 0)).with(new SessionCommand.AgreeCommitment(made(play, 0), true));
        var before = play.session().decided();
        play.with(new SessionCommand.DropCommitment(made(play, 0)));
        assertEquals(List.of(), play.session().decided().made());
        play.with(new SessionCommand.Undo());
        assertEquals(before, play.session().decided());
    }

    @Test
    void whatSomebodyAcceptedMeanwhileIsNotUndone() {
        var play = asked().with(make(MEET), make(OURS));
        play.with(new SessionCommand.AgreeCommitment(made(play, 1), true)).with(accept(play, 1, 0));
        play.with(new SessionCommand.Undo());
        assertTrue(isAccepted(play, 0));
        assertFalse(isAccepted(play, 1));
    }

    @Test
    void repeatedItIsMadeOnce() {
        var play = asked();
        var command = Play.lead(77, play.session().here(), make(MEET));
        play.with(command).when(command).thenNothing();
        assertEquals(1, play.session().decided().made().size());
    }

    @Test
    void anEndedSessionRefuses() {
        var play = asked().with(make(MEET)).with(new SessionCommand.End());
        play.when(make(OURS)).thenRefused(Reason.ENDED);
        play.when(accept(play, 1, 0)).thenRefused(Reason.ENDED);
        play.later(Session.UNDO_END).with(new SessionCommand.Seal());
        play.when(new SessionCommand.DropCommitment(made(play, 0))).thenRefused(Reason.SEALED);
    }
}
