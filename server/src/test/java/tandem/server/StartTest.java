package tandem.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting for real, and the sentence when that fails. */
class StartTest {

    @TempDir
    Path temp;

    @Test
    void the_first_start_makes_a_secret_that_only_its_owner_can_read_and_the_next_keeps_it() throws Exception {
        Path data = temp.resolve("not/there/yet");
        byte[] first = secret(Map.of("tandem.data", data.toString()));
        assertEquals(32, first.length);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret"))));
        assertArrayEquals(first, secret(Map.of("tandem.data", data.toString())));
    }

    @Test
    void a_secret_from_outside_is_not_written_down() {
        byte[] secret = secret(Map.of("tandem.secret", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
        assertEquals("01234567890123456789012345678901", new String(secret, java.nio.charset.StandardCharsets.US_ASCII));
        assertFalse(Files.exists(temp.resolve("secret")));
    }

    @Test
    void a_secret_that_is_too_short_stops_the_start() {
        String sentence = whyNot(Map.of("tandem.secret", "c2hvcnQ="));
        assertTrue(sentence.contains("at least 32 random bytes"), sentence);
        assertFalse(sentence.contains("c2hvcnQ="), sentence);
    }

    @Test
    void a_taken_port_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String sentence = whyNot(Map.of("tandem.port", taken.getLocalPort()));
            assertTrue(sentence.startsWith("Port " + taken.getLocalPort() + " is already used"), sentence);
        }
    }

    @Test
    void an_address_that_is_not_ours_is_named() {
        String sentence = whyNot(Map.of("tandem.bind", "203.0.113.9"));
        assertTrue(sentence.startsWith("This computer has no address 203.0.113.9."), sentence);
    }

    @Test
    void a_data_folder_that_is_a_file_is_named() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        assertTrue(whyNot(Map.of("tandem.data", file.toString())).contains(file + " is a file"));
        String below = whyNot(Map.of("tandem.data", file.resolve("data").toString()));
        assertTrue(below.startsWith("Tandem cannot write to the data folder " + file.resolve("data")), below);
    }

    @Test
    void a_database_in_use_a_full_disk_and_the_unforeseen() {
        Throwable locked = new RuntimeException(new SQLException("locked", "90020", 90020));
        assertTrue(StartUpFailure.sentence(locked).startsWith("The database is already open in another program."));
        assertEquals("The disk is full. Free some space and start again.",
                StartUpFailure.sentence(new RuntimeException(new IOException("No space left on device"))));
        assertNull(StartUpFailure.sentence(new IllegalStateException("nobody thought of this")));
    }

    private byte[] secret(Map<String, Object> settings) {
        try (ApplicationContext context = context(settings)) {
            return context.getBean(InstallationSecret.class).bytes();
        }
    }

    private String whyNot(Map<String, Object> settings) {
        Throwable failure = assertThrows(RuntimeException.class, () -> {
            try (ApplicationContext context = context(settings)) {
                context.getBean(EmbeddedServer.class).start();
            }
        });
        return StartUpFailure.sentence(failure);
    }

    private ApplicationContext context(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("tandem.data", temp.toString(), "tandem.port", 0));
        all.putAll(settings);
        return ApplicationContext.run(all, "test");
    }
}
