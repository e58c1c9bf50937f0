package tandem.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.question.Answer;
import tandem.question.Opinions;
import tandem.question.Statements;
import tandem.question.TakesProposals;

/**
 * What one participant may see of herself.
 *
 * @param canChangePartner whether she may still choose another group: until her first answer
 * @param canTakeBack      whether she has answers that can still be found, to take them back (rules.md A6)
 * @param keepsWords       whether she looks after her group's words
 * @param answers          her answers to the current step, the latest round first
 * @param own              what she added to the current step, the latest round first
 * @param spot             where her votes put her on the map of opinions that the room looks at (rules.md C6)
 */
public record Mine(Seat seat, boolean canChangePartner, boolean canTakeBack, boolean keepsWords,
                   List<Given> answers, List<Own> own, Optional<Opinions.Spot> spot) {
    /** @param kept whether the facilitator keeps its card back (rules.md A7) */
    public record Given(Slot slot, int revision, Answer answer, boolean kept) {
    }

    /** What she added, and what has become of it. */
    public record Own(Slot slot, Proposal proposal) {
    }

    /** @param key empty once the session is sealed: then nobody can tell any more which answers were hers */
    public static Mine of(Seat seat, Moment moment, Optional<SessionKey> key) {
        var answered = key.filter(k -> moment.ballots().any(
                k.voices(moment.session().questions(), seat.participant()))).isPresent();
        return new Mine(seat, key.isPresent() && !answered, answered,
                seat.keepsWords(moment.session().opened().partnership()),
                key.flatMap(k -> moment.session().step().map(step -> answers(step, seat, moment, k)))
                        .orElse(List.of()),
                key.flatMap(k -> moment.session().step().map(step -> own(step, seat, moment, k))).orElse(List.of()),
                key.flatMap(k -> spot(seat, moment, k)));
    }

    /** Not before the map is shown, and not for several people at once: they have no place on it. */
    private static Optional<Opinions.Spot> spot(Seat seat, Moment moment, SessionKey key) {
        return moment.shown().flatMap(Result::opinions).flatMap(opinions -> opinions instanceof Opinions.Groups groups
                ? moment.session().step().flatMap(step -> moment.ballots().latest(Slot.answer(step.roundId()),
                        seat.voice(key.voice(step.question(), seat.participant()))))
                        .filter(given -> !(given.voice() instanceof Voice.Together))
                        .flatMap(given -> given.answer() instanceof Statements.Voted(var votes) ? groups.spot(votes)
                                : Optional.empty())
                : Optional.empty());
    }

    /** The proposals to a step that are this seat's own: the latest round first. */
    public static List<Own> own(Step step, Seat seat, Moment moment, SessionKey key) {
        var own = new ArrayList<Own>();
        if (step.question() instanceof TakesProposals question) {
            for (int round = step.round(); round > 0; round--) {
                var id = new RoundId(step.number(), round);
                Slot.OWN.stream().map(item -> new Slot(id, item)).forEach(slot -> moment.ballots()
                        .latest(slot, seat.voice(key.voice(step.question(), slot.item(), seat.participant())))
                        .ifPresent(given -> own.add(new Own(slot, Proposal.of(slot, given, step, question)))));
            }
        }
        return own;
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
