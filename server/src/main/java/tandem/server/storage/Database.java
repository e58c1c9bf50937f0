package tandem.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.live.EventStore;
import tandem.server.CannotStart;
import tandem.server.Messages;

/**
 * The database, open. All work is done on its own threads, and callers wait for them: an interrupt while H2 reads or
 * writes would close the store for everybody, and no thread of ours is ever interrupted. Safe on any thread.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int THREADS = 4;
    private static final int SPARE_CONNECTIONS = 2;

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    private final HikariDataSource pool;
    private final DatabaseKind kind;
    private final @Nullable String toDisk;
    private final @Nullable String whyNotDurable;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("database-", 1).factory());
    private final DatabaseCondition condition;

    private Database(HikariDataSource pool, DatabaseKind kind, @Nullable String toDisk,
                     @Nullable String whyNotDurable) {
        this.pool = pool;
        this.kind = kind;
        this.toDisk = toDisk;
        this.whyNotDurable = whyNotDurable;
        this.condition = new DatabaseCondition(kind);
    }

    /** How its connections are to be pooled. @throws CannotStart when it is a server that cannot be used */
    static void configure(HikariConfig config, DatabaseUrl url) {
        if (url.kind() == DatabaseKind.POSTGRESQL) {
            PostgresServer.check(url);
        }
        config.setPoolName("tandem");
        config.setDriverClassName(url.kind().driver());
        config.setJdbcUrl(url.jdbc());
        config.setUsername(url.user());
        config.setPassword(url.password());
        config.setConnectionInitSql(url.kind().atFirst());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(THREADS + SPARE_CONNECTIONS);
        config.setConnectionTimeout(5_000);
    }

    static Database open(DatabaseUrl url) {
        return open(url, url.kind().toDisk());
    }

    /** @param toDisk the statement that brings to the disk what was committed; null where committing does */
    static Database open(DatabaseUrl url, @Nullable String toDisk) {
        var config = new HikariConfig();
        configure(config, url);
        return over(new HikariDataSource(config), url.kind(), toDisk);
    }

    /** Brings its tables up to date, and copies it before that. The pool is the database's own from now on. */
    static Database over(HikariDataSource pool, DatabaseKind kind) {
        return over(pool, kind, kind.toDisk());
    }

    private static Database over(HikariDataSource pool, DatabaseKind kind, @Nullable String toDisk) {
        try {
            Migration.run(pool, kind);
            return new Database(pool, kind, toDisk, whyNotDurable(pool, kind));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static @Nullable String whyNotDurable(DataSource pool, DatabaseKind kind) {
        if (kind == DatabaseKind.H2) {
            return null;
        }
        try (var connection = pool.getConnection()) {
            return PostgresServer.on(connection).whyNotDurable();
        } catch (SQLException e) {
            throw new CannotStart(Messages.text("start.unknown"), e);
        }
    }

    /** Why "received" would not mean "on the disk"; null when it does. */
    @Nullable String whyNotDurable() {
        return whyNotDurable;
    }

    DatabaseKind kind() {
        return kind;
    }

    /** For those who bring their own thread: only threads that nobody interrupts. */
    Connection connection() throws SQLException {
        if (condition.wasJustAway()) {
            throw new SQLTransientConnectionException("it could not be reached a moment ago");
        }
        return pool.getConnection();
    }

    /** @throws EventStore.Away when the database cannot be reached */
    <T extends @Nullable Object> T read(Work<T> work) {
        return inTurn(() -> {
            try (var connection = connection()) {
                return work.on(connection);
            } catch (SQLException e) {
                throw away(e);
            }
        });
    }

    /** Does this in one transaction, and has it on disk before it returns. @throws EventStore.Away as {@link #read} */
    <T extends @Nullable Object> T write(Work<T> work) {
        return once(() -> {
            try (var connection = connection()) {
                connection.setAutoCommit(false);
                var done = work.on(connection);
                connection.commit();
                connection.setAutoCommit(true);
                sync(connection);
                return done;
            } catch (SQLException e) {
                throw away(e);
            }
        });
    }

    /** Does what a repository does, and has it on disk before it returns. @throws EventStore.Away as {@link #read} */
    <T extends @Nullable Object> T keep(Supplier<T> repository) {
        return once(() -> {
            var done = evenBeside(repository);
            if (toDisk != null) {
                try (var connection = connection()) {
                    sync(connection);
                } catch (SQLException e) {
                    throw away(e);
                }
            }
            condition.works();
            return done;
        });
    }

    /** Another node that wrote the same for the first time, at the same moment, has done so by now. */
    private <T extends @Nullable Object> T evenBeside(Supplier<T> repository) {
        try {
            return repository.get();
        } catch (RuntimeException e) {
            var failure = sqlFailure(e);
            if (failure != null && kind.meaningOf(failure) == SqlFailure.CONTENTION) {
                return repository.get();
            }
            throw e;
        }
    }

    /**
     * Does what a repository does and may as well do twice: where a connection turns out to be cut, another is tried.
     *
     * @throws EventStore.Away when the database cannot be reached
     */
    <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        return once(() -> {
            try {
                return work.get();
            } catch (RuntimeException e) {
                var failure = sqlFailure(e);
                if (failure != null && kind.meaningOf(failure) == SqlFailure.CUT) {
                    if (!(e instanceof EventStore.Away)) {
                        away(failure);
                    }
                    return work.get();
                }
                throw e;
            }
        });
    }

    private <T extends @Nullable Object> T once(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        try {
            threads.execute(() -> {
                try {
                    if (condition.wasJustAway()) {
                        throw new EventStore.Away("the database could not be reached a moment ago", null);
                    }
                    done.complete(work.get());
                } catch (EventStore.Away e) {
                    done.completeExceptionally(e);
                } catch (Throwable e) {
                    var failure = sqlFailure(e);
                    done.completeExceptionally(failure != null && kind.meaningOf(failure) != SqlFailure.DATA
                            ? away(failure) : e);
                }
            });
        } catch (RejectedExecutionException e) {
            throw new EventStore.Away("the database is closed", e);
        }
        return await(done);
    }

    /** Waits without being interruptible, and throws what went wrong as it was thrown. */
    static <T extends @Nullable Object> T await(CompletableFuture<T> done) {
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** What was committed is on the disk when this returns (docs/decisions/0004). Outside any transaction. */
    void sync(Connection connection) throws SQLException {
        if (toDisk != null) {
            try (var statement = connection.createStatement()) {
                statement.execute(toDisk);
            }
        }
        condition.works();
    }

    /** Notes that it does not work, and lets go of connections that may be dead, so that the next one opens it anew. */
    EventStore.Away away(SQLException failure) {
        if (condition.failed(failure)) {
            letGo();
        }
        return new EventStore.Away("the database is away", failure);
    }

    /**
     * Closes H2 without writing anything, where it is uncertain what a failed write left: opened anew it reads what is
     * on the disk, and nothing else. A PostgreSQL does so by itself when a connection ends.
     */
    void abandon() {
        if (kind == DatabaseKind.POSTGRESQL) {
            return;
        }
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            LOG.debug("It was closed already");
        }
        letGo();
    }

    private void letGo() {
        if (!pool.isClosed()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Whether the last that was asked of it failed. */
    boolean isBroken() {
        return condition.isBroken();
    }

    @Override
    public void close() {
        threads.close();
        // with the last connection H2 closes its file
        pool.close();
    }

    /** What went wrong in the database, also where somebody was told already that it is away. */
    private static @Nullable SQLException sqlFailure(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
