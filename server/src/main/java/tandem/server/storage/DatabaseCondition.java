package tandem.server.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the database works, as those who used it last found. Safe on any thread. */
final class DatabaseCondition {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCondition.class);
    /** For so long after it could not be reached nobody waits for it again. */
    private static final long PAUSE = 1_000_000_000L;

    private final DatabaseKind kind;
    private volatile boolean broken;
    private volatile long awayAt = System.nanoTime() - PAUSE;

    DatabaseCondition(DatabaseKind kind) {
        this.kind = kind;
    }

    /** Something was written. */
    void works() {
        broken = false;
    }

    /** Whether the last that was asked of it failed. */
    boolean isBroken() {
        return broken;
    }

    /** Whether somebody waited for it in vain so lately that nobody else should. */
    boolean wasJustAway() {
        return System.nanoTime() - awayAt < PAUSE;
    }

    /** Something went wrong. @return whether connections may be dead */
    boolean failed(SQLException failure) {
        return switch (kind.meaningOf(failure)) {
            case BROKEN -> {
                if (!broken) {
                    LOG.error("The database does not work: {}", inShort(failure));
                }
                broken = true;
                if (kind == DatabaseKind.POSTGRESQL && failure instanceof SQLTransientConnectionException
                        && !wasJustAway()) {
                    awayAt = System.nanoTime();
                }
                yield true;
            }
            case CUT -> {
                LOG.warn("A connection to the database was cut: {}", inShort(failure));
                yield true;
            }
            case CONTENTION, DATA -> false;
        };
    }

    /** Never the message: it may hold what somebody answered. */
    private static String inShort(SQLException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "SQL state %s, code %d, %s".formatted(failure.getSQLState(), failure.getErrorCode(),
                root.getClass().getSimpleName());
    }
}
