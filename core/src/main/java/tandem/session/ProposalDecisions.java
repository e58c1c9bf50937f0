package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.util.ArrayList;
import java.util.Optional;
import tandem.question.Floor;
import tandem.question.TakesProposals;
import tandem.words.Malformed;
import tandem.words.Reason;

/** What people add to a question, and what becomes of it (rules.md C6, C7). */
final class ProposalDecisions {
    private ProposalDecisions() {
    }

    /** Its author may change it until the facilitator has decided on it; its group is not kept with it. */
    static Decision propose(SessionCommand.GiveAnswer given, Voice voice, Step step) {
        if (!(step.question() instanceof TakesProposals question) || !question.takesProposals()) {
            return refused(Reason.NOTHING_ASKED);
        }
        var card = Proposal.card(given.slot(), voice);
        if (question.has(card) || step.keptIn(step.round()).contains(card)) {
            return refused(Reason.DECIDED);
        }
        return question.refusesProposal(given.answer()).<Decision>map(why -> new Decision.Refused(why, null))
                .orElseGet(() -> accepted(new SessionEvent.AnswerGiven(given.slot(), voice, null, given.revision(),
                        given.answer())));
    }

    /** What is kept back can be admitted as well. */
    static Decision admit(SessionCommand.AdmitProposal admit, Situation situation) {
        var step = situation.session().step(admit.step());
        var found = step.flatMap(at -> Proposal.find(admit.card(), at, situation.ballots()));
        if (found.isEmpty() || !(step.get().question() instanceof TakesProposals question)) {
            return refused(Reason.UNKNOWN_CARD);
        }
        var proposal = found.get();
        if (proposal.state() == Proposal.State.ADMITTED) {
            return refused(Reason.ALREADY_SO);
        }
        var words = admit.words().isBlank() ? proposal.text() : admit.words();
        return refuses(question, admit, words).orElseGet(() -> {
            var events = new ArrayList<SessionEvent>();
            if (proposal.state() == Proposal.State.KEPT) {
                events.add(new SessionEvent.CardKept(proposal.round(), proposal.card(), false));
            }
            events.add(new SessionEvent.ProposalAdmitted(admit.step(), admit.card(), words));
            return new Decision.Accepted(events);
        });
    }

    /** Said twice, it is said. */
    static Decision answer(SessionCommand.AnswerFloor act, Session session) {
        var step = session.step(act.step());
        if (step.isEmpty()) {
            return refused(Reason.UNKNOWN_STEP, act.step());
        }
        var asked = step.get().question() instanceof Floor floor ? floor.asked(act.question())
                : Optional.<Floor.Asked>empty();
        return asked.map(question -> question.answered() == act.answered() ? accepted()
                        : accepted(new SessionEvent.FloorAnswered(act.step(), act.question(), act.answered())))
                .orElseGet(() -> refused(Reason.UNKNOWN_PART, act.question()));
    }

    private static Optional<Decision> refuses(TakesProposals question, SessionCommand.AdmitProposal admit,
                                              String words) {
        try {
            question.admitting(admit.card(), words);
            return Optional.empty();
        } catch (Malformed malformed) {
            return Optional.of(new Decision.Refused(malformed.refusal(), null));
        }
    }
}
