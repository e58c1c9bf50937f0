package tandem.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tandem.live.EventStore;
import tandem.session.Recorded;
import tandem.session.SessionId;

/**
 * The log on disk. One thread takes all appends that wait, of whatever sessions: one transaction, one commit, one sync
 * to disk, and only then are their callers released (docs/decisions/0004). Safe on any thread.
 */
public final class GroupedEventStore implements EventStore, AutoCloseable {
    private static final int LARGEST_GROUP = 1_024;
    private static final int TRIES = 60;

    private record Append(SessionId session, long known, UnaryOperator<List<Recorded>> decide,
                          CompletableFuture<@Nullable Void> done) {
        static final Comparator<Append> BY_SESSION = Comparator.comparing(append -> append.session().value());
    }

    private final Database database;
    private final RandomGenerator random;
    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Append last = new Append(new SessionId(new UUID(0, 0)), 0, _ -> List.of(),
            new CompletableFuture<>());
    private final Consumer<Duration> synced;
    private final Thread writer = Thread.ofPlatform().name("event-store").unstarted(this::write);
    private boolean closed;
    /** By {@link System#nanoTime}; the writer's own. */
    private long committing;

    /** @param random a source that cannot be guessed */
    GroupedEventStore(Database database, RandomGenerator random) {
        this(database, random, _ -> { });
    }

    /** @param synced hears, on the writer's thread, how long what was committed took to the disk */
    GroupedEventStore(Database database, RandomGenerator random, Consumer<Duration> synced) {
        this.database = database;
        this.random = random;
        this.synced = synced;
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public List<Recorded> log(SessionId session, long after) {
        return database.read(connection -> new EventRows(connection).after(session, after));
    }

    @Override
    public void append(SessionId session, long known, UnaryOperator<List<Recorded>> decide) {
        var append = new Append(session, known, decide, new CompletableFuture<>());
        synchronized (waiting) {
            if (closed) {
                throw new Away("the store is closed", null);
            }
            waiting.add(append);
        }
        Database.await(append.done());
    }

    private void write() {
        while (true) {
            var group = new ArrayList<Append>();
            try {
                group.add(waiting.take());
            } catch (InterruptedException nobodyDoesThat) {
                continue;
            }
            waiting.drainTo(group, LARGEST_GROUP);
            var isLast = group.remove(last);
            if (!group.isEmpty()) {
                keep(group);
            }
            if (isLast) {
                return;
            }
        }
    }

    private void keep(List<Append> group) {
        // in one order everywhere, so that two stores on one database never wait for each other in a circle
        var inOrder = group.stream().sorted(Append.BY_SESSION).toList();
        var kept = new ArrayList<Append>();
        try (var connection = database.pool().getConnection()) {
            connection.setAutoCommit(false);
            keep(connection, inOrder, kept);
            connection.setAutoCommit(true);
            if (!kept.isEmpty()) {
                database.sync(connection);
                synced.accept(Duration.ofNanos(System.nanoTime() - committing));
            }
            kept.forEach(append -> append.done().complete(null));
        } catch (SQLException e) {
            var away = database.away(e);
            database.abandon();
            inOrder.forEach(append -> append.done().completeExceptionally(away));
        } catch (Throwable e) {
            // whatever it was, the writer goes on, and nobody waits for ever
            database.abandon();
            inOrder.forEach(append -> append.done().completeExceptionally(new Away("the store failed", e)));
        }
    }

    /** Together if it can be; otherwise one by one, so that only the culprit is turned down. */
    private void keep(Connection connection, List<Append> group, List<Append> kept) throws SQLException {
        var rows = new SessionRows(connection, random);
        try {
            for (var append : group) {
                rows.append(append.session(), append.known(), append.decide());
            }
            committing = System.nanoTime();
            connection.commit();
            kept.addAll(group);
            return;
        } catch (SQLException | RuntimeException | Error e) {
            connection.rollback();
            if (e instanceof SQLException failure && SqlFailure.of(failure) == SqlFailure.BROKEN) {
                throw e;
            }
        }
        for (var append : group) {
            if (keepAlone(connection, rows, append)) {
                kept.add(append);
            }
        }
    }

    private boolean keepAlone(Connection connection, SessionRows rows, Append append) throws SQLException {
        for (int tries = 1; ; tries++) {
            try {
                rows.append(append.session(), append.known(), append.decide());
                committing = System.nanoTime();
                connection.commit();
                return true;
            } catch (SQLException e) {
                connection.rollback();
                switch (SqlFailure.of(e)) {
                    case BROKEN -> throw e;
                    case DATA -> {
                        append.done().completeExceptionally(new Rejected("the database will not keep it", e));
                        return false;
                    }
                    case CONTENTION -> {
                        if (tries == TRIES) {
                            append.done().completeExceptionally(new Away("others keep it busy", e));
                            return false;
                        }
                        // Only another store on the same database can be in the way, and it is done in a moment.
                        LockSupport.parkNanos(Duration.ofMillis(Math.min(tries, 50)).toNanos());
                    }
                }
            } catch (Rejected e) {
                connection.rollback();
                append.done().completeExceptionally(e);
                return false;
            } catch (RuntimeException | Error e) {
                connection.rollback();
                append.done().completeExceptionally(new Rejected("nothing was decided", e));
                return false;
            }
        }
    }

    /** Keeps what waits, and takes nothing more. */
    @Override
    public void close() {
        synchronized (waiting) {
            if (!closed) {
                closed = true;
                waiting.add(last);
            }
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
