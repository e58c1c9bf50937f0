package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.util.Optional;
import java.util.function.Function;
import tandem.question.AgendaItem;
import tandem.question.Question;
import tandem.words.Reason;

/** Changing the agenda while it runs, and what stands beside it. */
final class AgendaDecisions {
    private static final int MOST_STEPS = 100;

    private AgendaDecisions() {
    }

    static Decision edit(int number, Question question, Session session) {
        var partnership = session.opened().partnership();
        return beforeOpening(number, session, step -> step.question().id().equals(question.id())
                ? question.refuses(partnership).<Decision>map(reason -> new Decision.Refused(reason, null))
                        .orElseGet(() -> accepted(new SessionEvent.StepEdited(number, question.within(partnership))))
                : refused(Reason.UNKNOWN_PART, question.id()));
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
