package tandem.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.partnership.CommitmentId;
import tandem.partnership.Partner;
import tandem.question.Floor;

/**
 * What every participant may see: no running counts, and nothing that is not released (rules.md A5). The same for all.
 *
 * @param code        the join code
 * @param title       what the question set is called
 * @param partnership what the partnership is called
 * @param subject     what the session is about now; empty for nothing
 * @param asksName    whether people are asked for a name
 * @param k           the fewest seats whose answers are shown together
 * @param keep        for how many days all is kept after the end; 0 until somebody deletes it
 * @param agreed      whether new seats wait to be let in (rules.md B9)
 * @param result      what is revealed, or grows
 * @param contrasts   where groups differ most and agree most, while the room looks at that (rules.md C2)
 * @param made        the commitments that were made at the current step
 * @param finished    the commitments of last time that the room is done with
 * @param personal    rises when something changed that one person alone may see of herself
 */
public record ParticipantView(JoinCode code, String title, String partnership, String subject, Session.State state,
                              Optional<Instant> endedAt, List<Partner> partners, boolean asksName, int k,
                              int keep, boolean agreed, Optional<StepView> step, Optional<Result> result,
                              Optional<Contrasts> contrasts, List<Decided.Made> made,
                              Set<CommitmentId> finished, long personal) {
    public static ParticipantView of(Moment moment) {
        var session = moment.session();
        var opened = session.opened();
        var live = session.state() == Session.State.LIVE;
        return new ParticipantView(opened.code(), opened.questionSet().title(), opened.partnership().name(),
                session.subject(), session.state(), session.endedAt(), opened.partnership().partners(),
                session.asksName(), opened.k(), opened.keep(), session.isAgreed(),
                live ? StepView.of(session) : Optional.empty(),
                live ? moment.shown().filter(_ -> !isSortedAsItGrows(session)) : Optional.empty(),
                session.contrasts() ? Optional.of(Contrasts.of(moment)) : Optional.empty(),
                live ? session.decided().at(session.current()) : List.of(), session.decided().finished(),
                session.personal());
    }

    /** Phones rotate the order of an open floor: only the room screen sorts (rules.md C7). */
    private static boolean isSortedAsItGrows(Session session) {
        return session.step().filter(step -> step.state() == Step.State.OPEN && step.question() instanceof Floor)
                .isPresent();
    }
}
