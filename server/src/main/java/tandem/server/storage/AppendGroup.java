package tandem.server.storage;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.live.EventStore;
import tandem.session.Recorded;
import tandem.session.SessionId;

/** Appends that are kept together: in one transaction if it can be. Confined to the thread that writes. */
final class AppendGroup {
    /** So long others may keep a session busy, before all that wait behind it are told to ask again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FRAMES = 12;
    private static final Logger LOG = LoggerFactory.getLogger(AppendGroup.class);

    /** What one caller waits for. */
    record Append(SessionId session, long known, UnaryOperator<List<Recorded>> decide,
                  CompletableFuture<@Nullable Void> done) {
    }

    private final List<Append> appends;
    private final List<Append> kept = new ArrayList<>();
    private boolean wrote;
    private final RandomGenerator random;
    private final DatabaseKind kind;
    private boolean commits;
    /** By {@link System#nanoTime}. */
    private long committing;

    AppendGroup(List<Append> appends, RandomGenerator random, DatabaseKind kind) {
        // in one order everywhere, so that two stores on one database never wait for each other in a circle
        this.appends = appends.stream().sorted(Comparator.comparing(append -> append.session().value())).toList();
        this.random = random;
        this.kind = kind;
    }

    /** Commits what can be kept, and turns down what cannot. @throws SQLException when the database does not work */
    void keep(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var rows = new SessionRows(connection, random);
        if (!keepTogether(connection, rows)) {
            // one by one, so that only the culprit is turned down
            for (var append : appends) {
                keepAlone(connection, rows, append);
            }
        }
        connection.setAutoCommit(true);
    }

    /** Whether the database may have been told to commit: nobody can say what it did, and nothing is done twice. */
    boolean commits() {
        return commits;
    }

    /** Whether anything was written and committed, and has to be brought to the disk. */
    boolean wrote() {
        return wrote;
    }

    /** How long ago it last began to commit. */
    Duration sinceCommitting() {
        return Duration.ofNanos(System.nanoTime() - committing);
    }

    void release() {
        kept.forEach(append -> append.done().complete(null));
    }

    /** Nobody can say whether it was kept. */
    void release(EventStore.Away away) {
        appends.forEach(append -> append.done().completeExceptionally(away));
    }

    private boolean keepTogether(Connection connection, SessionRows rows) throws SQLException {
        try {
            // whoever was turned down on an earlier connection stays so
            var waiting = appends.stream().filter(append -> !append.done().isDone()).toList();
            var writes = false;
            for (var append : waiting) {
                writes |= rows.append(append.session(), append.known(), append.decide());
            }
            commit(connection);
            wrote |= writes;
            kept.addAll(waiting);
            return true;
        } catch (SQLException | RuntimeException | Error e) {
            if (e instanceof SQLException failure && !isWell(failure)) {
                throw e;
            }
            connection.rollback();
            return false;
        }
    }

    private void keepAlone(Connection connection, SessionRows rows, Append append) throws SQLException {
        var begun = System.nanoTime();
        for (int tries = 1; !append.done().isDone(); tries++) {
            try {
                var writes = rows.append(append.session(), append.known(), append.decide());
                commit(connection);
                wrote |= writes;
                kept.add(append);
                return;
            } catch (SQLException e) {
                if (!isWell(e)) {
                    throw e;
                }
                connection.rollback();
                if (kind.meaningOf(e) == SqlFailure.DATA) {
                    tell(e);
                    append.done().completeExceptionally(new EventStore.Rejected("the database will not keep it", e));
                } else if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    append.done().completeExceptionally(new EventStore.Away("others keep it busy", e));
                } else {
                    // Only another store on the same database can be in the way, and it is done in a moment.
                    LockSupport.parkNanos(Duration.ofMillis(Math.min(tries, 50)).toNanos());
                }
            } catch (EventStore.Rejected e) {
                connection.rollback();
                append.done().completeExceptionally(e);
            } catch (RuntimeException | Error e) {
                connection.rollback();
                tell(e);
                append.done().completeExceptionally(new EventStore.Rejected("nothing was decided", e));
            }
        }
    }

    /** Where it was, not what it says: that may be what somebody wrote. */
    private static void tell(Throwable why) {
        LOG.error("Something could not be kept, and never will be: {}{}", why.getClass().getName(),
                Arrays.stream(why.getStackTrace()).limit(FRAMES).map(frame -> "\n\tat " + frame).collect(joining()));
    }

    private void commit(Connection connection) throws SQLException {
        commits = true;
        committing = System.nanoTime();
        connection.commit();
    }

    /** Whether the database can be worked with after this failure. */
    private boolean isWell(SQLException failure) {
        return switch (kind.meaningOf(failure)) {
            case CONTENTION, DATA -> true;
            case CUT, BROKEN -> false;
        };
    }
}
