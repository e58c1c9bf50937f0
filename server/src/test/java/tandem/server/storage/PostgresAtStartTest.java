package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.server.CannotStart;
import tandem.server.ServerProcess;
import tandem.server.StartUpFailure;

/** What Tandem says of a PostgreSQL that it cannot use, or that does not keep what it promises. */
class PostgresAtStartTest {
    private static final TestPostgres POSTGRES = TestPostgres.best();

    @TempDir
    Path folder;

    @Test
    void aServerThatIsNotThereIsNamed() throws Exception {
        var nobody = "postgres://mere:s3cr3t@127.0.0.1:" + ServerProcess.freePort() + "/tandem";
        says(nobody, "cannot be reached");
        says("postgres://mere:s3cr3t@no-such-host.invalid/tandem", "jdbc:postgresql://no-such-host.invalid/tandem");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        says(POSTGRES.address("never_made"), "There is no such database: jdbc:postgresql://");
    }

    @Test
    void aUserWhoIsNotLetInIsNamed() {
        var url = POSTGRES.fresh();
        var database = URI.create(url).getPath().substring(1);
        POSTGRES.run("ALTER DATABASE " + database + " CONNECTION LIMIT 0");
        POSTGRES.run("DROP ROLE IF EXISTS limited");
        POSTGRES.run("CREATE ROLE limited LOGIN PASSWORD 's3cr3t'");
        var limited = url.replaceFirst("//.*@", "//limited:s3cr3t@");
        says(limited, "takes no more connections");
        POSTGRES.run("ALTER ROLE limited NOLOGIN");
        says(limited, "does not let the user limited in.");
        POSTGRES.run("ALTER ROLE limited LOGIN");
        POSTGRES.run("ALTER DATABASE " + database + " CONNECTION LIMIT -1");
        says(limited, "The user limited may not make tables in that database.");
        says(url + "?options=-c%20default_transaction_read_only=on", "takes no changes");
        POSTGRES.run("DROP ROLE limited");
    }

    @Test
    void aDatabaseThatCannotHoldEveryLetterIsRefused() {
        says(POSTGRES.fresh("ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"),
                "That database keeps its text as LATIN1.");
    }

    @Test
    void oneThatIsTooOldIsRefused() {
        var old = new PostgresServer(140_012, "UTF8", "public", true, true, true, "on", true);
        var refused = assertThrows(CannotStart.class, () -> old.check("mere"));
        assertTrue(refused.getMessage().contains("is version 14, and Tandem needs version 15"), refused.getMessage());
    }

    @Test
    void itIsSaidWhenReceivedWouldNotMeanOnTheDisk() {
        assertNull(server(true, "on", true).whyNotDurable());
        assertNull(server(true, "local", true).whyNotDurable());
        assertNull(server(true, "remote_apply", true).whyNotDurable());
        assertTrue(server(false, "on", true).whyNotDurable().contains("fsync=off"));
        assertTrue(server(true, "off", true).whyNotDurable().contains("synchronous_commit=off"));
        assertTrue(server(true, "on", false).whyNotDurable().contains("full_page_writes=off"));
    }

    @Test
    void aServerIsAskedWhetherItKeepsWhatItPromises() {
        // that of the tests does not, so that they are quick
        try (var database = Database.open(DatabaseUrl.given(POSTGRES.fresh()))) {
            var says = database.read(PostgresServer::on);
            assertEquals(says.whyNotDurable(), database.whyNotDurable());
            assertFalse(says.fsync() && database.whyNotDurable() != null && says.synchronousCommit().equals("on")
                    && says.fullPageWrites());
            assertTrue(says.version() >= 150_000 && says.encoding().equals("UTF8") && says.writable(), says.toString());
        }
    }

    private static PostgresServer server(boolean fsync, String synchronousCommit, boolean fullPageWrites) {
        return new PostgresServer(170_000, "UTF8", "public", true, true, fsync, synchronousCommit, fullPageWrites);
    }

    private void says(String url, String sentence) {
        var failure = assertThrows(RuntimeException.class, () -> ApplicationContext.run(
                Map.of("tandem.data", folder.toString(), "tandem.port", 0, "tandem.db.url", url), "test").close());
        var said = String.valueOf(StartUpFailure.sentence(failure));
        assertTrue(said.contains(sentence), said + " instead of " + sentence);
        assertEquals(1, said.lines().count(), said);
        assertFalse(said.contains("s3cr3t"), said);
    }
}
