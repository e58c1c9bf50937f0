package tandem.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tandem.server.web.Api;

/** The real process: what it says when it cannot start, and what it keeps when it is stopped or the disk is full. */
@Timeout(200)
class ProcessTest {
    @TempDir
    Path temp;

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertEndsWith("Port " + taken.getLocalPort() + " is already used", temp.resolve("data"),
                    taken.getLocalPort(), Map.of());
        }
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsOneSentence() throws Exception {
        var file = Files.createFile(temp.resolve("file"));
        assertEndsWith("The data folder " + file + " is a file, not a folder.", file, 0, Map.of());
    }

    @Test
    void aSecretThatIsBrokenIsOneSentence() throws Exception {
        var data = Files.createDirectories(temp.resolve("data"));
        Files.writeString(data.resolve("secret"), "no base64 at all\n");
        assertEndsWith("The installation secret (" + data.resolve("secret") + ") needs to be", data, 0, Map.of());
    }

    @Test
    void aDatabaseInUseIsOneSentenceAndTheServerThatUsesItGivesANewLink() throws Exception {
        var data = temp.resolve("data");
        try (var server = ServerProcess.start(data, ServerProcess.freePort()).awaitReady()) {
            assertEndsWith("The database is already open in another program.", data, 0, Map.of());

            try (var asking = ServerProcess.start(data, 0, "--new-link")) {
                assertEquals(0, asking.awaitExit(), asking.output());
                var said = asking.output().strip();
                assertEquals(1, said.lines().count(), said);
                var link = said.substring(said.indexOf("/sign-in/"));
                assertTrue(said.contains(":" + server.uri().getPort() + link), said);
                assertTrue(new Api(server.uri()).get(link).body().contains("This link signs you in once."), said);
                assertFalse(Files.exists(data.resolve("new-link")));
            }
        }
    }

    @Test
    void whatWasReceivedOutlivesAStopAndAFullDisk() throws Exception {
        var data = temp.resolve("data");
        Api.Phone phone;
        Api.Room room;
        try (var server = ServerProcess.start(data, ServerProcess.freePort()).awaitReady()) {
            room = new Api(server.uri(), ServerProcess.TOKEN).open(Api.text("q1"));
            phone = room.phone("whanau");
            room.lead("next");
            room.lead("open");
            assertEquals(200, phone.answer(1, 1, 1, text(1)).status());
            // 128 + 15: ended by the signal, after everything was put away
            assertEquals(143, server.stop());
        }
        int last = fillTheDisk(data, room, phone);
        assertTrue(last > 1, "some fitted");

        try (var server = ServerProcess.start(data, ServerProcess.freePort()).awaitReady()) {
            var again = phone.at(new Api(server.uri(), ServerProcess.TOKEN));
            assertEquals(200, new Api(server.uri()).get("/health").status());
            var held = again.state().at("/mine/answers/0/revision").asInt();
            // the one that was not acknowledged may or may not be there
            assertTrue(held == last || held == last + 1, held + " after " + last);
        }
    }

    /**
     * A disk of our own to fill would need a mount: a limit on the size of files is what is closest, and the server
     * meets it in the same place.
     *
     * @return the last revision that was received
     */
    private static int fillTheDisk(Path data, Api.Room room, Api.Phone phone) throws Exception {
        long blocks = (Files.size(data.resolve("tandem.mv.db")) + 400_000) / 512;
        var limited = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");
        try (var server = ServerProcess.start(limited, data, ServerProcess.freePort(), Map.of()).awaitReady()) {
            var api = new Api(server.uri(), ServerProcess.TOKEN);
            var again = phone.at(api);
            assertEquals(1, again.state().at("/mine/answers/0/revision").asInt(), "kept over the stop");
            assertEquals("open", room.at(api).state().at("/step/state").stringValue());
            int revision = 2;
            var answer = again.answer(1, 1, revision, text(revision));
            while (answer.status() == 200 && revision < 20_000) {
                answer = again.answer(1, 1, ++revision, text(revision));
            }
            assertEquals(503, answer.status(), answer.body());
            assertTrue(answer.whole().headers().firstValue("Retry-After").isPresent());
            var health = api.get("/health");
            assertEquals(503, health.status(), health.body());
            assertEquals("DOWN", health.json().get("status").stringValue());
            server.kill();
            return revision - 1;
        }
    }

    private static String text(int number) {
        return "{\"kind\":\"text\",\"text\":\"" + "x".repeat(80) + number + "\"}";
    }

    private void assertEndsWith(String sentence, Path data, int port, Map<String, String> settings)
            throws IOException, InterruptedException {
        try (var server = ServerProcess.start(List.of(), data, port, settings)) {
            assertEquals(1, server.awaitExit());
            var said = server.output().strip();
            assertTrue(said.startsWith(sentence), said);
            assertEquals(1, said.lines().count(), said);
        }
    }
}
