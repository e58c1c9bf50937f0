package tandem.server.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of database that Tandem keeps its data in, and the little in which they differ (docs/decisions/0013). */
enum DatabaseKind {
    /** Embedded, in a file. */
    H2("org.h2.Driver", "CHECKPOINT SYNC", null, Set.of("HYT00", "40001", "40P01", "55P03", "23505")) {
        private static final int LOCK_TIMEOUT = 50200;

        @Override
        SqlFailure meaningOf(SQLException failure) {
            return failure.getErrorCode() == LOCK_TIMEOUT ? SqlFailure.CONTENTION : super.meaningOf(failure);
        }
    },
    /** A server, elsewhere perhaps. It has a transaction on its disk when it has committed it. */
    POSTGRESQL("org.postgresql.Driver", null,
            // who vanished in the middle of a transaction holds its session's row no longer than this
            "SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '10s'",
            Set.of("40001", "40P01", "55P03", "23505")) {
        private static final Set<String> CUT = Set.of("57P01", "57P02", "57P05", "25P03");

        @Override
        SqlFailure meaningOf(SQLException failure) {
            // the pool says this of a database that it cannot reach
            if (failure instanceof SQLTransientConnectionException) {
                return SqlFailure.BROKEN;
            }
            return state(failure).startsWith("08") || CUT.contains(state(failure)) ? SqlFailure.CUT
                    : super.meaningOf(failure);
        }
    };

    private final String driver;
    private final @Nullable String toDisk;
    private final @Nullable String atFirst;
    private final Set<String> contention;

    DatabaseKind(String driver, @Nullable String toDisk, @Nullable String atFirst, Set<String> contention) {
        this.driver = driver;
        this.toDisk = toDisk;
        this.atFirst = atFirst;
        this.contention = contention;
    }

    /** The class that speaks to it. */
    String driver() {
        return driver;
    }

    /** The statement that brings to the disk what was committed; null where committing does. */
    @Nullable String toDisk() {
        return toDisk;
    }

    /** What is said on every new connection. */
    @Nullable String atFirst() {
        return atFirst;
    }

    /** What a failed statement means for whoever asked. */
    SqlFailure meaningOf(SQLException failure) {
        var state = state(failure);
        if (contention.contains(state)) {
            return SqlFailure.CONTENTION;
        }
        return state.startsWith("22") || state.startsWith("23") ? SqlFailure.DATA : SqlFailure.BROKEN;
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
