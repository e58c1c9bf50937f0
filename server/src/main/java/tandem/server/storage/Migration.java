package tandem.server.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import tandem.server.CannotStart;
import tandem.server.Messages;

/** Brings the tables up to date. Before it changes tables that hold something, it copies H2's file. */
final class Migration {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Migration() {
    }

    /** @throws CannotStart when the database was written by a newer Tandem, or is not Tandem's */
    static void run(DataSource pool, DatabaseKind kind) {
        var flyway = Flyway.configure().dataSource(pool).locations("classpath:db/migration")
                // by default a newer database would be taken for an old one
                .ignoreMigrationPatterns(new String[0]).validateOnMigrate(true).load();
        var known = flyway.info();
        // of a PostgreSQL whoever runs it has copies; and a migration that fails there leaves nothing behind
        if (kind == DatabaseKind.H2 && known.current() != null && known.pending().length > 0) {
            copy(pool, known.current().getVersion().getVersion());
        }
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            flyway.migrate();
            if (kind.toDisk() != null) {
                statement.execute(kind.toDisk());
            }
        } catch (SQLException e) {
            throw new CannotStart(Messages.text("start.unknown"), e);
        } catch (FlywayValidateException e) {
            throw new CannotStart(Messages.text("start.database-not-ours"), e);
        } catch (FlywayException e) {
            throw e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
                    ? new CannotStart(Messages.text("start.database-of-others"), e) : e;
        }
    }

    /** Into a zip file beside it; on H2 this can be done while it is open. */
    private static void copy(DataSource pool, String version) {
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            var file = fileOf(connection.getMetaData().getURL());
            statement.execute("BACKUP TO '%s-version-%s-%s.zip'".formatted(
                    file.replace("'", "''"), version, STAMP.format(Instant.now())));
        } catch (SQLException e) {
            throw new CannotStart(Messages.text("start.no-copy"), e);
        }
    }

    private static String fileOf(String url) {
        return url.replaceFirst("^jdbc:h2:(file:)?", "").replaceFirst(";.*$", "");
    }
}
