package tandem.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tandem.session.Moment;
import tandem.session.RoundId;
import tandem.session.Session;
import tandem.session.SessionCommand;
import tandem.session.SessionId;
import tandem.session.SessionKey;
import tandem.session.Situation;
import tandem.session.Stamp;
import tandem.session.Step;
import tandem.session.Voice;

/**
 * A session that runs: one virtual thread, the writer, drains a bounded mailbox in batches, and answers only when what
 * came of them is on disk. All state is the writer's; everybody else reads {@link #moment()}.
 */
public final class LiveSession {
    static final int MAILBOX = 16_384;
    private static final int BATCH = 2_048;
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_VIEWS = Duration.ofMillis(200);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);

    private final SessionId id;
    private final Batch batch;
    private final Supplier<Stamp> stamps;
    private final Optional<SessionKey> key;
    private final Views views;
    private final BlockingQueue<Letter> mailbox = new ArrayBlockingQueue<>(MAILBOX);
    private final Presence presence = new Presence();
    private final Runnable whenRetired;
    private volatile Moment moment;
    private volatile Instant usedAt;
    private volatile boolean retired;

    // the writer's own
    private final Set<Voice> tooLate = new HashSet<>();
    private RoundId tooLateFor;
    private boolean changed;
    private boolean urgent;
    private long viewedAt = System.nanoTime();

    LiveSession(SessionId id, Situation situation, EventStore store, Supplier<Stamp> stamps, Optional<SessionKey> key,
                Views views, Runnable whenRetired) {
        this.id = id;
        this.batch = new Batch(id, situation, store);
        this.stamps = stamps;
        this.key = key;
        this.views = views;
        this.whenRetired = whenRetired;
        this.moment = Moment.of(id, situation);
        this.tooLateFor = moment.session().here();
        this.usedAt = stamps.get().at();
    }

    void start() {
        Thread.ofVirtual().name("session " + id).start(this::write);
    }

    public SessionId id() {
        return id;
    }

    /** Hands a command in. The answer comes when it is on disk, or is why it is not. */
    public CompletableFuture<Outcome> submit(SessionCommand command) {
        var letter = new Letter(command, stamps.get());
        usedAt = letter.stamp().at();
        if (retired || !mailbox.offer(letter)) {
            letter.reply().complete(new Outcome.Busy());
        } else if (retired) {
            turnAway();
        }
        return letter.reply();
    }

    /** How things stand, as far as they are on disk. */
    public Moment moment() {
        return moment;
    }

    /** What links its seats to their anonymous answers; empty once it is sealed. */
    public Optional<SessionKey> key() {
        return moment.session().sealed() ? Optional.empty() : key;
    }

    public Presence presence() {
        return presence;
    }

    /** Shows every change to this viewer, the latest only, on a view thread, until the subscription is closed. */
    public Views.Subscription subscribe(Views.Viewer viewer) {
        return views.subscribe(viewer);
    }

    boolean isRetired() {
        return retired;
    }

    void touch() {
        usedAt = stamps.get().at();
    }

    private void write() {
        while (!retired) {
            try {
                handle(collect());
                look();
            } catch (InterruptedException _) {
                retire();
            } catch (RuntimeException e) {
                // Whatever it was, nobody else's answers may wait for it.
                System.getLogger(LiveSession.class.getName()).log(System.Logger.Level.ERROR, "session " + id, e);
            }
        }
        turnAway();
        whenRetired.run();
    }

    private List<Letter> collect() throws InterruptedException {
        var letters = new ArrayList<Letter>();
        var first = mailbox.poll(untilNextLook().toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            letters.add(first);
            mailbox.drainTo(letters, BATCH - 1);
        }
        return letters;
    }

    private void handle(List<Letter> letters) {
        if (!letters.isEmpty()) {
            var before = batch.session();
            var replies = batch.keep(letters);
            replies.forEach(this::noteLateness);
            // whoever has her answer must find the moment in which it is true
            moment = moment.then(tooLate.size());
            replies.forEach(reply -> reply.letter().reply().complete(reply.outcome()));
            changed |= before != batch.session();
            urgent |= letters.stream().anyMatch(letter -> !(letter.command() instanceof SessionCommand.GiveAnswer));
        }
    }

    /** What time brings: a deadline, the seal, the end of an idle session, a view that is due. */
    private void look() {
        var session = batch.session();
        var now = stamps.get();
        var due = due(session, now.at());
        due.ifPresent(command -> handle(List.of(new Letter(command, now))));
        var sinceViewed = Duration.ofNanos(System.nanoTime() - viewedAt);
        if (changed && (urgent || sinceViewed.compareTo(BETWEEN_VIEWS) >= 0)) {
            changed = false;
            urgent = false;
            viewedAt = System.nanoTime();
            views.show(moment);
        }
        var idle = Duration.between(usedAt, now.at()).compareTo(IDLE) > 0;
        if (idle && mailbox.isEmpty() && views.isUnwatched() && !presence.anybodyConnected()) {
            retire();
        }
    }

    static Optional<SessionCommand> due(Session session, Instant now) {
        if (session.sealed()) {
            return Optional.empty();
        }
        if (session.endedAt().isPresent()) {
            return now.isBefore(session.endedAt().get().plus(Session.UNDO_END))
                    ? Optional.empty() : Optional.of(new SessionCommand.Seal());
        }
        if (Batch.isOver(session, now)) {
            return Optional.of(new SessionCommand.Expire(session.here()));
        }
        return now.isBefore(session.lastAt().plus(Session.IDLE))
                ? Optional.empty() : Optional.of(new SessionCommand.EndIdle());
    }

    private Duration untilNextLook() {
        if (changed) {
            var due = BETWEEN_VIEWS.minusNanos(System.nanoTime() - viewedAt);
            return due.isNegative() ? Duration.ZERO : due;
        }
        return batch.session().step().flatMap(Step::deadline)
                .map(deadline -> Duration.between(stamps.get().at(), deadline))
                .filter(left -> left.compareTo(LOOK_AROUND) < 0)
                .map(left -> left.isNegative() ? Duration.ofMillis(50) : left.plusMillis(1))
                .orElse(LOOK_AROUND);
    }

    private void noteLateness(Batch.Reply reply) {
        var here = batch.session().here();
        if (!here.equals(tooLateFor)) {
            tooLateFor = here;
            tooLate.clear();
        }
        if (reply.outcome() instanceof Outcome.Refused refused
                && reply.letter().command() instanceof SessionCommand.GiveAnswer given && given.round().equals(here)
                && Batch.isLate(refused.refusal().reason())) {
            changed |= tooLate.add(given.voice());
        }
    }

    private void retire() {
        retired = true;
    }

    /** Nobody waits for an answer that does not come. */
    private void turnAway() {
        for (var letter = mailbox.poll(); letter != null; letter = mailbox.poll()) {
            letter.reply().complete(new Outcome.Busy());
        }
    }

    /** Stops the writer after what it has taken on. */
    void stop() {
        retire();
    }
}
