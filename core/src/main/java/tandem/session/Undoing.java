package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tandem.question.TakesProposals;
import tandem.words.Reason;

/**
 * Taking back the facilitator's last act: what must happen so that the session looks as it did before. A closed round
 * stays frozen (rules.md A5), so an undone Close is a new round, which starts empty.
 */
final class Undoing {
    private Undoing() {
    }

    static Decision undo(SessionCommand.Undo undo, Stamp stamp, Situation situation) {
        var now = situation.session();
        if (undo.act() != null && now.undoable().filter(u -> u.command().equals(undo.act())).isEmpty()) {
            return refused(Reason.STALE);
        }
        var before = now.undoable().filter(u -> !stamp.at().isAfter(u.at().plus(Session.UNDO)))
                .map(Session.Before::session);
        var ended = now.endedAt().filter(end -> !now.sealed() && !stamp.at().isAfter(end.plus(Session.UNDO_END)));
        if (ended.isPresent() && before.filter(b -> b.state() == Session.State.ENDED).isEmpty()) {
            return accepted(new SessionEvent.EndUndone());
        }
        return before.map(b -> backTo(b, stamp, situation)).orElseGet(() -> refused(Reason.NOTHING_TO_UNDO));
    }

    private static Decision backTo(Session before, Stamp stamp, Situation situation) {
        var now = situation.session();
        if (hasAnswersSince(before, situation)) {
            return refused(Reason.ANSWERS_GIVEN);
        }
        var events = new ArrayList<SessionEvent>();
        if (before.current() != now.current()) {
            events.addAll(StepDecisions.closingIfOpen(stamp, situation));
            events.add(new SessionEvent.Arrived(before.current()));
        }
        before.step().ifPresent(was -> now.step(was.number()).ifPresent(is -> events.addAll(life(was, is, stamp))));
        if (before.blank() != now.blank()) {
            events.add(new SessionEvent.Blanked(before.blank()));
        }
        if (!before.subject().equals(now.subject())) {
            events.add(new SessionEvent.SubjectSet(before.subject()));
        }
        if (before.contrasts() != now.contrasts() && before.current() == now.current()) {
            events.add(new SessionEvent.ContrastsShown(before.contrasts()));
        }
        events.addAll(CommitmentDecisions.backTo(before.decided(), now.decided()));
        for (var is : now.steps()) {
            events.addAll(before.step(is.number()).map(was -> agenda(was, is)).orElseGet(() -> is.round() == 0
                    ? List.of(new SessionEvent.StepRemoved(is.number())) : List.of()));
        }
        return events.isEmpty() ? refused(Reason.NOTHING_TO_UNDO) : new Decision.Accepted(events);
    }

    /** An opening in which anything was given, be it a guess or a question of one's own, cannot be taken back: nothing is lost. */
    private static boolean hasAnswersSince(Session before, Situation situation) {
        return situation.session().step().filter(is -> is.state() == Step.State.OPEN)
                .filter(is -> before.step(is.number()).filter(was -> was.round() == is.round()).isEmpty())
                .filter(is -> Slot.all(is.roundId()).anyMatch(slot -> situation.ballots().answered(slot) > 0)).isPresent();
    }

    private static List<SessionEvent> life(Step was, Step is, Stamp stamp) {
        var round = is.roundId();
        if (isTakenBack(was, is)) {
            var dropped = new SessionEvent.RoundDropped(round);
            return was.state() == Step.State.REVEALED
                    ? List.of(dropped, new SessionEvent.Revealed(was.roundId()))
                    : List.of(dropped);
        }
        return switch (was.state()) {
            case OPEN -> switch (is.state()) {
                case CLOSED, REVEALED -> List.of(new SessionEvent.RoundOpened(new RoundId(is.number(),
                        is.round() + 1)));
                case OPEN -> timer(was, is, stamp);
                case WAITING, SHOWING -> List.of();
            };
            case CLOSED -> is.state() == Step.State.REVEALED ? List.of(new SessionEvent.Hidden(round)) : List.of();
            case REVEALED -> is.state() == Step.State.CLOSED ? List.of(new SessionEvent.Revealed(round)) : List.of();
            case WAITING, SHOWING -> List.of();
        };
    }

    /** Whether this opening, which nobody has answered, is dropped. */
    private static boolean isTakenBack(Step was, Step is) {
        return is.round() == was.round() + 1 && is.state() == Step.State.OPEN;
    }

    private static List<SessionEvent> timer(Step was, Step is, Stamp stamp) {
        if (was.deadline().equals(is.deadline()) && was.left().equals(is.left())) {
            return List.of();
        }
        var future = was.deadline().filter(deadline -> deadline.isAfter(stamp.at()));
        return List.of(future.<SessionEvent>map(d -> new SessionEvent.DeadlineSet(is.roundId(), d))
                .or(() -> was.left().map(left -> new SessionEvent.DeadlinePaused(is.roundId(), left)))
                .orElseGet(() -> new SessionEvent.DeadlineCleared(is.roundId())));
    }

    private static List<SessionEvent> agenda(Step was, Step is) {
        var events = new ArrayList<SessionEvent>();
        if (was.finished() && !is.finished()) {
            events.add(new SessionEvent.Finished(is.number()));
        }
        if (was.skipped() != is.skipped()) {
            events.add(new SessionEvent.StepSkipped(is.number(), was.skipped()));
        }
        for (int round = 1; round <= is.round(); round++) {
            var told = was.told().contains(round);
            if (told != is.told().contains(round)) {
                events.add(new SessionEvent.Told(new RoundId(is.number(), round), told));
            }
            var changed = new HashSet<>(is.keptIn(round));
            changed.addAll(was.keptIn(round));
            for (var card : changed) {
                var kept = was.keptIn(round).contains(card);
                if (kept != is.keptIn(round).contains(card)) {
                    events.add(new SessionEvent.CardKept(new RoundId(is.number(), round), card, kept));
                }
            }
        }
        // after the cards: what is kept back leaves the question, and is in it again here
        if (!was.question().equals(is.question()) && (is.round() == 0 || is.question() instanceof TakesProposals)) {
            events.add(new SessionEvent.StepEdited(is.number(), was.question()));
        }
        // after the words, which can be such that nobody can guess
        if (is.round() == was.round() ? is.state() != Step.State.OPEN : isTakenBack(was, is)) {
            events.addAll(GuessDecisions.backTo(was, is));
        }
        return events;
    }
}
