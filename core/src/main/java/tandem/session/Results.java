package tandem.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tandem.question.Question;

/** What the closed rounds of a session say, added up once each: a closed round is frozen. Read by anybody. */
final class Results {
    private final Situation situation;
    private record Told(int takenBack, Question question, Result result) {
    }

    private final Map<RoundId, Told> told = new ConcurrentHashMap<>();

    Results(Situation situation) {
        this.situation = situation;
    }

    /** As the facilitator sees it; empty while the round is not closed. */
    Optional<Result> of(RoundId round, Session session) {
        return session.step(round.step()).flatMap(step -> Optional.ofNullable(step.releases().get(round.round()))
                .map(release -> told.compute(round, (_, known) -> fresh(known, release, step))
                        .result().keeping(step.keptIn(round.round()), before(round, step, session),
                        step.told().contains(round.round()))));
    }

    /** What may be seen of the open round as it grows (rules.md A1); empty for all that do not. */
    Optional<Result> growing(Session session) {
        return session.step().filter(step -> step.state() == Step.State.OPEN)
                .flatMap(step -> Telling.growing(step, situation));
    }

    /** A closed round is frozen, but for those who take their answers back, and parts that are kept back afterwards. */
    private Told fresh(@Nullable Told known, Release release, Step step) {
        var takenBack = situation.ballots().takenBack(Slot.answer(release.round())).size();
        return known != null && known.takenBack() == takenBack && known.question() == step.question() ? known
                : new Told(takenBack, step.question(), new Telling(release, step.question(), situation).result());
    }

    private Optional<Result> before(RoundId round, Step step, Session session) {
        var earlier = new RoundId(round.step(), round.round() - 1);
        return step.revealed().contains(earlier.round()) ? of(earlier, session).map(Result::forTheRoom)
                : Optional.empty();
    }
}
