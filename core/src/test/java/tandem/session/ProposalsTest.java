package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.person;
import static tandem.session.Agenda.round;
import static tandem.session.Play.given;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tandem.question.CardId;
import tandem.question.QuestionId;
import tandem.question.Statements;
import tandem.question.Visibility;
import tandem.words.Reason;

/** What people add to a question, and what becomes of it (rules.md C6, C7, A7). */
class ProposalsTest {
    private static final RoundId ROUND = round(1, 1);
    private final Play play = given(Play.of(Agenda.opened(statements("s", true), statements("closed", false))))
            .withSeats(1, 6, WHANAU).with(new SessionCommand.Next(), new SessionCommand.Open());

    @Test
    void whatIsAddedIsReadByTheFacilitatorWithoutWhoItWas() {
        propose(1, "own-1", "More time");
        propose(2, "own-1", "Less paper");
        assertEquals(Set.of("More time", "Less paper"), new HashSet<>(texts(Proposal.State.WAITING)));
        assertEquals(2, question().statements().size(), "nobody else sees it");
        var event = (SessionEvent.AnswerGiven) play.log().getLast().event();
        assertEquals(null, event.partner());
        assertNotEquals(play.voice(2, 1), event.voice(), "nothing links it to her votes");
    }

    @Test
    void whatIsAdmittedIsAStatementForEverybodyAtOnce() {
        var card = propose(1, "own-1", "More tyme");
        play.when(new SessionCommand.AdmitProposal(1, card, "More time"))
                .then(new SessionEvent.ProposalAdmitted(1, card, "More time"));
        assertEquals("More time", question().label(card.value()));
        assertEquals(List.of("More time"), texts(Proposal.State.ADMITTED));
        play.with(play.answer(2, 1, new Statements.Voted(Map.of(card.value(), Statements.Vote.AGREE))));
        play.when(new SessionCommand.AdmitProposal(1, card, "")).thenRefused(Reason.ALREADY_SO);
        play.when(give(1, "own-1", 2, "Changed")).thenRefused(Reason.DECIDED);
    }

    @Test
    void whatIsKeptBackCanStillBeAdmitted() {
        var card = propose(1, "own-1", "Rude");
        play.with(new SessionCommand.KeepCard(ROUND, card, true));
        assertEquals(List.of("Rude"), texts(Proposal.State.KEPT));
        assertEquals(Proposal.State.KEPT, mine(1).getFirst().proposal().state());
        play.when(new SessionCommand.AdmitProposal(1, card, "")).then(new SessionEvent.CardKept(ROUND, card, false),
                new SessionEvent.ProposalAdmitted(1, card, "Rude"));
    }

    @Test
    void whatWasAdmittedLeavesTheQuestionWhenItIsKeptBackAndItsVotesComeBackWithIt() {
        var card = propose(1, "own-1", "More time");
        play.with(new SessionCommand.AdmitProposal(1, card, ""));
        for (int i = 1; i <= 5; i++) {
            play.with(play.answer(i, 1, new Statements.Voted(Map.of(card.value(), Statements.Vote.AGREE, "s1",
                    Statements.Vote.PASS))));
        }
        play.with(new SessionCommand.KeepCard(ROUND, card, true));
        assertEquals(List.of("s1", "s2"), question().parts());
        play.with(new SessionCommand.AdmitProposal(1, card, "")).with(new SessionCommand.Close());
        assertEquals(new Statements.Count(true, 5, 0, 0), ((Statements.Counts) play.moment().released(ROUND).orElseThrow()
                .whole().orElseThrow()).of(card.value()));
    }

    @Test
    void bothCanBeUndone() {
        var card = propose(1, "own-1", "More time");
        play.with(new SessionCommand.AdmitProposal(1, card, "")).with(new SessionCommand.Undo());
        assertEquals(List.of("s1", "s2"), question().parts());
        assertEquals(List.of("More time"), texts(Proposal.State.WAITING));
        play.with(new SessionCommand.AdmitProposal(1, card, ""), new SessionCommand.KeepCard(ROUND, card, true))
                .with(new SessionCommand.Undo());
        assertEquals(List.of("More time"), texts(Proposal.State.ADMITTED));
    }

