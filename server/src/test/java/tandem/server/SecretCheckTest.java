package tandem.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database is used with the secret that it was begun with, and with no other. */
class SecretCheckTest {
    @TempDir
    private Path data;

    @Test
    void withTheSameSecretItStartsAgain() {
        start(Map.of());
        assertDoesNotThrow(() -> start(Map.of()));
    }

    @Test
    void withAnotherSecretItSaysWhatToDo() throws Exception {
        start(Map.of());
        Files.delete(data.resolve("secret"));
        assertEquals(Messages.text("start.other-secret"), whyNot());
    }

    @Test
    void aLostSecretCanBeGivenUp() throws Exception {
        start(Map.of());
        Files.delete(data.resolve("secret"));
        start(Map.of("tandem.new.secret", true));
        assertDoesNotThrow(() -> start(Map.of()));
    }

    @Test
    void nobodyElseCanLookIntoANewDataFolder() throws Exception {
        var folder = data.resolve("new");
        start(Map.of("tandem.data", folder.toString()));
        assertEquals("rwx------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder)));
        assertTrue(Files.exists(folder.resolve("secret")));
    }

    private String whyNot() {
        try {
            start(Map.of());
            return "it started";
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof CannotStart)) {
                cause = cause.getCause();
            }
            return String.valueOf(cause.getMessage());
        }
    }

    private void start(Map<String, Object> more) {
        var properties = new HashMap<String, Object>(Map.of("tandem.data", data.toString(), "tandem.port", 0,
                "tandem.bind", "127.0.0.1"));
        properties.putAll(more);
        ApplicationContext.builder().deduceEnvironment(false).banner(false).properties(properties).start().close();
    }
}
