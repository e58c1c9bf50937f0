package tandem.server.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import tandem.live.EventStore;
import tandem.server.storage.AppendGroup.Append;
import tandem.session.Recorded;
import tandem.session.SessionId;

/**
 * The log on disk. One thread takes all appends that wait, of whatever sessions: one transaction, one commit, one sync
 * to disk, and only then are their callers released (docs/decisions/0004). Safe on any thread.
 */
public final class GroupedEventStore implements EventStore, AutoCloseable {
    private static final int LARGEST_GROUP = 1_024;

    private final Database database;
    private final RandomGenerator random;
    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Append last = new Append(new SessionId(new UUID(0, 0)), 0, _ -> List.of(),
            new CompletableFuture<>());
    private final Consumer<Duration> synced;
    private final Thread writer = Thread.ofPlatform().name("event-store").unstarted(this::write);
    private boolean closed;

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
        var group = new ArrayList<Append>(LARGEST_GROUP + 1);
        var isLast = false;
        while (!isLast) {
            try {
                group.clear();
                group.add(waiting.take());
                waiting.drainTo(group, LARGEST_GROUP);
                isLast = group.remove(last);
                if (!group.isEmpty()) {
                    keep(group);
                }
            } catch (InterruptedException nobodyDoesThat) {
                // then it looks again
            } catch (Throwable e) {
                // whatever it was, the writer goes on, and nobody waits for ever
                group.forEach(append -> append.done().completeExceptionally(new Away("the store failed", e)));
            }
        }
    }

    private void keep(List<Append> appends) {
        var group = new AppendGroup(appends, random, database.kind());
        try {
            try {
                keep(group);
            } catch (SQLException e) {
                if (group.commits() || database.kind().meaningOf(e) != SqlFailure.CUT) {
                    throw e;
                }
                // the connection was dead before anything could come of it; another one may do
                database.away(e);
                keep(group);
            }
            group.release();
        } catch (SQLException e) {
            var away = database.away(e);
            database.abandon();
            group.release(away);
        } catch (Throwable e) {
            database.abandon();
            throw e;
        }
    }

    private void keep(AppendGroup group) throws SQLException {
        try (var connection = database.connection()) {
            group.keep(connection);
            if (group.wrote()) {
                database.sync(connection);
                synced.accept(group.sinceCommitting());
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
