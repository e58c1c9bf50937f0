package tandem.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.question.Answer;

/**
 * What one participant may see of herself.
 *
 * @param canChangePartner whether she may still choose another group: until her first answer
 * @param answers          her answers to the current step, the latest round first
 */
public record Mine(Seat seat, boolean canChangePartner, List<Given> answers) {
    /** @param kept whether the facilitator keeps its card back (rules.md A7) */
    public record Given(RoundId round, int revision, Answer answer, boolean kept) {
    }

    /** @param key empty once the session is sealed: then nobody can tell any more which answers were hers */
    public static Mine of(Seat seat, Moment moment, Optional<SessionKey> key) {
        return new Mine(seat, key.isPresent() && canChangePartner(seat, moment, key.get()),
                key.flatMap(k -> moment.session().step().map(step -> answers(step, seat, moment, k)))
                        .orElse(List.of()));
    }

    private static boolean canChangePartner(Seat seat, Moment moment, SessionKey key) {
        return !moment.ballots().any(key.voices(moment.session().questions(), seat.participant()));
    }

    private static List<Given> answers(Step step, Seat seat, Moment moment, SessionKey key) {
        var answers = new ArrayList<Given>();
        var voice = key.voice(step.question(), seat.participant());
        for (int round = step.round(); round > 0; round--) {
            var id = new RoundId(step.number(), round);
            var kept = Optional.ofNullable(step.releases().get(round))
                    .filter(release -> step.keptIn(id.round()).contains(release.card(voice))).isPresent();
            moment.ballots().latest(id, voice).ifPresent(given ->
                    answers.add(new Given(id, given.revision(), given.answer(), kept)));
        }
        return answers;
    }
}
