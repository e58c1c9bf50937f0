package tandem.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.question.Answer;

/**
 * What one participant may see of herself.
 *
 * @param canChangePartner whether she may still choose another group: until her first answer
 * @param canTakeBack      whether she has answers that can still be found, to take them back (rules.md A6)
 * @param keepsWords       whether she looks after her group's words
 * @param answers          her answers to the current step, the latest round first
 */
public record Mine(Seat seat, boolean canChangePartner, boolean canTakeBack, boolean keepsWords,
                   List<Given> answers) {
    /** @param kept whether the facilitator keeps its card back (rules.md A7) */
    public record Given(Slot slot, int revision, Answer answer, boolean kept) {
    }

    /** @param key empty once the session is sealed: then nobody can tell any more which answers were hers */
    public static Mine of(Seat seat, Moment moment, Optional<SessionKey> key) {
        var answered = key.filter(k -> moment.ballots().any(
                k.voices(moment.session().questions(), seat.participant()))).isPresent();
        return new Mine(seat, key.isPresent() && !answered, answered,
                seat.keepsWords(moment.session().opened().partnership()),
                key.flatMap(k -> moment.session().step().map(step -> answers(step, seat, moment, k)))
                        .orElse(List.of()));
    }

    private static List<Given> answers(Step step, Seat seat, Moment moment, SessionKey key) {
        var answers = new ArrayList<Given>();
        var voice = seat.voice(key.voice(step.question(), seat.participant()));
        for (int round = step.round(); round > 0; round--) {
            var id = new RoundId(step.number(), round);
            moment.ballots().latest(Slot.answer(id), voice).ifPresent(given -> answers.add(new Given(Slot.answer(id),
                    given.revision(), given.answer(), isKept(given, step, id.round()))));
            moment.ballots().latest(Slot.guess(id), key.voice(step.question(), Slot.GUESS, seat.participant()))
                    .ifPresent(given -> answers.add(
                            new Given(Slot.guess(id), given.revision(), given.answer(), false)));
        }
        return answers;
    }

    private static boolean isKept(Ballots.Given given, Step step, int round) {
        return Optional.ofNullable(step.releases().get(round)).filter(release -> step.question()
                .cards(release.card(given.voice()), given.answer()).stream()
                .anyMatch(step.keptIn(round)::contains)).isPresent();
    }
}
