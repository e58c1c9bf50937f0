package tandem.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tandem.server.storage.TestPostgres;
import tandem.server.web.Api;

/** {@code bin/run --move-to}, as the process that it is. */
@Timeout(300)
class MoveCommandTest {
    @TempDir
    Path temp;

    @Test
    void anInstallationGoesOnInPostgresWithTheSameRecordsAndTheSamePhones() throws Exception {
        var data = temp.resolve("data");
        var target = TestPostgres.best().fresh();
        Api.Room room;
        Api.Phone phone;
        Map<String, String> records;
        try (var server = ServerProcess.start(data, ServerProcess.freePort()).awaitReady()) {
            var api = new Api(server.uri(), ServerProcess.TOKEN);
            room = api.open(Api.choice("q1"), Api.text("q2"));
            phone = room.phone("whanau");
            for (int i = 0; i < 4; i++) {
                room.phone("teachers");
            }
            room.lead("next");
            room.lead("open");
            assertEquals(200, phone.answer(1, 1, 1, "{\"kind\":\"choice\",\"options\":[\"a\"]}").status());
            room.lead("close");
            room.lead("next");
            room.lead("open");
            assertEquals(200, phone.answer(2, 1, 1, "{\"kind\":\"text\",\"text\":\"Ngā mihi\"}").status());
            records = records(api, room);
            saysAndEnds(1, "The database is already open in another program.", data, "--move-to", target);
            assertEquals(143, server.stop());
        }
        saysAndEnds(1, "Say where to move to", data, "--move-to");
        saysAndEnds(0, "Moved to jdbc:postgresql://", data, "--move-to", target);
        saysAndEnds(1, "That database has something of Tandem's already", data, "--move-to", target);

        try (var server = ServerProcess.start(List.of(), data, ServerProcess.freePort(),
                Map.of("TANDEM_DB_URL", target)).awaitReady()) {
            var api = new Api(server.uri(), ServerProcess.TOKEN);
            assertEquals(records, records(api, room));
            var again = phone.at(api);
            assertEquals(1, again.state().at("/mine/answers/0/revision").asInt(), "the secret is the same");
            assertEquals(200, again.answer(2, 1, 2, "{\"kind\":\"text\",\"text\":\"Still me\"}").status());
            assertEquals(1, room.at(api).state().get("answered").asInt());
            try (var asking = ServerProcess.start(data, 0, "--new-link")) {
                assertEquals(0, asking.awaitExit(), asking.output());
                assertTrue(asking.output().contains(":" + server.uri().getPort() + "/sign-in/"), asking.output());
            }
            server.stop();
            assertFalse(server.output().contains(password(target)), server.output());
        }
    }

    private static Map<String, String> records(Api api, Api.Room room) {
        var records = new HashMap<String, String>();
        for (var format : List.of("csv", "json", "html", "summary")) {
            var record = api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=" + format, null);
            assertEquals(200, record.status(), record.body());
            records.put(format, record.body());
        }
        return records;
    }

    private static void saysAndEnds(int code, String sentence, Path data, String... arguments) throws Exception {
        try (var moving = ServerProcess.start(data, 0, arguments)) {
            assertEquals(code, moving.awaitExit(), moving.output());
            assertTrue(moving.output().startsWith(sentence), moving.output());
            assertFalse(moving.output().contains("\tat "), moving.output());
            assertFalse(arguments.length > 1 && moving.output().contains(password(arguments[1])), moving.output());
        }
    }

    /** With what stands around it in an address: the password of the tests' servers is a word like any other. */
    private static String password(String url) {
        return ":" + URI.create(url).getUserInfo().replaceFirst(".*:", "") + "@";
    }
}
