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
    private final Meter meter;
    private final Runnable whenRetired;
    private volatile Moment moment;
    private volatile Instant usedAt;
    private volatile boolean closing;
    private volatile boolean retired;

    // the writer's own
    private final Set<Voice> tooLate = new HashSet<>();
    private RoundId tooLateFor;
    private boolean changed;
    private boolean urgent;
    private long viewedAt = System.nanoTime();

    LiveSession(SessionId id, Situation situation, EventStore store, Supplier<Stamp> stamps, Optional<SessionKey> key,
                Views views, Meter meter, Runnable whenRetired) {
        this.id = id;
        this.batch = new Batch(id, situation, store);
        this.stamps = stamps;
        this.key = key;
        this.views = views;
        this.meter = meter;
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
        if (closing || retired || !mailbox.offer(letter)) {
            settle(letter, new Outcome.Busy());
        } else if (retired) {
            turnAway();
        }
        return letter.reply();
    }

    /** How many commands wait for the writer. */
    int waiting() {
        return mailbox.size();
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

    /** Keeps it running for another ten minutes; says whether it still does. */
    synchronized boolean touch() {
        usedAt = stamps.get().at();
        return !retired;
    }

    private void write() {
        try {
            while (!retired) {
                turn();
                if (closing && mailbox.isEmpty()) {
                    retired = true;
                }
            }
        } catch (InterruptedException _) {
            // Stopping is all that an interrupt can mean here.
        } finally {
            retired = true;
            turnAway();
            whenRetired.run();
        }
    }

    private void turn() throws InterruptedException {
        try {
            handle(collect());
            look();
        } catch (RuntimeException | Error e) {
            // Whatever it was, nobody else's answers may wait for it.
            System.getLogger(LiveSession.class.getName()).log(System.Logger.Level.ERROR, "session " + id, e);
        }
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
            try {
                keep(letters);
            } finally {
                turnAway(letters);
            }
        }
    }

    /** Whoever is answered finds the session as the answer says. */
    private void keep(List<Letter> letters) {
        var before = batch.session();
        var began = System.nanoTime();
        var replies = batch.keep(letters);
        meter.wrote(letters.size(), Duration.ofNanos(System.nanoTime() - began));
        replies.forEach(this::noteLateness);
        if (before != batch.session()) {
            changed = true;
            urgent |= letters.stream().anyMatch(letter -> isUrgent(letter.command()));
        }
        moment = moment.then(tooLate.size());
        replies.forEach(reply -> settle(reply.letter(), reply.outcome()));
    }

    /** What a facilitator or the clock does is seen at once; what participants do, a few times a second. */
    private static boolean isUrgent(SessionCommand command) {
        return switch (command) {
            case SessionCommand.Lead _, SessionCommand.Expire _, SessionCommand.EndIdle _, SessionCommand.Seal _ ->
                    true;
            case SessionCommand.Join _, SessionCommand.PassOn _, SessionCommand.GiveAnswer _,
                 SessionCommand.TakeBack _, SessionCommand.HoldWords _, SessionCommand.AcceptCommitment _ -> false;
        };
    }

    /** What time brings: a deadline, the seal, the end of an idle session, a view that is due. */
    private void look() {
        var session = batch.session();
        var now = stamps.get();
        // Letters that came before the deadline count, so they go first; each batch looks at the time itself.
        session.due(now.at()).filter(_ -> mailbox.isEmpty())
                .ifPresent(command -> handle(List.of(new Letter(command, now))));
        var sinceViewed = Duration.ofNanos(System.nanoTime() - viewedAt);
        if (changed && (urgent || sinceViewed.compareTo(BETWEEN_VIEWS) >= 0)) {
            changed = false;
            urgent = false;
            viewedAt = System.nanoTime();
            views.show(moment);
            meter.showed();
        }
        retireIfIdle(now.at());
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
                && reply.letter().command() instanceof SessionCommand.GiveAnswer given
                && given.slot().round().equals(here)
                && Batch.isLate(refused.refusal().reason())) {
            changed |= tooLate.add(given.voice());
        }
    }

    /** Not while somebody is being told that it runs: see {@link #touch()}. */
    private synchronized void retireIfIdle(Instant now) {
        var idle = Duration.between(usedAt, now).compareTo(IDLE) > 0;
        if (idle && mailbox.isEmpty() && views.isUnwatched() && !presence.anybodyConnected()) {
            retired = true;
        }
    }

    /** Nobody waits for an answer that does not come. */
    private void turnAway() {
        var letters = new ArrayList<Letter>();
        mailbox.drainTo(letters);
        turnAway(letters);
    }

    /** Says to those who have no answer yet that they should ask again. */
    private void turnAway(List<Letter> letters) {
        letters.forEach(letter -> settle(letter, new Outcome.Busy()));
    }

    private void settle(Letter letter, Outcome outcome) {
        if (letter.reply().complete(outcome)) {
            meter.settled(letter.command(), outcome);
        }
    }

    /** Takes nothing more, and retires once all that it has taken on is answered. */
    void close() {
        closing = true;
    }

    /** Stops the writer after the batch it is at; who waits behind that is asked to come again. */
    void stop() {
        retired = true;
    }
}
