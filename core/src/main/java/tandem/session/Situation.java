package tandem.session;

import java.util.List;
import java.util.Optional;
import tandem.question.OpinionMap;

/**
 * Everything from which a command is decided: the session, its seats and its ballots. Changed by the session's writer
 * alone; seats and ballots may be read by anybody.
 */
public final class Situation {
    private Optional<Session> session;
    private final Seats seats;
    private final Ballots ballots;
    private final OpinionMap opinionMap;

    private Situation(Optional<Session> session, Seats seats, Ballots ballots, OpinionMap opinionMap) {
        this.session = session;
        this.seats = seats;
        this.ballots = ballots;
        this.opinionMap = opinionMap;
    }

    /** A session of which nothing is known yet. */
    public static Situation unknown() {
        return unknown(OpinionMap.NONE);
    }

    /** The same, in which opinions can be mapped. */
    public static Situation unknown(OpinionMap opinionMap) {
        return new Situation(Optional.empty(), new Seats(), new Ballots(), opinionMap);
    }

    /** The situation that these events, all of a session's, lead to; for looking at, not for deciding in. */
    public static Situation after(List<Recorded> log) {
        return after(log, OpinionMap.NONE);
    }

    public static Situation after(List<Recorded> log, OpinionMap opinionMap) {
        var situation = unknown(opinionMap);
        log.forEach(situation::apply);
        return situation;
    }

    /** One to try a batch on: what is applied to it leaves this one as it is. */
    public Situation tentative() {
        return new Situation(session, seats.layer(), ballots.layer(), opinionMap);
    }

    public void apply(Recorded recorded) {
        session = Optional.of(session.map(before -> before.after(recorded)).orElseGet(() -> Session.begin(recorded)));
        seats.apply(recorded.event());
        ballots.apply(recorded.seq(), recorded.event());
    }

    /** Whether anything happened yet. */
    public boolean begun() {
        return session.isPresent();
    }

    /** @throws java.util.NoSuchElementException before anything happened */
    public Session session() {
        return session.orElseThrow();
    }

    public Seats seats() {
        return seats;
    }

    public Ballots ballots() {
        return ballots;
    }

    OpinionMap opinionMap() {
        return opinionMap;
    }

    /** What comes of this command now. Decides, and changes nothing. */
    public Decision decide(SessionCommand command, Stamp stamp) {
        return switch (command) {
            case SessionCommand.Join join -> SeatDecisions.join(join, this);
            case SessionCommand.PassOn passOn -> SeatDecisions.passOn(passOn, this);
            case SessionCommand.GiveAnswer answer -> AnswerDecisions.give(answer, stamp, this);
            case SessionCommand.TakeBack takeBack -> TakingBack.takeBack(takeBack, this);
            case SessionCommand.HoldWords hold -> SeatDecisions.holdWords(hold, this);
            case SessionCommand.AcceptCommitment accept -> CommitmentDecisions.accept(accept, this);
            case SessionCommand.Expire(RoundId round) -> StepDecisions.expire(round, stamp, this);
            case SessionCommand.EndIdle _ -> EndDecisions.end(true, stamp, this);
            case SessionCommand.Seal _ -> EndDecisions.seal(stamp, this);
            case SessionCommand.Lead lead -> LeadDecisions.lead(lead, stamp, this);
        };
    }
}
