package tandem.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the closed rounds of a session say, added up once each: a closed round is frozen. Read by anybody. */
final class Results {
    private final Situation situation;
    private final Map<RoundId, Result> told = new ConcurrentHashMap<>();

    Results(Situation situation) {
        this.situation = situation;
    }

    /** As the facilitator sees it; empty while the round is not closed. */
    Optional<Result> of(RoundId round, Session session) {
        return session.step(round.step()).flatMap(step -> Optional.ofNullable(step.releases().get(round.round()))
                .map(release -> told.computeIfAbsent(round, _ -> release.result(step.question(),
                                situation.ballots().given(round), session.opened().k(), situation.seats()::name))
                        .keeping(step.keptIn(round.round()))));
    }

    /** What may be seen of the open round as it grows (rules.md A1); empty for all that do not. */
    Optional<Result> growing(Session session) {
        return session.step().filter(step -> step.state() == Step.State.OPEN).flatMap(step -> Release.growing(
                step.roundId(), step.question(), situation.ballots().given(step.roundId()), session.opened().k(),
                situation.seats()::name));
    }
}
