package tandem.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tandem.question.OpinionMap;
import tandem.session.Here;
import tandem.session.JoinCode;
import tandem.session.Moment;
import tandem.session.Recorded;
import tandem.session.Session;
import tandem.session.SessionEvent;
import tandem.session.SessionId;
import tandem.session.SessionKey;
import tandem.session.Situation;

/**
 * The sessions that run here: each is loaded once when somebody needs it, and unloaded after ten idle minutes. Safe on
 * any thread.
 */
public final class LiveSessions {
    private final EventStore store;
    private final SessionCatalogue catalogue;
    private final Salts salts;
    private final ChangeFeed feed;
    private final byte[] secret;
    private final Stamps stamps;
    private final RandomGenerator random;
    private final Executor viewThreads;
    private final Meter meter;
    private final OpinionMap opinionMap;
    private final Map<SessionId, LiveSession> running = new ConcurrentHashMap<>();
    private final Map<JoinCode, SessionId> codes = new ConcurrentHashMap<>();
    private volatile boolean closing;

    /**
     * @param secret      the installation's, at least 32 bytes
     * @param random      a source that cannot be guessed
     * @param viewThreads where views are drawn: few, and not those that serve requests
     * @param meter       counts what gets done here
     */
    public LiveSessions(EventStore store, SessionCatalogue catalogue, Salts salts, ChangeFeed feed, byte[] secret,
                        InstantSource clock, RandomGenerator random, Executor viewThreads, Meter meter,
                        OpinionMap opinionMap) {
        this.store = store;
        this.catalogue = catalogue;
        this.salts = salts;
        this.feed = feed;
        this.secret = secret.clone();
        this.stamps = new Stamps(clock, random);
        this.random = random;
        this.viewThreads = viewThreads;
        this.meter = meter;
        this.opinionMap = opinionMap;
    }

    /** The same, where nobody counts, and no opinions are mapped. */
    public LiveSessions(EventStore store, SessionCatalogue catalogue, Salts salts, ChangeFeed feed, byte[] secret,
                        InstantSource clock, RandomGenerator random, Executor viewThreads) {
        this(store, catalogue, salts, feed, secret, clock, random, viewThreads, Meter.NONE, OpinionMap.NONE);
    }

    /** How many sessions run here. */
    public int running() {
        return running.size();
    }

    /** How many commands wait for their sessions' writers. */
    public int waiting() {
        return running.values().stream().mapToInt(LiveSession::waiting).sum();
    }

    /**
     * Makes a session ready.
     *
     * @param about how; its code must be one that no session has
     * @throws EventStore.Rejected when the code is taken
     */
    public SessionId open(SessionEvent.Opened about) {
        var id = new SessionId(new UUID(random.nextLong(), random.nextLong()));
        var first = new Recorded(1, stamps.now(), about, null);
        store.append(id, 0, _ -> List.of(first));
        return id;
    }

    /** The session with this code, running from now on. */
    public Optional<LiveSession> coded(JoinCode code) {
        var known = Optional.ofNullable(codes.get(code));
        return known.or(() -> ofCatalogue(code)).flatMap(this::session);
    }

    /** The same if it runs already; never waits. */
    public Optional<LiveSession> atHand(JoinCode code) {
        return Optional.ofNullable(codes.get(code)).map(running::get).filter(LiveSession::touch);
    }

    private Optional<SessionId> ofCatalogue(JoinCode code) {
        var found = catalogue.coded(code);
        found.ifPresent(id -> codes.put(code, id));
        return found;
    }

    /** This session, running from now on; empty if there is none. */
    public Optional<LiveSession> session(SessionId id) {
        var session = running.get(id);
        if (session == null || !session.touch()) {
            session = running.compute(id, (_, known) -> known != null && known.touch() ? known : load(id));
        }
        return Optional.ofNullable(session);
    }

    /** How this session stands, without making it run: for lists and records. */
    public Optional<Moment> look(SessionId id) {
        var live = running.get(id);
        if (live != null) {
            return Optional.of(live.latest());
        }
        var situation = Situation.after(store.log(id, 0));
        return situation.begun() ? Optional.of(Moment.of(id, situation)) : Optional.empty();
    }

    /**
     * Ends the sessions in which nothing happened for a day, seals those whose end can be undone no more, and deletes
     * those that have been kept for as long as was said.
     */
    public void sweep() {
        var now = stamps.now();
        for (var summary : catalogue.all()) {
            try {
                sweep(summary, now);
            } catch (EventStore.Away away) {
                throw away;
            } catch (RuntimeException e) {
                // one that cannot be read must not keep the others' salts
                System.getLogger(LiveSessions.class.getName()).log(System.Logger.Level.ERROR,
                        "session " + summary.id() + " could not be looked after", e);
            }
        }
    }

    private void sweep(SessionSummary summary, Instant now) {
        var sealable = summary.endedAt().isPresent() && !summary.sealed()
                && !now.isBefore(summary.endedAt().get().plus(Session.UNDO_END));
        var idle = summary.endedAt().isEmpty() && !now.isBefore(summary.lastAt().plus(Session.IDLE));
        if (summary.deletedFrom().filter(from -> !now.isBefore(from)).isPresent()) {
            delete(summary, now);
        } else if (sealable || idle) {
            session(summary.id());
        }
    }

    /** Tells other nodes who is here, and hears who is there. Worth doing every few seconds, where there are any. */
    public void exchange(Elsewhere others) {
        var now = stamps.now();
        var here = new HashMap<SessionId, Here>();
        running.forEach((id, live) -> here.put(id, live.presence().onThisNode(live.moment().seats(), now)));
        var there = others.exchange(here);
        running.forEach((id, live) -> live.presence().elsewhere(there.getOrDefault(id, Here.NOBODY)));
    }

    private void delete(SessionSummary over, Instant now) {
        if (catalogue.delete(over.id(), now, true)) {
            forget(over.id());
            System.getLogger(LiveSessions.class.getName()).log(System.Logger.Level.INFO,
                    "session " + over.id() + " was deleted: it ended " + over.keep() + " days ago");
        }
    }

    /** Deletes a session for good, now. @return whether there was one that had ended; if not, nothing happened */
    public boolean delete(SessionId id) {
        var deleted = catalogue.delete(id, stamps.now(), false);
        if (deleted) {
            forget(id);
        }
        return deleted;
    }

    private void forget(SessionId id) {
        feed.gone(id);
        codes.values().remove(id);
        var live = running.remove(id);
        if (live != null) {
            live.stop();
        }
    }

    /** Takes no more commands: what was handed in is kept and answered, and who comes now is told to come again. */
    public void close() {
        closing = true;
        running.values().forEach(LiveSession::close);
    }

    /** Stops every writer after the batch it is at. */
    public void stop() {
        running.values().forEach(LiveSession::stop);
    }

    private @Nullable LiveSession load(SessionId id) {
        var log = store.log(id, 0);
        if (log.isEmpty()) {
            return null;
        }
        var key = salts.salt(id).map(salt -> SessionKey.of(secret, salt));
        var session = new LiveSession(id, Situation.after(log, opinionMap), store, feed, stamps, key,
                new Views(viewThreads), meter,
                () -> running.computeIfPresent(id, (_, known) -> known.isRetired() ? null : known));
        if (closing) {
            session.close();
        }
        session.start();
        return session;
    }
}
