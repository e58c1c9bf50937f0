package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.Question;
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
        var voice = seat.get().voice(given.voice());
        var before = situation.ballots().latest(given.slot(), voice);
        if (before.isPresent() && given.revision() <= before.get().revision()) {
            return repeated(given, before.get());
        }
        int gone = situation.ballots().goneUpTo(given.slot(), voice);
        if (given.revision() <= gone) {
            return takenBack(gone);
        }
        return fresh(given, voice, seat.get(), stamp.at(), situation.session());
    }

    /** A retry is acknowledged, whatever has happened since; so is one that a later answer has overtaken. */
    private static Decision repeated(SessionCommand.GiveAnswer given, Ballots.Given before) {
        return given.revision() < before.revision() || given.answer().equals(before.answer())
                ? accepted()
                : new Decision.Refused(Refusal.because(Reason.REVISION_TAKEN),
                        new Decision.Standing(before.revision(), before.answer()));
    }

    /** Nothing of it is kept, so it is not acknowledged: a page that forgot its revisions goes on above this one. */
    private static Decision takenBack(int gone) {
        return new Decision.Refused(Refusal.because(Reason.TAKEN_BACK), new Decision.Standing(gone, null));
    }

    private static Decision fresh(SessionCommand.GiveAnswer given, Voice voice, Seat seat, Instant at,
                                  Session session) {
        if (session.state() == Session.State.ENDED) {
            return refused(Reason.ENDED);
        }
        if (seat.watching()) {
            return refused(Reason.WATCHING);
        }
        if (seat.waits()) {
            return refused(Reason.NOT_LET_IN);
        }
        var step = session.step().filter(current -> current.roundId().equals(given.slot().round()));
        if (step.isEmpty() || step.get().state() != Step.State.OPEN) {
            return refused(Reason.ROUND_CLOSED);
        }
        if (step.get().deadline().filter(deadline -> !at.isBefore(deadline)).isPresent()) {
            return refused(Reason.TOO_LATE);
        }
        if (!fits(voice, step.get().question())) {
            return refused(Reason.STALE);
        }
        if (given.slot().isOwn()) {
            return ProposalDecisions.propose(given, voice, step.get());
        }
        return given.slot().isGuess() ? guess(given, voice, seat, step.get()) : answer(given, voice, seat, step.get());
    }

    /** Whoever spoke by what a question was, on a node that had not heard of its change, would name herself. */
    private static boolean fits(Voice voice, Question question) {
        return switch (voice) {
            case Voice.Seated _ -> question.visibility() == Visibility.NAMED;
            case Voice.Pseudonym _ -> question.visibility() != Visibility.NAMED;
            case Voice.Together _ -> true;
        };
    }

    private static Decision answer(SessionCommand.GiveAnswer given, Voice voice, Seat seat, Step step) {
        var partner = step.question().visibility() == Visibility.WHOLE_ROOM && !seat.speaks().together()
                ? null : seat.partner();
        return taken(step.question(), given, voice, partner, seat);
    }

    /** Nobody guesses what her own group answers (rules.md C11). */
    private static Decision guess(SessionCommand.GiveAnswer given, Voice voice, Seat seat, Step step) {
        var question = step.about().filter(about -> !about.equals(seat.partner()) && !seat.speaks().together())
                .flatMap(_ -> step.question().guess());
        return question.map(guess -> taken(guess, given, voice, seat.partner(), seat))
                .orElseGet(() -> refused(Reason.NOTHING_ASKED));
    }

    private static Decision taken(Question question, SessionCommand.GiveAnswer given, Voice voice,
                                  @Nullable PartnerId partner, Seat seat) {
        return question.refuses(given.answer(), seat.partner())
                .<Decision>map(refusal -> new Decision.Refused(refusal, null)).orElseGet(() ->
                        accepted(new SessionEvent.AnswerGiven(given.slot(), voice, partner,
                        given.revision(), given.answer())));
    }
}
