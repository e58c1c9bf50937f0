package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.server.storage.CutLine;
import tandem.server.storage.TestPostgres;

/** The whole of Tandem with its data in a PostgreSQL, over a line that can be cut. */
class OnPostgresTest {
    private static final int PEOPLE = 8;

    @TempDir
    Path folder;

    private String database;
    private CutLine line;
    private EmbeddedServer server;
    private Api api;

    @BeforeEach
    void begin() throws Exception {
        database = TestPostgres.best().fresh();
        line = CutLine.to(database);
        start();
    }

    @AfterEach
    void end() throws Exception {
        server.getApplicationContext().close();
        line.close();
    }

    private void start() {
        // a setting that breaks the promise of "received", so that this is seen to be said
        var url = TestPostgres.through(line.port(), database) + "?options=-c%20synchronous_commit%3Doff";
        server = ApplicationContext.run(EmbeddedServer.class, Map.of("tandem.data", folder.toString(), "tandem.port", 0,
                "tandem.api.token", Api.TOKEN, "tandem.db.url", url), "test");
        api = new Api(server.getURI());
    }

    @Test
    void aSessionIsPlayedToItsRecordThoughTheServerIsStartedAnewInBetween() {
        var room = api.open(Api.choice("q1"), Api.text("q2"));
        var phones = phones(room);
        room.lead("next");
        room.lead("open");
        for (int i = 0; i < PEOPLE; i++) {
            assertEquals(200, phones.get(i).answer(1, 1, 1, choice(i < 5 ? "a" : "b")).status());
        }
        server.getApplicationContext().close();
        start();
        var again = room.at(api);
        var back = phones.stream().map(phone -> phone.at(api)).toList();
        assertEquals("open", again.state().at("/step/state").stringValue());
        assertEquals(1, back.getFirst().state().at("/mine/answers/0/revision").asInt());
        assertEquals(200, back.getFirst().answer(1, 1, 2, choice("b")).status());
        again.lead("close");
        assertEquals("revealed", again.lead("reveal").json().get("state").stringValue());
        assertEquals("{\"a\":4,\"b\":4}", back.getLast().state().at("/view/result/whole/tally/counts").toString());
        again.lead("next");
        again.lead("open");
        assertEquals(200, back.getFirst().answer(2, 1, 1, text("Ngā mihi 🙂 'quoted' \\\\ and \\\"so\\\"")).status());
        again.lead("close");
        again.lead("end");
        var json = record(again, "json");
        assertTrue(json.contains("\"q1\""), json);
        assertTrue(record(again, "csv").contains("One"), "an option's label");
        assertTrue(record(again, "html").contains("School and whānau"), "the partnership");
        var health = api.get("/health").json();
        assertEquals("UP", health.get("status").stringValue());
        var warning = health.at("/warnings/database").stringValue("");
        assertTrue(warning.contains("what Tandem calls received"), health.toString());
    }

    @Test
    void whileTheDatabaseIsAwayEverybodyIsAskedToTryAgainAndNothingAcknowledgedIsLost() throws Exception {
        var room = api.open(Api.text("q1"));
        var phones = phones(room);
        room.lead("next");
        room.lead("open");
        var over = new AtomicBoolean();
        var turnedAway = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var acknowledged = new ArrayList<Future<Integer>>();
            for (var phone : phones) {
                Callable<Integer> answering = () -> answerUntil(over, phone, turnedAway);
                acknowledged.add(threads.submit(answering));
            }
            Thread.sleep(300);
            line.cut();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> turnedAway.get() >= PEOPLE);
            var health = api.get("/health");
            assertEquals(503, health.status());
            assertEquals("DOWN", health.json().get("status").stringValue());
            assertNotNull(health.json().at("/down/database").stringValue());
            line.mend();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> api.get("/health").status() == 200);
            Thread.sleep(300);
            over.set(true);
            for (int i = 0; i < PEOPLE; i++) {
                assertEquals(acknowledged.get(i).get(), phones.get(i).state().at("/mine/answers/0/revision").asInt(),
                        "what was received last is what is there");
            }
        }
        assertEquals(PEOPLE, room.state().get("answered").asInt());
        room.lead("close");
        room.lead("reveal");
        assertEquals(PEOPLE, room.state().at("/result/whole/n").asInt());
    }

    /** Answers again and again, each answer until it is received. @return the last revision */
    private static int answerUntil(AtomicBoolean over, Api.Phone phone, AtomicInteger turnedAway)
            throws InterruptedException {
        int revision = 0;
        while (!over.get()) {
            revision++;
            var answer = phone.answer(1, 1, revision, text("number " + revision));
            while (answer.status() == 503) {
                turnedAway.incrementAndGet();
                assertTrue(answer.whole().headers().firstValue("Retry-After").isPresent());
                Thread.sleep(50);
                answer = phone.answer(1, 1, revision, text("number " + revision));
            }
            assertEquals(200, answer.status(), answer.body());
        }
        return revision;
    }

    private static List<Api.Phone> phones(Api.Room room) {
        return IntStream.range(0, PEOPLE).mapToObj(i -> room.phone(i % 2 == 0 ? "whanau" : "teachers")).toList();
    }

    private String record(Api.Room room, String format) {
        var record = api.authorized("GET", "/api/v1/sessions/" + room.id() + "/record?format=" + format, null);
        assertEquals(200, record.status(), record.body());
        return record.body();
    }

    private static String choice(String option) {
        return "{\"kind\":\"choice\",\"options\":[\"" + option + "\"]}";
    }

    private static String text(String text) {
        return "{\"kind\":\"text\",\"text\":\"" + text + "\"}";
    }
}
