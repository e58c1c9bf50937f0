package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretCheckTest {
    @TempDir
    Path folder;

    @Test
    void anotherSecretThanTheOneThatTheDatabaseWasBegunWithIsSaid() {
        assertEquals("", warning(1));
        assertEquals("", warning(1));
        var said = warning(2);
        assertTrue(said.contains("TANDEM_SECRET"), said);
        assertFalse(said.contains(secret(1)) || said.contains(secret(2)), said);
        // and it stays the first one's
        assertEquals("", warning(1));
    }

    private static String secret(int number) {
        var secret = new byte[32];
        secret[0] = (byte) number;
        return Base64.getEncoder().encodeToString(secret);
    }

    /** What /health warns of in a Tandem with this secret, which works all the same. */
    private String warning(int secret) {
        try (var server = ApplicationContext.run(EmbeddedServer.class, Map.of("tandem.data", folder.toString(),
                "tandem.port", 0, "tandem.secret", secret(secret)), "test")) {
            var health = new Api(server.getURI()).get("/health");
            assertEquals(200, health.status());
            return health.json().at("/warnings/secret").stringValue("");
        }
    }
}
