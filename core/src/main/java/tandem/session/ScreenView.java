package tandem.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.partnership.CommitmentId;
import tandem.partnership.Partner;

/**
 * What the room's shared display shows: under the same rule as {@link ParticipantView}, with the room's counts.
 *
 * @param contrasts where groups differ most and agree most, while the room looks at that (rules.md C2)
 * @param made      the commitments that were made at the current step
 * @param finished  the commitments of last time that the room is done with
 * @param k         the fewest seats whose answers are shown together
 * @param keep      for how many days all is kept after the end; 0 until somebody deletes it
 * @param answered how many voices answered the latest round
 * @param here     who is here, per group
 */
public record ScreenView(JoinCode code, String title, String partnership, String subject, Session.State state,
                         boolean blank, List<Partner> partners, Optional<StepView> step, Optional<Result> result,
                         Optional<Contrasts> contrasts, List<Decided.Made> made,
                         Set<CommitmentId> finished, int k, int keep, int answered, Here here) {
    public static ScreenView of(Moment moment, Here here) {
        var view = ParticipantView.of(moment);
        return new ScreenView(view.code(), view.title(), view.partnership(), view.subject(), view.state(),
                moment.session().blank(), view.partners(), view.step(),
                view.state() == Session.State.LIVE ? moment.shown() : Optional.empty(), view.contrasts(),
                view.made(), view.finished(), view.k(), view.keep(), moment.answered(), here);
    }
}
