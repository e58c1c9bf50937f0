package tandem.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tandem.server.web.Api;
import tools.jackson.databind.json.JsonMapper;

/** What the real process writes down while a session is played in it and much goes wrong: nothing about anybody. */
@Timeout(200)
class LogsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NAME = "Hinemoa";
    private static final String SAID = "unmistakable-words";

    @TempDir
    Path temp;

    @Test
    void aPlayedSessionLeavesNobodysTraceInTheLogs() throws Exception {
        var data = temp.resolve("data");
        // Given a Tandem that meets a full disk after a while (as ProcessTest has it), with logs as JSON
        var first = ServerProcess.start(List.of(), data, ServerProcess.freePort(), Map.of());
        try (first) {
            first.awaitReady().stop();
        }
        long blocks = (Files.size(data.resolve("tandem.mv.db")) + 400_000) / 512;
        var limited = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");
        try (var server = ServerProcess.start(limited, data, ServerProcess.freePort(), Map.of("TANDEM_LOG", "json"))
                .awaitReady()) {
            // When a session is played, badly
            var api = new Api(server.uri(), ServerProcess.TOKEN);
            var room = api.open(Api.text("q1"));
            var phone = room.newPhone();
            assertEquals(200, phone.join("whanau", ",\"name\":\"" + NAME + "\"").status());
            room.lead("next");
            room.lead("open");
            phone.send("PUT", "/answers/1/1", "{\"revision\":1,\"answer\":{\"kind\":\"text\",\"text\":\"" + SAID);
            phone.answer(1, 9, 1, text(1));
            phone.get("/nothing/" + SAID);
            api.get("/api/v1/s/" + SAID);
            hangUp(server, room.code());
            int revision = 1;
            while (phone.answer(1, 1, revision, text(revision)).status() == 200 && revision < 20_000) {
                revision++;
            }
            assertEquals(503, api.get("/health/readiness").status());
            assertEquals(200, api.get("/health/liveness").status());
            server.kill();

            // Then it wrote down what happened, an object a line
            var lines = server.output().lines().filter(line -> line.startsWith("{")).toList();
            assertTrue(lines.stream().map(JSON::readTree).anyMatch(line ->
                    line.path("level").stringValue("").equals("ERROR")
                            && line.path("formattedMessage").stringValue("").startsWith("The database does not")),
                    server.output());
            lines.forEach(line -> assertTrue(JSON.readTree(line).path("timestamp").asLong() > 0, line));
            // and besides that only where it can be reached
            var rest = server.output().lines().filter(line -> !line.startsWith("{")).toList();
            assertTrue(rest.size() <= 4 && rest.getFirst().startsWith("Tandem is ready"), rest.toString());
            // and nothing about anybody
            var cookie = String.valueOf(phone.cookie);
            for (var personal : List.of(room.code(), NAME, SAID, "127.0.0.1", cookie.substring(cookie.indexOf('=') + 1),
                    ServerProcess.TOKEN)) {
                lines.forEach(line -> assertFalse(line.contains(personal), personal + " in " + line));
            }
        }
    }

    /** In the middle of what she says. */
    private static void hangUp(ServerProcess server, String code) throws Exception {
        try (var socket = new Socket("127.0.0.1", server.uri().getPort())) {
            socket.getOutputStream().write(("PUT /api/v1/s/" + code + "/answers/1/1 HTTP/1.1\r\nHost: a\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"text\":\"" + SAID)
                    .getBytes(StandardCharsets.US_ASCII));
            socket.setSoLinger(true, 0);
        }
    }

    private static String text(int number) {
        return "{\"kind\":\"text\",\"text\":\"" + SAID + " " + "x".repeat(60) + number + "\"}";
    }
}
