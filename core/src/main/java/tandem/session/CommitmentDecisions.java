package tandem.session;

import static tandem.session.Decision.accepted;
import static tandem.session.Decision.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.CommitmentId;
import tandem.partnership.PartnerId;
import tandem.question.Commitments;
import tandem.question.SinceLastTime;
import tandem.words.Reason;

/** Making commitments, accepting them, and being done with those of last time. */
final class CommitmentDecisions {
    private CommitmentDecisions() {
    }

    /** In place of another one where the words change: that one's acceptance was for other words, and goes with it. */
    static Decision make(SessionCommand.MakeCommitment act, Stamp stamp, Session session) {
        var step = session.step(act.step());
        if (step.isEmpty() || !(step.get().question() instanceof Commitments asked)) {
            return refused(Reason.NO_COMMITMENTS_HERE);
        }
        var who = act.commitment().who();
        if (who != null && session.opened().partnership().partner(who).isEmpty()) {
            return refused(Reason.UNKNOWN_PARTNER, who);
        }
        var decided = session.decided();
        if (act.instead() != null
                && decided.commitment(act.instead()).filter(was -> was.step() == act.step()).isEmpty()) {
            return refused(Reason.UNKNOWN_COMMITMENT);
        }
        var events = new ArrayList<SessionEvent>();
        if (act.instead() != null) {
            events.add(new SessionEvent.CommitmentDropped(act.instead()));
        }
        if (decided.at(act.step()).size() - events.size() >= asked.most()) {
            return refused(Reason.TOO_MANY, "commitments", asked.most());
        }
        events.add(new SessionEvent.CommitmentMade(act.step(), freeId(stamp.seed(), decided), act.commitment()));
        return new Decision.Accepted(events);
    }

    private static CommitmentId freeId(long seed, Decided decided) {
        return LongStream.iterate(seed, next -> next + 1).mapToObj(n -> new CommitmentId("%016x".formatted(n)))
                .filter(id -> decided.commitment(id).isEmpty()).findFirst().orElseThrow();
    }

    static Decision drop(CommitmentId id, Session session) {
        return session.decided().commitment(id).map(_ -> accepted(new SessionEvent.CommitmentDropped(id)))
                .orElseGet(() -> refused(Reason.UNKNOWN_COMMITMENT));
    }

    /** "Agreed in the room", by the person leading. */
    static Decision agree(CommitmentId id, boolean agreed, Session session) {
        return session.decided().commitment(id).map(made -> made.inRoom() == agreed ? accepted()
                : accepted(new SessionEvent.CommitmentAccepted(id, null, agreed)))
                .orElseGet(() -> refused(Reason.UNKNOWN_COMMITMENT));
    }

    /** One of last time's does not come back, or does so after all. */
    static Decision finish(CommitmentId id, boolean finished, Session session) {
        var known = session.questions().anyMatch(question -> question instanceof SinceLastTime since
                && since.items().stream().anyMatch(item -> item.id().equals(id)));
        return !known ? refused(Reason.UNKNOWN_COMMITMENT)
                : session.decided().finished().contains(id) == finished ? accepted()
                : accepted(new SessionEvent.CommitmentFinished(id, finished));
    }

    /** "We take this on", by anybody of the partner concerned, for the whole group; or no more. */
    static Decision accept(SessionCommand.AcceptCommitment act, Situation situation) {
        var seat = situation.seats().seat(act.participant()).filter(sitting -> !sitting.passedOn());
        var session = situation.session();
        var reason = seat.map(sitting -> refuses(sitting, session)).orElseGet(() -> Optional.of(Reason.NOT_JOINED));
        if (reason.isPresent()) {
            return refused(reason.get());
        }
        @Nullable PartnerId partner = seat.map(Seat::partner).orElse(null);
        return session.decided().commitment(act.commitment()).map(made -> !made.concerns(partner)
                        ? refused(Reason.NOT_THEIR_COMMITMENT)
                        : made.acceptedBy().contains(partner) == act.accepted() ? accepted()
                        : accepted(new SessionEvent.CommitmentAccepted(made.id(), partner, act.accepted())))
                .orElseGet(() -> refused(Reason.UNKNOWN_COMMITMENT));
    }

    private static Optional<Reason> refuses(Seat seat, Session session) {
        return session.state() == Session.State.ENDED ? Optional.of(Reason.ENDED)
                : seat.watching() ? Optional.of(Reason.WATCHING)
                : seat.waits() ? Optional.of(Reason.NOT_LET_IN)
                : seat.partner() == null ? Optional.of(Reason.NO_GROUP) : Optional.empty();
    }

    /** What must happen so that it is decided as it was before. */
    static List<SessionEvent> backTo(Decided before, Decided now) {
        var events = new ArrayList<SessionEvent>();
        now.made().stream().filter(is -> before.commitment(is.id()).isEmpty())
                .forEach(is -> events.add(new SessionEvent.CommitmentDropped(is.id())));
        for (var was : before.made()) {
            var is = now.commitment(was.id());
            if (is.isEmpty()) {
                events.add(new SessionEvent.CommitmentMade(was.step(), was.id(), was.commitment()));
                was.acceptedBy().stream().sorted()
                        .forEach(by -> events.add(new SessionEvent.CommitmentAccepted(was.id(), by, true)));
            }
            if (was.inRoom() != is.map(Decided.Made::inRoom).orElse(false)) {
                events.add(new SessionEvent.CommitmentAccepted(was.id(), null, was.inRoom()));
            }
        }
        before.finished().stream().filter(id -> !now.finished().contains(id)).sorted()
                .forEach(id -> events.add(new SessionEvent.CommitmentFinished(id, true)));
        now.finished().stream().filter(id -> !before.finished().contains(id)).sorted()
                .forEach(id -> events.add(new SessionEvent.CommitmentFinished(id, false)));
        return events;
    }
}