    @Test
    void anOpeningInWhichSomebodyProposedIsNotUndone() {
        propose(1, "own-1", "More time");
        play.when(new SessionCommand.Undo()).thenRefused(Reason.ANSWERS_GIVEN);
        assertEquals(List.of("More time"), texts(Proposal.State.WAITING));
    }

    @Test
    void aRetryIsAcknowledgedAndAChangeReplacesUntilItIsDecided() {
        var card = propose(1, "own-1", "More time");
        play.when(give(1, "own-1", 1, "More time")).thenNothing();
        play.with(give(1, "own-1", 2, "Much more time"));
        assertEquals(List.of("Much more time"), texts(Proposal.State.WAITING));
        assertEquals(card, proposals().getFirst().card());
        play.with(give(1, "own-2", 1, "Another"), give(1, "own-3", 1, "And another"));
        assertEquals(3, mine(1).size());
    }

    @Test
    void nothingIsAddedWhereNobodyAsksForIt() {
        play.with(new SessionCommand.GoTo(2)).with(new SessionCommand.Open());
        play.when(new SessionCommand.GiveAnswer(person(1), Play.KEY.voice(play.step(2).question(), "own-1", person(1)),
                new Slot(round(2, 1), "own-1"), 1, new Statements.Own("More"))).thenRefused(Reason.NOTHING_ASKED);
        play.when(new SessionCommand.AdmitProposal(2, new CardId("0".repeat(20)), "")).thenRefused(Reason.UNKNOWN_CARD);
    }

    @Test
    void whoTakesHerAnswersBackTakesBackWhatNobodyHasAdmitted() {
        propose(1, "own-1", "More time");
        play.with(play.takeBack(1));
        assertEquals(List.of(), proposals());
    }

    @Test
    void onceItIsSealedTheSameIsKnownOfIt() {
        var admitted = propose(1, "own-1", "More time");
        propose(2, "own-1", "Less paper");
        play.with(new SessionCommand.AdmitProposal(1, admitted, "")).with(new SessionCommand.End());
        var before = proposals();
        var log = new ArrayList<>(play.log());
        Sealing.rewritten(log, new Random(3)).forEach(rewritten ->
                log.set((int) rewritten.seq() - 1, rewritten));
        var sealed = Situation.after(log);
        assertEquals(before, Proposal.of(sealed.session().step(1).orElseThrow(), sealed.ballots()));
    }

    private CardId propose(int person, String item, String text) {
        play.with(give(person, item, 1, text));
        return Proposal.card(new Slot(ROUND, item), Play.KEY.voice(question(), item, person(person)));
    }

    private SessionCommand.GiveAnswer give(int person, String item, int revision, String text) {
        return new SessionCommand.GiveAnswer(person(person), Play.KEY.voice(question(), item, person(person)),
                new Slot(ROUND, item), revision, new Statements.Own(text));
    }

    private List<Mine.Own> mine(int person) {
        return Mine.of(play.situation().seats().seat(person(person)).orElseThrow(), play.moment(),
                Optional.of(Play.KEY)).own();
    }

    private List<Proposal> proposals() {
        return FacilitatorView.of(play.moment(), Here.NOBODY).proposals();
    }

    private List<String> texts(Proposal.State state) {
        return proposals().stream().filter(proposal -> proposal.state() == state).map(Proposal::text).toList();
    }

    private Statements question() {
        return (Statements) play.step(1).question();
    }

    private static Statements statements(String id, boolean own) {
        return new Statements(new QuestionId(id), "What do you think?", Visibility.ANONYMOUS, false,
                List.of(new Statements.Statement("s1", "This"), new Statements.Statement("s2", "That")), own, false);
    }
}
