package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.time.Instant;
import tandem.question.Visibility;
import tandem.words.Reason;
import tandem.words.Refusal;

/** Which answers are taken, and which count (rules.md A3). */
final class AnswerDecisions {
    private AnswerDecisions() {
    }

    static Decision give(SessionCommand.GiveAnswer given, Stamp stamp, Situation situation) {
        var seat = situation.seats().seat(given.participant());
        if (seat.isEmpty()) {
            return refused(Reason.NOT_JOINED);
        }
        if (seat.get().passedOn()) {
            return refused(Reason.PASSED_ON);
        }
        var before = situation.ballots().latest(given.round(), given.voice());
        if (before.isPresent() && given.revision() <= before.get().revision()) {
            return repeated(given, before.get());
        }
        return fresh(given, seat.get(), stamp.at(), situation.session());
    }

    /** A retry is acknowledged, whatever has happened since; so is one that a later answer has overtaken. */
    private static Decision repeated(SessionCommand.GiveAnswer given, Ballots.Given before) {
        return given.revision() < before.revision() || given.answer().equals(before.answer())
                ? accepted()
                : new Decision.Refused(Refusal.because(Reason.REVISION_TAKEN), before);
    }

    private static Decision fresh(SessionCommand.GiveAnswer given, Seat seat, Instant at, Session session) {
        if (session.state() == Session.State.ENDED) {
            return refused(Reason.ENDED);
        }
        if (seat.watching()) {
            return refused(Reason.WATCHING);
        }
        var step = session.step().filter(current -> current.roundId().equals(given.round()));
        if (step.isEmpty() || step.get().state() != Step.State.OPEN) {
            return refused(Reason.ROUND_CLOSED);
        }
        if (step.get().deadline().filter(deadline -> !at.isBefore(deadline)).isPresent()) {
            return refused(Reason.TOO_LATE);
        }
        var question = step.get().question();
        var refusal = question.refuses(given.answer());
        if (refusal.isPresent()) {
            return new Decision.Refused(refusal.get(), null);
        }
        var partner = question.visibility() == Visibility.WHOLE_ROOM ? null : seat.partner();
        return accepted(new SessionEvent.AnswerGiven(given.round(), given.voice(), partner, given.revision(),
                given.answer()));
    }
}
