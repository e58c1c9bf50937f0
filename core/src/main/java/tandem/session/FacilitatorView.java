package tandem.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tandem.partnership.Partner;

/**
 * What the person leading sees: no more of an anonymous question than anybody while it is open, and at its close
 * exactly what Reveal will show (rules.md A5).
 *
 * @param startedAt when the room came to its first step
 * @param agenda    every step, in order
 * @param step      the current step
 * @param result    what Reveal will show, or shows, with the cards she keeps marked
 * @param guessed   about whom the others are asked to guess if the step opens now, where its question set plans it
 * @param answered  how many voices answered the latest round
 * @param here      who is here, per group
 * @param tooLate   how many answers came too late for the latest round
 * @param waiting   those who wait to be let in (rules.md B9)
 * @param contrasts where groups differ most and agree most, of what the room has seen (rules.md C2)
 * @param proposals what people added to the current step (rules.md C6, C7), shuffled
 * @param decided   the commitments that were made, and those of last time that the room is done with
 * @param undoUntil until when the last act can be taken back
 * @param undoes    the command that would be taken back; empty where no facilitator has done anything
 * @param sealed    whether nothing can be changed any more
 */
public record FacilitatorView(SessionId id, JoinCode code, String title, String partnership, List<Partner> partners,
                              int k, String subject, Session.State state, boolean blank, Optional<Instant> startedAt,
                              List<Step> agenda, Optional<Step> step, Optional<StepView> stepView,
                              Optional<Result> result, Optional<Partner> guessed, int answered, Here here, int tooLate,
                              List<Seat> waiting, boolean contrastsShown, Contrasts contrasts,
                              List<Proposal> proposals, Decided decided, Optional<Instant> undoUntil,
                              Optional<CommandId> undoes, Optional<Instant> endedAt, boolean sealed, long seq) {
    public static FacilitatorView of(Moment moment, Here here) {
        var session = moment.session();
        var opened = session.opened();
        var undo = session.undoable().map(before -> before.at().plus(Session.UNDO));
        var undoEnd = session.endedAt().filter(_ -> !session.sealed()).map(end -> end.plus(Session.UNDO_END));
        return new FacilitatorView(moment.id(), opened.code(), opened.questionSet().title(),
                opened.partnership().name(), opened.partnership().partners(), opened.k(), session.subject(),
                session.state(), session.blank(), session.startedAt(), session.steps(), session.step(),
                StepView.of(session), moment.lookedAt(), moment.planned(), moment.answered(), here, moment.tooLate(),
                moment.seats().waiting(), session.contrasts(), Contrasts.of(moment),
                session.step().map(step -> Proposal.of(step, moment.ballots())).orElse(List.of()),
                session.decided(),
                undoEnd.or(() -> undo), session.undoable().map(Session.Before::command), session.endedAt(),
                session.sealed(), session.seq());
    }
}
