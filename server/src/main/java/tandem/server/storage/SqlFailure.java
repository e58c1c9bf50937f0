package tandem.server.storage;

import java.sql.SQLException;
import java.util.Set;

/** What a failed statement means for whoever asked. */
enum SqlFailure {
    /** Somebody else was there at the same moment; the same goes well afterwards. */
    CONTENTION,
    /** The database works, and will never keep this. */
    DATA,
    /** The database does not work now. */
    BROKEN;

    private static final int H2_LOCK_TIMEOUT = 50200;
    private static final Set<String> CONTENDED = Set.of("HYT00", "40001", "40P01", "55P03", "23505");

    static SqlFailure of(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (failure.getErrorCode() == H2_LOCK_TIMEOUT || CONTENDED.contains(state)) {
            return CONTENTION;
        }
        return state.startsWith("22") || state.startsWith("23") ? DATA : BROKEN;
    }
}
