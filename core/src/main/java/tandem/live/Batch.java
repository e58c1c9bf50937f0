package tandem.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.session.CommandId;
import tandem.session.Decision;
import tandem.session.Recorded;
import tandem.session.Session;
import tandem.session.SessionCommand;
import tandem.session.SessionId;
import tandem.session.Situation;
import tandem.session.Stamp;
import tandem.words.Reason;

/**
 * Keeps letters, many at once: decides them one after the other on a tentative situation, and lets the real one follow
 * only when the store has them on disk. One batch comes to the same as the same letters one by one. The writer's own;
 * the store may decide on its thread while the writer waits.
 */
final class Batch {
    record Reply(Letter letter, Outcome outcome) {
    }

    private record Plan(List<Recorded> missed, List<Recorded> events, List<Reply> replies) {
    }

    private final SessionId id;
    private final Situation situation;
    private final EventStore store;

    Batch(SessionId id, Situation situation, EventStore store) {
        this.id = id;
        this.situation = situation;
        this.store = store;
    }

    Session session() {
        return situation.session();
    }

    /** Follows what others have written. @return whether it could: not while the store is away */
    boolean catchUp() {
        try {
            store.log(id, situation.session().seq()).forEach(situation::apply);
            return true;
        } catch (EventStore.Away _) {
            return false;
        }
    }

    /** An answer for every letter, in their order. */
    List<Reply> keep(List<Letter> letters) {
        try {
            return tryTo(letters);
        } catch (EventStore.Away _) {
            return all(letters, new Outcome.Busy());
        } catch (EventStore.Rejected _) {
            return letters.size() == 1
                    ? all(letters, new Outcome.Impossible())
                    : letters.stream().flatMap(letter -> keep(List.of(letter)).stream()).toList();
        }
    }

    private List<Reply> tryTo(List<Letter> letters) {
        var plans = new Plan[1];
        store.append(id, situation.session().seq(), missed -> {
            plans[0] = plan(letters, missed);
            return plans[0].events();
        });
        plans[0].missed().forEach(situation::apply);
        plans[0].events().forEach(situation::apply);
        return plans[0].replies();
    }

    private Plan plan(List<Letter> letters, List<Recorded> missed) {
        var trial = situation.tentative();
        missed.forEach(trial::apply);
        var events = new ArrayList<Recorded>();
        var replies = new ArrayList<Reply>();
        for (var letter : letters) {
            trial.session().due(letter.stamp().at())
                    .ifPresent(time -> decide(time, letter.stamp(), trial, events));
            replies.add(new Reply(letter, decide(letter.command(), letter.stamp(), trial, events)));
        }
        return new Plan(missed, events, replies);
    }

    private static Outcome decide(SessionCommand command, Stamp stamp, Situation trial, List<Recorded> events) {
        return switch (trial.decide(command, stamp)) {
            case Decision.Refused(var refusal, var current) ->
                    new Outcome.Refused(refusal, Outcome.Where.in(trial.session()), current);
            case Decision.Accepted(var happened) -> {
                for (var event : happened) {
                    var session = trial.session();
                    var at = stamp.at().isBefore(session.lastAt()) ? session.lastAt() : stamp.at();
                    var recorded = new Recorded(session.seq() + 1, at, event, commandId(command));
                    trial.apply(recorded);
                    events.add(recorded);
                }
                yield new Outcome.Kept(Outcome.Where.in(trial.session()));
            }
        };
    }

    private static @Nullable CommandId commandId(SessionCommand command) {
        return command instanceof SessionCommand.Lead lead ? lead.id() : null;
    }

    private static List<Reply> all(List<Letter> letters, Outcome outcome) {
        return letters.stream().map(letter -> new Reply(letter, outcome)).toList();
    }

    static boolean isLate(Reason reason) {
        return reason == Reason.ROUND_CLOSED || reason == Reason.TOO_LATE;
    }
}
