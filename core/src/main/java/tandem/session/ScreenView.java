package tandem.session;

import java.util.List;
import java.util.Optional;
import tandem.partnership.Partner;

/**
 * What the room's shared display shows: under the same rule as {@link ParticipantView}, with the room's counts.
 *
 * @param answered how many voices answered the latest round
 * @param here     who is here, per group
 */
public record ScreenView(JoinCode code, String title, String partnership, String subject, Session.State state,
                         boolean blank, List<Partner> partners, Optional<StepView> step, Optional<Result> result,
                         int answered, Here here) {
    public static ScreenView of(Moment moment, Here here) {
        var view = ParticipantView.of(moment);
        return new ScreenView(view.code(), view.title(), view.partnership(), view.subject(), view.state(),
                moment.session().blank(), view.partners(), view.step(), view.result(), moment.answered(), here);
    }
}
