package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.words.Reason;

/** Whose answers the others guess (rules.md C11): a group that is large enough to be shown, or answers together. */
final class GuessDecisions {
    private GuessDecisions() {
    }

    static Decision ask(int number, @Nullable PartnerId about, Situation situation) {
        var session = situation.session();
        var step = session.step(number);
        if (step.isEmpty()) {
            return refused(Reason.UNKNOWN_STEP, number);
        }
        if (step.get().state() == Step.State.OPEN) {
            return StepDecisions.notNow(step.get());
        }
        if (!step.get().item().canBeGuessed()) {
            return refused(Reason.NOTHING_ASKED);
        }
        if (about != null) {
            var partner = session.opened().partnership().partner(about);
            if (partner.isEmpty()) {
                return refused(Reason.UNKNOWN_PARTNER, about);
            }
            if (!canBeAskedAbout(about, situation)) {
                return refused(Reason.TOO_FEW_TO_GUESS, partner.get().name());
            }
        }
        return step.get().about().equals(Optional.ofNullable(about)) && !step.get().isGuessPlanned() ? accepted()
                : accepted(new SessionEvent.GuessAsked(number, about));
    }

    /** About whom the others are asked if this step opens now, as its question set plans it. */
    static Optional<Partner> planned(Step step, Situation situation) {
        var session = situation.session();
        var can = step.item().guess().in(session.opened().partnership()).stream()
                .filter(partner -> canBeAskedAbout(partner.id(), situation)).toList();
        return step.item().guess().of(can, session.steps().stream()
                .filter(other -> other.round() > 0).flatMap(other -> other.about().stream()).toList());
    }

    /** What an opening brings about first: what was planned is settled by who is here then. */
    static List<SessionEvent> opening(Step step, Situation situation) {
        return planned(step, situation).<List<SessionEvent>>map(partner ->
                List.of(new SessionEvent.GuessAsked(step.number(), partner.id()))).orElse(List.of());
    }

    /** What must happen so that the step asks about the same group as before, or as its question set plans it. */
    static List<SessionEvent> backTo(Step was, Step is) {
        if (was.about().equals(is.about()) && was.item().guess().equals(is.item().guess())) {
            return List.of();
        }
        return List.of(was.isGuessPlanned() ? new SessionEvent.GuessPlanned(is.number(), was.item().guess())
                : new SessionEvent.GuessAsked(is.number(), was.about().orElse(null)));
    }

    private static boolean canBeAskedAbout(PartnerId about, Situation situation) {
        var seats = situation.seats();
        return seats.voiceOf(about).isPresent() || seats.all().stream().filter(seat -> about.equals(seat.partner())
                && !seat.watching() && !seat.passedOn() && !seat.speaks().together()).count()
                >= situation.session().opened().k();
    }
}
