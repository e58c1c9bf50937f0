package tandem.server.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import tandem.server.CannotStart;
import tandem.server.Messages;

/** Brings the tables up to date. Before it changes tables that hold something, it copies the H2 file. */
final class Migration {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Migration() {
    }

    /** @throws CannotStart when the database was written by a newer Tandem, or is not Tandem's */
    static void run(DataSource pool) {
        var flyway = Flyway.configure().dataSource(pool).locations("classpath:db/migration")
                // by default a newer database would be taken for an old one
                .ignoreMigrationPatterns(new String[0]).validateOnMigrate(true).load();
        var known = flyway.info();
        if (known.current() != null && known.pending().length > 0) {
            copy(pool, known.current().getVersion().getVersion());
        }
        try (var connection = pool.getConnection(); var statement = connection.createStatement()) {
            flyway.migrate();
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw new CannotStart(Messages.text("start.unknown"), e);
        } catch (FlywayValidateException e) {
            throw new CannotStart(Messages.text("start.database-not-ours"), e);
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
