package tandem.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tandem.server.CannotStart;
import tandem.server.Messages;

/**
 * What a PostgreSQL says of itself.
 *
 * @param version           such as 170004
 * @param schema            where tables are looked for; null when there is no such place
 * @param mayCreate         whether this user may make tables there
 * @param writable          false for a standby
 * @param synchronousCommit "off" when a commit does not wait for the disk
 */
record PostgresServer(int version, String encoding, @Nullable String schema, boolean mayCreate, boolean writable,
                      boolean fsync, String synchronousCommit, boolean fullPageWrites) {
    /** The first that knows MERGE. */
    private static final int OLDEST = 150_000;

    /** @throws CannotStart with a sentence that says what to do, when it cannot be reached or used */
    static void check(DatabaseUrl url) {
        try (var connection = url.connect()) {
            on(connection).check(connection.getMetaData().getUserName());
        } catch (SQLException e) {
            throw new CannotStart(why(url, e), e);
        }
    }

    static PostgresServer on(Connection connection) throws SQLException {
        try (var select = connection.createStatement(); var row = select.executeQuery("""
                SELECT current_setting('server_version_num'), current_setting('server_encoding'), current_schema(),
                       COALESCE(has_schema_privilege(current_schema(), 'CREATE'), FALSE),
                       NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off',
                       current_setting('fsync') = 'on', current_setting('synchronous_commit'),
                       current_setting('full_page_writes') = 'on'""")) {
            row.next();
            return new PostgresServer(Integer.parseInt(row.getString(1)), row.getString(2), row.getString(3),
                    row.getBoolean(4), row.getBoolean(5), row.getBoolean(6), row.getString(7), row.getBoolean(8));
        }
    }

    void check(String user) {
        if (version < OLDEST) {
            throw new CannotStart(Messages.text("start.postgres-too-old", version / 10_000));
        }
        if (!encoding.equals("UTF8")) {
            throw new CannotStart(Messages.text("start.postgres-encoding", encoding));
        }
        if (!writable) {
            throw new CannotStart(Messages.text("start.postgres-read-only"));
        }
        if (!mayCreate) {
            throw new CannotStart(Messages.text("start.postgres-no-tables", user));
        }
    }

    private static String why(DatabaseUrl url, SQLException failure) {
        var where = url.place();
        var user = url.user() == null ? System.getProperty("user.name") : url.user();
        return switch (failure.getSQLState() == null ? "" : failure.getSQLState()) {
            case "28P01", "28000", "08004" -> Messages.text("start.postgres-not-let-in", where, user);
            case "3D000" -> Messages.text("start.postgres-no-database", where, user);
            case "53300" -> Messages.text("start.postgres-full", where);
            default -> Messages.text("start.postgres-away", where);
        };
    }

    /** Why "received" would not mean "on the disk" here; null when it does. */
    @Nullable String whyNotDurable() {
        if (!fsync) {
            return Messages.text("durable.fsync");
        }
        if (synchronousCommit.equals("off")) {
            return Messages.text("durable.synchronous-commit");
        }
        return fullPageWrites ? null : Messages.text("durable.full-page-writes");
    }
}
