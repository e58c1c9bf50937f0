package tandem.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
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

    private static final String H2_TO_DISK = "CHECKPOINT SYNC";

    private final HikariDataSource pool;
    private final String toDisk;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().name("database-", 1).factory());
    private volatile boolean broken;

    private Database(HikariDataSource pool, String toDisk) {
        this.pool = pool;
        this.toDisk = toDisk;
    }

    /** How its connections are to be pooled. */
    static void configure(HikariConfig config, DatabaseUrl url) {
        config.setPoolName("tandem");
        config.setJdbcUrl(url.jdbc());
        config.setUsername("sa");
        config.setMaximumPoolSize(THREADS + SPARE_CONNECTIONS);
        config.setConnectionTimeout(5_000);
    }

    static Database open(DatabaseUrl url) {
        return open(url, H2_TO_DISK);
    }

    /** @param toDisk the statement that brings to the disk what was committed */
    static Database open(DatabaseUrl url, String toDisk) {
        var config = new HikariConfig();
        configure(config, url);
        return over(new HikariDataSource(config), toDisk);
    }

    /** Brings its tables up to date, and copies it before that. The pool is the database's own from now on. */
    static Database over(HikariDataSource pool) {
        return over(pool, H2_TO_DISK);
    }

    private static Database over(HikariDataSource pool, String toDisk) {
        try {
            Migration.run(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return new Database(pool, toDisk);
    }

    /** For those who bring their own thread: only threads that nobody interrupts. */
    DataSource pool() {
        return pool;
    }

    /** @throws EventStore.Away when the database cannot be reached */
    <T extends @Nullable Object> T read(Work<T> work) {
        return inTurn(() -> {
            try (var connection = pool.getConnection()) {
                return work.on(connection);
            } catch (SQLException e) {
                throw away(e);
            }
        });
    }

    /** Does this in one transaction, and has it on disk before it returns. @throws EventStore.Away as {@link #read} */
    <T extends @Nullable Object> T write(Work<T> work) {
        return inTurn(() -> {
            try (var connection = pool.getConnection()) {
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
        return inTurn(() -> {
            var done = repository.get();
            try (var connection = pool.getConnection()) {
                sync(connection);
            } catch (SQLException e) {
                throw away(e);
            }
            return done;
        });
    }

    /** Does what a repository does. @throws EventStore.Away when the database cannot be reached */
    <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        var done = new CompletableFuture<T>();
        try {
            threads.execute(() -> {
                try {
                    done.complete(work.get());
                } catch (Throwable e) {
                    done.completeExceptionally(sqlFailure(e) instanceof SQLException failure
                            && SqlFailure.of(failure) != SqlFailure.DATA ? away(failure) : e);
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
        try (var statement = connection.createStatement()) {
            statement.execute(toDisk);
        }
        broken = false;
    }

    /** Notes that it does not work, and lets go of connections that may be dead, so that the next one opens it anew. */
    EventStore.Away away(SQLException failure) {
        if (SqlFailure.of(failure) == SqlFailure.BROKEN) {
            if (!broken) {
                // never the message: it may hold what somebody answered
                LOG.error("The database does not work: SQL state {}, code {}, {}", failure.getSQLState(),
                        failure.getErrorCode(), rootOf(failure).getClass().getSimpleName());
            }
            broken = true;
            if (!pool.isClosed()) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        }
        return new EventStore.Away("the database is away", failure);
    }

    /**
     * Closes H2 without writing anything, where it is uncertain what a failed write left: opened anew it reads what is
     * on the disk, and nothing else.
     */
    void abandon() {
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            LOG.debug("It was closed already");
        }
        if (!pool.isClosed()) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Whether the last that was asked of it failed. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public void close() {
        threads.close();
        // with the last connection H2 closes its file
        pool.close();
    }

    private static @Nullable Throwable sqlFailure(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException) && !(cause instanceof EventStore.Away)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
