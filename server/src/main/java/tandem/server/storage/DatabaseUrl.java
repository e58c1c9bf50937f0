package tandem.server.storage;

import java.nio.file.Path;
import java.util.Locale;
import tandem.server.CannotStart;
import tandem.server.Messages;

/**
 * Where the database is, and how H2 must behave so that one dialect and "received" hold (docs/decisions/0002, 0004).
 */
record DatabaseUrl(String jdbc) {
    private static final String H2 = "jdbc:h2:";
    private static final String AS_WE_NEED_IT = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            // a commit is written at once; that it is on the disk is CHECKPOINT SYNC's doing
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=5000"
            // we close it ourselves, after the last answer
            + ";DB_CLOSE_ON_EXIT=FALSE";

    /** The H2 file {@code tandem.mv.db} in this folder. */
    static DatabaseUrl in(Path folder) {
        return new DatabaseUrl(H2 + "file:" + folder.resolve("tandem").toString().replace(";", "\\;") + AS_WE_NEED_IT);
    }

    /** @throws CannotStart when it is not a kind of database that Tandem knows */
    static DatabaseUrl given(String jdbc) {
        if (!jdbc.toLowerCase(Locale.ROOT).startsWith(H2)) {
            throw new CannotStart(Messages.text("start.bad-database"));
        }
        return new DatabaseUrl(jdbc + AS_WE_NEED_IT);
    }
}
