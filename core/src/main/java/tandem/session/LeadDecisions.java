package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import tandem.words.Reason;

/** What comes of a facilitator's act. */
final class LeadDecisions {
    private LeadDecisions() {
    }

    static Decision lead(SessionCommand.Lead lead, Stamp stamp, Situation situation) {
        var session = situation.session();
        if (session.done().contains(lead.id())) {
            return accepted();
        }
        var act = lead.act();
        if (session.sealed() && !isAllowedAfterwards(act)) {
            return refused(Reason.SEALED);
        }
        var afterTheEnd = act instanceof SessionCommand.Undo || isAllowedAfterwards(act);
        if (session.state() == Session.State.ENDED && !afterTheEnd) {
            return refused(Reason.ENDED);
        }
        if (moves(act) && !isStillThere(lead, session)) {
            return refused(Reason.STALE);
        }
        return act(act, stamp, situation);
    }

    private static boolean isStillThere(SessionCommand.Lead lead, Session session) {
        return lead.meant().equals(session.here())
                && (lead.seen() == null || session.step().filter(step -> step.state() != lead.seen()).isEmpty());
    }

    private static Decision act(SessionCommand.Act act, Stamp stamp, Situation situation) {
        var session = situation.session();
        return switch (act) {
            case SessionCommand.Next _ -> StepDecisions.next(stamp, situation);
            case SessionCommand.Back _ -> StepDecisions.back(stamp, situation);
            case SessionCommand.GoTo(int step) -> StepDecisions.goTo(step, stamp, situation);
            case SessionCommand.Open _ -> StepDecisions.open(situation);
            case SessionCommand.Close _ -> StepDecisions.close(stamp, situation);
            case SessionCommand.Reveal _ -> StepDecisions.reveal(situation);
            case SessionCommand.Hide _ -> StepDecisions.hide(situation);
            case SessionCommand.Tell _ -> StepDecisions.tell(situation);
            case SessionCommand.SetTimer(var time) -> TimerDecisions.set(time, stamp.at(), session);
            case SessionCommand.ExtendTimer(var by) -> TimerDecisions.extend(by, stamp.at(), session);
            case SessionCommand.PauseTimer _ -> TimerDecisions.pause(stamp.at(), session);
            case SessionCommand.ResumeTimer _ -> TimerDecisions.resume(stamp.at(), session);
            case SessionCommand.StopTimer _ -> TimerDecisions.stop(session);
            case SessionCommand.Blank(boolean blank) when blank == session.blank() -> accepted();
            case SessionCommand.Blank(boolean blank) -> accepted(new SessionEvent.Blanked(blank));
            case SessionCommand.SetSubject(String subject) -> accepted(new SessionEvent.SubjectSet(subject));
            case SessionCommand.EditStep(int step, var question) -> AgendaDecisions.edit(step, question, session);
            case SessionCommand.InsertStep(var item) -> AgendaDecisions.insert(item, session);
            case SessionCommand.Skip(int step) -> AgendaDecisions.skip(step, session);
            case SessionCommand.KeepCard keep -> AgendaDecisions.keepCard(keep, situation);
            case SessionCommand.AdmitProposal admit -> ProposalDecisions.admit(admit, situation);
            case SessionCommand.AnswerFloor answer -> ProposalDecisions.answer(answer, session);
            case SessionCommand.Admit _ -> SeatDecisions.admit(situation);
            case SessionCommand.AskGuess(int step, var about) -> GuessDecisions.ask(step, about, situation);
            case SessionCommand.ShowContrasts(boolean shown) when shown == session.contrasts() -> accepted();
            case SessionCommand.ShowContrasts(boolean shown) -> accepted(new SessionEvent.ContrastsShown(shown));
            case SessionCommand.MakeCommitment make -> CommitmentDecisions.make(make, stamp, session);
            case SessionCommand.DropCommitment(var id) -> CommitmentDecisions.drop(id, session);
            case SessionCommand.AgreeCommitment(var id, boolean agreed) ->
                    CommitmentDecisions.agree(id, agreed, session);
            case SessionCommand.FinishCommitment(var id, boolean finished) ->
                    CommitmentDecisions.finish(id, finished, session);
            case SessionCommand.Note note -> AgendaDecisions.note(note, session);
            case SessionCommand.End _ -> EndDecisions.end(false, stamp, situation);
            case SessionCommand.Undo undo -> Undoing.undo(undo, stamp, situation);
        };
    }

    /** Acts that would do harm in another place than the one they were meant for. */
    private static boolean moves(SessionCommand.Act act) {
        return switch (act) {
            case SessionCommand.Next _, SessionCommand.Back _, SessionCommand.Open _, SessionCommand.Close _,
                 SessionCommand.Reveal _, SessionCommand.Hide _, SessionCommand.Tell _, SessionCommand.SetTimer _,
                 SessionCommand.ExtendTimer _, SessionCommand.PauseTimer _, SessionCommand.ResumeTimer _,
                 SessionCommand.StopTimer _, SessionCommand.InsertStep _ -> true;
            case SessionCommand.GoTo _, SessionCommand.Blank _, SessionCommand.SetSubject _,
                 SessionCommand.EditStep _, SessionCommand.Skip _, SessionCommand.KeepCard _,
                 SessionCommand.AdmitProposal _, SessionCommand.AnswerFloor _, SessionCommand.Admit _,
                 SessionCommand.AskGuess _, SessionCommand.ShowContrasts _,
                 SessionCommand.MakeCommitment _, SessionCommand.DropCommitment _, SessionCommand.AgreeCommitment _,
                 SessionCommand.FinishCommitment _,
                 SessionCommand.Note _, SessionCommand.End _, SessionCommand.Undo _ -> false;
        };
    }

    /** A sealed session takes notes and moderation, and nothing else. */
    private static boolean isAllowedAfterwards(SessionCommand.Act act) {
        return act instanceof SessionCommand.KeepCard || act instanceof SessionCommand.Note;
    }
}
