package tandem.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tandem.server.CannotStart;
import tandem.server.Messages;
import tandem.server.Settings;

/** Moves an installation from H2 to a PostgreSQL: every row of every table, in one transaction (docs/decisions/0013). */
public final class Move {
    /** All of them, in an order in which each refers to earlier ones only. */
    static final List<String> TABLES = List.of("session", "session_event", "session_salt", "question_set", "partnership",
            "account", "sign_in", "sign_in_link", "setting", "deleted_session", "legacy");
    private static final int H2_NOT_FOUND = 90146;
    private static final int BATCH = 500;

    private Move() {
    }

    /**
     * Needs H2 for itself, and leaves it as it is, but for bringing its tables up to date.
     *
     * @param target the address of a PostgreSQL in which Tandem has nothing yet
     * @return what it did, for whoever asked for it
     * @throws CannotStart when it cannot be done; nothing was moved then
     */
    public static String run(Settings settings, String target) {
        var from = DatabaseUrl.of(settings.databaseUrl(), settings.data());
        var to = DatabaseUrl.given(target);
        if (from.kind() != DatabaseKind.H2 || to.kind() != DatabaseKind.POSTGRESQL) {
            throw new CannotStart(Messages.text("move.which-way"));
        }
        mustExist(from);
        // held open until the end: nobody else can write to it meanwhile
        try (var held = Database.open(from)) {
            Database.open(to).close();
            return told(moved(from, to), to, settings);
        }
    }

    private static void mustExist(DatabaseUrl from) {
        try (var connection = new DatabaseUrl(from.kind(), from.jdbc() + ";IFEXISTS=TRUE", from.user(),
                from.password()).connect()) {
            connection.getMetaData();
        } catch (SQLException e) {
            // of the rest, that Tandem runs on it for instance, a start says what it is
            throw e.getErrorCode() == H2_NOT_FOUND ? new CannotStart(Messages.text("move.nothing-here"), e)
                    : new IllegalStateException(e);
        }
    }

    /** @return how many rows of which table */
    private static Map<String, Long> moved(DatabaseUrl from, DatabaseUrl to) {
        try (var here = from.connect(); var there = to.connect()) {
            // a large database takes longer than any single answer of Tandem's does
            there.setNetworkTimeout(Runnable::run, 0);
            there.setAutoCommit(false);
            mustBeEmpty(there);
            var moved = new LinkedHashMap<String, Long>();
            for (var table : TABLES) {
                moved.put(table, copy(here, there, table));
            }
            there.commit();
            return moved;
        } catch (SQLException e) {
            throw new CannotStart(Messages.text("move.failed", e.getSQLState()), e);
        }
    }

    /** Behind a lock: a Tandem that is started there now waits, and finds what was moved. */
    private static void mustBeEmpty(Connection there) throws SQLException {
        try (var statement = there.createStatement()) {
            statement.execute("LOCK TABLE " + String.join(", ", TABLES) + " IN SHARE ROW EXCLUSIVE MODE");
        }
        for (var table : TABLES) {
            if (count(there, table) > 0) {
                throw new CannotStart(Messages.text("move.not-empty"));
            }
        }
    }

    private static long copy(Connection here, Connection there, String table) throws SQLException {
        try (var select = here.createStatement(); var rows = select.executeQuery("SELECT * FROM " + table)) {
            var columns = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
            var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
            try (var insert = there.prepareStatement(
                    "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), places))) {
                int waiting = 0;
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
        var moved = count(there, table);
        if (moved != count(here, table)) {
            throw new CannotStart(Messages.text("move.failed", table));
        }
        return moved;
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (var select = connection.createStatement();
                var row = select.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String told(Map<String, Long> moved, DatabaseUrl to, Settings settings) {
        return Messages.text("move.done", to.place(), moved.get("session"), moved.get("session_event"),
                moved.get("question_set"), moved.get("partnership"), moved.get("account"))
                + System.lineSeparator() + (settings.secret() == null
                        ? Messages.text("move.secret-file", settings.data().resolve("secret"))
                        : Messages.text("move.secret-set"));
    }
}
