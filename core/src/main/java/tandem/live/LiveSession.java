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
import java.util.concurrent.atomic.AtomicLong;
import tandem.session.Moment;
import tandem.session.RoundId;
import tandem.session.Session;
import tandem.session.SessionCommand;
import tandem.session.SessionId;
import tandem.session.SessionKey;
import tandem.session.Situation;
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
    private static final Duration LOOK_AROUND = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final SessionId id;
    private final Batch batch;
    private final Stamps stamps;
    private final Optional<SessionKey> key;
    private final Views views;
    private final ChangeFeed feed;
    private final BlockingQueue<Mail> mailbox = new ArrayBlockingQueue<>(MAILBOX);
    private final Presence presence = new Presence();
    private final Meter meter;
    private final Runnable whenRetired;
    private volatile Moment moment;
    private volatile Instant usedAt;
    private volatile boolean closing;
    private volatile boolean retired;
    /** The length of the log that others tell of. */
    private final AtomicLong toldOf = new AtomicLong();

    // the writer's own
    private final Set<Voice> tooLate = new HashSet<>();
    private RoundId tooLateFor;
    private boolean changed;
    private boolean urgent;
    private long viewedAt = System.nanoTime();

    LiveSession(SessionId id, Situation situation, EventStore store, ChangeFeed feed, Stamps stamps,
                Optional<SessionKey> key, Views views, Meter meter, Runnable whenRetired) {
        this.id = id;
        this.batch = new Batch(id, situation, store);
        this.feed = feed;
        this.stamps = stamps;
        this.key = key;
        this.views = views;
        this.meter = meter;
        this.whenRetired = whenRetired;
        this.moment = Moment.of(id, situation);
        this.tooLateFor = moment.session().here();
        this.usedAt = stamps.now();
    }

    void start() {
        Thread.ofVirtual().name("session " + id).start(this::write);
    }

    public SessionId id() {
        return id;
    }

    /** Hands a command in. The answer comes when it is on disk, or is why it is not. */
    public CompletableFuture<Outcome> submit(SessionCommand command) {
        var letter = new Letter(command, stamps.next());
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

    /** How things stand, as far as they are on disk and have come to be known here. */
    public Moment moment() {
        return moment;
    }

    /**
     * How things stand, with all that is on disk now, whoever wrote it; nobody who has seen more elsewhere is shown
     * less. Waits for the store.
     *
     * @throws EventStore.Away when that cannot be known now; {@link #moment} is what was known last
     */
    public Moment latest() {
        if (feed.isShared()) {
            var question = new Mail.Question(new CompletableFuture<>());
            if (retired || !mailbox.offer(question) || retired || !question.caughtUp()
                    .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join()) {
                throw new EventStore.Away("what others wrote cannot be known now", null);
            }
        }
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
        usedAt = stamps.now();
        return !retired;
    }

    private void write() {
        try (var _ = feed.follow(id, new OtherNodes())) {
            while (!retired && !(closing && mailbox.isEmpty())) {
                turn();
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
            sort(collect());
            look();
        } catch (RuntimeException | Error e) {
            // Whatever it was, nobody else's answers may wait for it.
            System.getLogger(LiveSession.class.getName()).log(System.Logger.Level.ERROR, "session " + id, e);
        }
    }

    private List<Mail> collect() throws InterruptedException {
        var mail = new ArrayList<Mail>();
        var first = mailbox.poll(untilNextLook().toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            mail.add(first);
            mailbox.drainTo(mail, BATCH - 1);
        }
        return mail;
    }

    private void sort(List<Mail> mail) {
        var letters = new ArrayList<Letter>();
        var questions = new ArrayList<Mail.Question>();
        for (var one : mail) {
            switch (one) {
                case Letter letter -> letters.add(letter);
                case Mail.Question question -> questions.add(question);
                case Mail.News _ -> { }
            }
        }
        var caughtUp = false;
        try {
            handle(letters);
            caughtUp = questions.isEmpty() && toldOf.get() <= batch.session().seq() || catchUp();
        } finally {
            for (var question : questions) {
                question.caughtUp().complete(caughtUp);
            }
        }
    }

    private boolean catchUp() {
        var before = batch.session();
        var caughtUp = batch.catchUp();
        note(before);
        moment = moment.then(tooLate.size());
        return caughtUp;
    }

    private void handle(List<Letter> letters) {
        if (!letters.isEmpty()) {
            try {
                keep(letters);
            } finally {
                // who has no answer yet should ask again
                letters.forEach(letter -> settle(letter, new Outcome.Busy()));
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
        note(before);
        urgent |= changed && letters.stream().anyMatch(Letter::isUrgent);
        moment = moment.then(tooLate.size());
        replies.forEach(reply -> settle(reply.letter(), reply.outcome()));
        if (before != batch.session()) {
            feed.grew(id, batch.session().seq());
        }
    }

    /** A step that goes on is seen at once, wherever it was led from. */
    private void note(Session before) {
        var now = batch.session();
        changed |= before != now;
        urgent |= !before.here().equals(now.here())
                || !before.step().map(Step::state).equals(now.step().map(Step::state));
    }

    /** What time brings: a deadline, the seal, the end of an idle session, a view that is due. */
    private void look() {
        var session = batch.session();
        var now = stamps.next();
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
                .map(deadline -> Duration.between(stamps.now(), deadline))
                .filter(left -> left.compareTo(LOOK_AROUND) < 0)
                .map(left -> left.isNegative() ? Duration.ofMillis(50) : left.plusMillis(1))
                .orElseGet(LiveSession::untilAllLook);
    }

    /** All sessions look around at the same moment: so many that rest wake the processor once, and not each by itself. */
    private static Duration untilAllLook() {
        return LOOK_AROUND.minusNanos(Math.floorMod(System.nanoTime(), LOOK_AROUND.toNanos())).plusMillis(1);
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
        var mail = new ArrayList<Mail>();
        mailbox.drainTo(mail);
        for (var one : mail) {
            switch (one) {
                case Letter letter -> settle(letter, new Outcome.Busy());
                case Mail.Question question -> question.caughtUp().complete(false);
                case Mail.News _ -> { }
            }
        }
    }

    private void settle(Letter letter, Outcome outcome) {
        if (letter.reply().complete(outcome)) {
            meter.settled(letter.command(), outcome);
        }
    }

    /** Takes nothing more, and retires once all that it has taken on is answered. */
    void close() {
        closing = true;
        // one that rests would find out seconds later
        mailbox.offer(new Mail.News());
    }

    /** Stops the writer after the batch it is at; who waits behind that is asked to come again. */
    void stop() {
        retired = true;
    }

    /** What is heard of this session from other nodes. */
    private final class OtherNodes implements ChangeFeed.Follower {
        @Override
        public void grew(long seq) {
            // where the mailbox is full the writer is at work, and looks before it rests
            if (toldOf.getAndAccumulate(seq, Math::max) < seq && seq > moment.session().seq()) {
                mailbox.offer(new Mail.News());
            }
        }

        @Override
        public void gone() {
            stop();
        }
    }
}
