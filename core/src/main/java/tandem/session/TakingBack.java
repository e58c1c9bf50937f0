package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.util.ArrayList;
import java.util.Comparator;
import tandem.words.Reason;

/**
 * Taking answers back (rules.md A6). What is not shown yet was never said; totals that the facilitator has seen since
 * the close stay, and say that somebody took hers back.
 */
final class TakingBack {
    private TakingBack() {
    }

    static Decision takeBack(SessionCommand.TakeBack command, Situation situation) {
        var seat = situation.seats().seat(command.participant());
        if (seat.isEmpty()) {
            return refused(Reason.NOT_JOINED);
        }
        if (situation.session().sealed()) {
            return refused(Reason.SEALED);
        }
        var ballots = situation.ballots();
        var events = new ArrayList<SessionEvent>();
        var erased = new ArrayList<Long>();
        for (var slot : ballots.slots().stream().sorted(BY_AGENDA).toList()) {
            for (var voice : command.voices()) {
                ballots.latest(slot, voice).ifPresent(given -> {
                    erased.addAll(ballots.ever(slot, voice));
                    events.add(new SessionEvent.AnswerTakenBack(slot, voice, given.partner(), given.revision(),
                            isClosed(slot.round(), situation.session())));
                });
            }
        }
        if (!erased.isEmpty()) {
            events.add(new SessionEvent.Redacted(erased));
        }
        return events.isEmpty() ? accepted() : new Decision.Accepted(events);
    }

    private static final Comparator<Slot> BY_AGENDA = Comparator.<Slot>comparingInt(slot -> slot.round().step())
            .thenComparingInt(slot -> slot.round().round()).thenComparing(Slot::item);

    private static boolean isClosed(RoundId round, Session session) {
        return session.step(round.step()).filter(step -> step.releases().containsKey(round.round())).isPresent();
    }
}
