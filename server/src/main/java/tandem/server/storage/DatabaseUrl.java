package tandem.server.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tandem.server.CannotStart;
import tandem.server.Messages;

/**
 * Where the database is, and how H2 must behave so that one dialect and "received" hold (docs/decisions/0002, 0004).
 *
 * @param jdbc without user and password, so that it can be shown
 */
record DatabaseUrl(DatabaseKind kind, String jdbc, @Nullable String user, @Nullable String password) {
    private static final String H2 = "jdbc:h2:";
    private static final String AS_WE_NEED_IT = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            // a commit is written at once; that it is on the disk is CHECKPOINT SYNC's doing
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=5000"
            // we close it ourselves, after the last answer
            + ";DB_CLOSE_ON_EXIT=FALSE";

    /** The H2 file {@code tandem.mv.db} in this folder. */
    static DatabaseUrl in(Path folder) {
        return h2(H2 + "file:" + folder.resolve("tandem").toString().replace(";", "\\;"));
    }

    /** Where the settings say it is: in the folder, when they say nothing. @throws CannotStart as {@link #given} */
    static DatabaseUrl of(@Nullable String setting, Path folder) {
        return setting == null ? in(folder) : given(setting);
    }

    /** @throws CannotStart when it is not a kind of database that Tandem knows */
    static DatabaseUrl given(String url) {
        if (url.toLowerCase(Locale.ROOT).startsWith(H2)) {
            return h2(url);
        }
        if (PostgresUrl.isOne(url)) {
            return PostgresUrl.parse(url);
        }
        throw new CannotStart(Messages.text("start.bad-database"));
    }

    private static DatabaseUrl h2(String jdbc) {
        return new DatabaseUrl(DatabaseKind.H2, jdbc + AS_WE_NEED_IT, "sa", null);
    }

    /** A connection of its own, beside any pool. */
    Connection connect() throws SQLException {
        var properties = new Properties();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return DriverManager.getConnection(jdbc, properties);
    }

    /** Which database it is, for people: without user, password and parameters. */
    String place() {
        return jdbc.replaceFirst("[?;].*", "");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return jdbc;
    }
}
