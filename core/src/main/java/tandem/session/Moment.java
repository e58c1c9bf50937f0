package tandem.session;

import java.util.Optional;
import tandem.partnership.Partner;

/**
 * How things stand at one moment, for those who draw views. It can be read on any thread: the session is immutable,
 * closed rounds are frozen, and an open one is copied as it is looked at.
 */
public final class Moment {
    private final SessionId id;
    private final Session session;
    private final Situation situation;
    private final Results results;
    private final int tooLate;

    private Moment(SessionId id, Session session, Situation situation, Results results, int tooLate) {
        this.id = id;
        this.session = session;
        this.situation = situation;
        this.results = results;
        this.tooLate = tooLate;
    }

    /** The moment in which a log stands when nobody runs it. */
    public static Moment of(SessionId id, Situation situation) {
        return new Moment(id, situation.session(), situation, new Results(situation), 0);
    }

    /** The moment that came of this one. @param tooLate how many voices came too late for the latest round */
    public Moment then(int tooLate) {
        return new Moment(id, situation.session(), situation, results, tooLate);
    }

    public SessionId id() {
        return id;
    }

    public Session session() {
        return session;
    }

    public Seats seats() {
        return situation.seats();
    }

    public Ballots ballots() {
        return situation.ballots();
    }

    /** How many voices answered the latest round of the current step. */
    public int answered() {
        return situation.ballots().answered(session.here());
    }

    /** About whom the others are asked if the current step opens now, as its question set plans it. */
    Optional<Partner> planned() {
        return session.step().flatMap(step -> GuessDecisions.planned(step, situation));
    }

    /** How many voices came too late for the latest round. */
    public int tooLate() {
        return tooLate;
    }

    /** What this closed round says, as the facilitator sees it; empty while it is not closed. */
    public Optional<Result> released(RoundId round) {
        return results.of(round, session);
    }

    /** What everybody may see of the current step now: what is revealed, or what grows. */
    public Optional<Result> shown() {
        return session.step().flatMap(step -> switch (step.state()) {
            case REVEALED -> released(step.roundId()).map(Result::forTheRoom);
            case OPEN -> results.growing(session);
            case WAITING, SHOWING, CLOSED -> Optional.empty();
        });
    }

    /** What the facilitator may see of the current step now: from the close on, what Reveal will show. */
    public Optional<Result> lookedAt() {
        return session.step().flatMap(step -> switch (step.state()) {
            case REVEALED, CLOSED -> released(step.roundId());
            case OPEN -> results.growing(session);
            case WAITING, SHOWING -> Optional.empty();
        });
    }
}
