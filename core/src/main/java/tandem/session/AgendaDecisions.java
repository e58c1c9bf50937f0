package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.AgendaItem;
import tandem.question.Question;
import tandem.question.Visibility;
import tandem.words.Reason;

/** Changing the agenda while it runs, and what stands beside it. */
final class AgendaDecisions {
    private static final int MOST_STEPS = 100;

    private AgendaDecisions() {
    }

    static Decision edit(int number, Question question, Session session) {
        var partnership = session.opened().partnership();
        return beforeOpening(number, session, step -> step.question().id().equals(question.id())
                ? question.refuses(partnership).<Decision>map(reason -> new Decision.Refused(reason, null)).orElseGet(() ->
                        accepted(new SessionEvent.StepEdited(number, question.within(partnership))))
                : refused(Reason.UNKNOWN_PART, question.id()));
    }

    /** Only about a group that is large enough to be shown, or answers together (rules.md C11). */
    static Decision askGuess(int number, @Nullable PartnerId about, Situation situation) {
        var session = situation.session();
        var step = session.step(number);
        if (step.isEmpty()) {
            return refused(Reason.UNKNOWN_STEP, number);
        }
        if (step.get().state() == Step.State.OPEN) {
            return StepDecisions.notNow(step.get());
        }
        var question = step.get().question();
        if (question.guess().isEmpty() || question.visibility() != Visibility.ANONYMOUS) {
            return refused(Reason.NOTHING_ASKED);
        }
        if (about != null) {
            var partner = session.opened().partnership().partner(about);
            if (partner.isEmpty()) {
                return refused(Reason.UNKNOWN_PARTNER, about);
            }
            if (!isLargeEnough(about, situation) && situation.seats().voiceOf(about).isEmpty()) {
                return refused(Reason.TOO_FEW_TO_GUESS, partner.get().name());
            }
        }
        return step.get().about().equals(Optional.ofNullable(about)) ? accepted()
                : accepted(new SessionEvent.GuessAsked(number, about));
    }

    private static boolean isLargeEnough(PartnerId about, Situation situation) {
        return situation.seats().all().stream().filter(seat -> about.equals(seat.partner()) && !seat.watching()
                && !seat.passedOn() && !seat.speaks().together()).count() >= situation.session().opened().k();
    }

    static Decision insert(AgendaItem item, Session session) {
        if (session.steps().size() >= MOST_STEPS) {
            return refused(Reason.TOO_MANY, "steps", MOST_STEPS);
        }
        if (session.questions().anyMatch(question -> question.id().equals(item.question().id()))) {
            return refused(Reason.TWICE, item.question().id());
        }
        var cannot = item.question().refuses(session.opened().partnership());
        if (cannot.isPresent()) {
            return new Decision.Refused(cannot.get(), null);
        }
        var here = item.asking(item.question().within(session.opened().partnership()));
        return accepted(new SessionEvent.StepInserted(session.nextNumber(), session.current(), here));
    }

    static Decision skip(int number, Session session) {
        return beforeOpening(number, session, step -> {
            var skipped = new SessionEvent.StepSkipped(number, true);
            return number != session.current()
                    ? accepted(skipped)
                    : session.after(number)
                            .map(following -> accepted(new SessionEvent.Arrived(following.number()), skipped))
                            .orElseGet(() -> refused(Reason.LAST_STEP));
        });
    }

    static Decision keepCard(SessionCommand.KeepCard act, Situation situation) {
        var session = situation.session();
        var proposed = session.step(act.round().step())
                .flatMap(step -> Proposal.find(act.card(), step, situation.ballots()));
        if (proposed.isPresent()) {
            return accepted(new SessionEvent.CardKept(proposed.get().round(), act.card(), act.kept()));
        }
        var known = session.step(act.round().step()).filter(step -> Optional.ofNullable(
                step.releases().get(act.round().round())).filter(release -> situation.ballots()
                .everybody(Slot.answer(act.round())).stream().anyMatch(given -> step.question()
                        .cards(release.card(given.voice()), given.answer()).contains(act.card()))).isPresent());
        return known.isPresent()
                ? accepted(new SessionEvent.CardKept(act.round(), act.card(), act.kept()))
                : refused(Reason.UNKNOWN_CARD);
    }

    static Decision note(SessionCommand.Note note, Session session) {
        return session.step(note.step()).isPresent()
                ? accepted(new SessionEvent.Noted(note.step(), note.text()))
                : refused(Reason.UNKNOWN_STEP, note.step());
    }

    private static Decision beforeOpening(int number, Session session, Function<Step, Decision> decide) {
        return session.step(number)
                .map(step -> step.round() == 0 ? decide.apply(step) : refused(Reason.ALREADY_OPENED))
                .orElseGet(() -> refused(Reason.UNKNOWN_STEP, number));
    }
}
