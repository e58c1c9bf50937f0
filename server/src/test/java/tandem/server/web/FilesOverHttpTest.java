package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.partnership.Partnerships;
import tandem.question.QuestionSets;
import tandem.server.ReadyContent;
import tandem.server.exchange.FileKind;
import tandem.server.exchange.TandemFile;
import tandem.server.web.Api.Answer;

@MicronautTest
@Property(name = "tandem.api.token", value = Api.TOKEN)
class FilesOverHttpTest {
    private static final String SET = "/api/v1/question-sets/looking-at-our-partnership";

    private final EmbeddedServer server;
    private final SignIn signIn;
    private final QuestionSets sets;
    private final Partnerships partnerships;
    private Api api;

    FilesOverHttpTest(EmbeddedServer server, SignIn signIn, QuestionSets sets, Partnerships partnerships) {
        this.server = server;
        this.signIn = signIn;
        this.sets = sets;
        this.partnerships = partnerships;
    }

    @BeforeEach
    void connect() {
        api = new Api(server.getURI());
    }

    private Answer bringIn(String what, String file) {
        return api.send(api.request("/api/v1/" + what + "/import").POST(BodyPublishers.ofString(file))
                .header("Authorization", "Bearer " + Api.TOKEN).header("Content-Type", "application/yaml"));
    }

    private static String header(Answer answer, String name) {
        return answer.whole().headers().firstValue(name).orElseThrow();
    }

    @Test
    void aQuestionSetIsTakenAlongAndBroughtInBesideWhatIsHere() {
        for (var format : new String[] {"yaml", "json"}) {
            var file = api.authorized("GET", SET + "?format=" + format, null);
            assertEquals("application/" + format, header(file, "Content-Type"));
            assertEquals("attachment; filename=\"tandem-question-set-looking-at-our-partnership-together." + format
                    + "\"", header(file, "Content-Disposition"));
            var ready = ReadyContent.questionSets().getFirst();
            assertEquals(ready, TandemFile.read(FileKind.QUESTION_SET, file.body().getBytes()));

            var kept = bringIn("question-sets", file.body());
            assertEquals(201, kept.status(), kept.body());
            var id = kept.json().get("id").stringValue();
            assertTrue(id.matches("looking-at-our-partnership-[23]"), id);
            assertEquals("looking-at-our-partnership", kept.json().get("inFile").stringValue());
            assertEquals("/api/v1/question-sets/" + id, header(kept, "Location"));
            assertTrue(kept.json().get("says").stringValue().contains("What was here before has not changed"));
            assertTrue(sets.all().contains(ready));
            assertTrue(sets.all().stream().anyMatch(set -> set.id().value().equals(id)
                    && set.agenda().equals(ready.agenda())));
        }
    }

    @Test
    void aPartnershipIsTakenAlongAndBroughtInUnderItsOwnIdWhereThatIsFree() {
        var file = api.authorized("GET", "/api/v1/partnerships/school-and-whanau", null).body();
        var own = bringIn("partnerships", file.replace("id: school-and-whanau", "id: another-school"));
        assertEquals(201, own.status(), own.body());
        assertEquals("another-school", own.json().get("id").stringValue());
        assertEquals("School and whānau is here now.", own.json().get("says").stringValue());
        assertTrue(partnerships.all().stream().anyMatch(one -> one.id().value().equals("another-school")));
    }

    @Test
    void aBadFileIsRefusedWithLineAndReasonAndNothingIsKept() {
        var before = sets.all();
        var file = api.authorized("GET", SET, null).body();
        assertRefused("file-malformed", 4, "shorten the title", file.replace("title: ", "title: " + "x".repeat(160)));
        assertRefused("file-malformed", 10, "no field minuets", file.replaceFirst("minutes:", "minuets:"));
        assertRefused("file-newer", 2, "newer Tandem", file.replace("format: 1", "format: 9"));
        assertRefused("file-other", 1, "holds a partnership", file.replace("question-set", "partnership"));
        assertRefused("file-unreadable", 4, "not YAML or JSON", file.replace("id: looking", "id: [looking"));
        var empty = bringIn("question-sets", "");
        assertEquals(400, empty.status());
        var huge = bringIn("question-sets", "#" + "x".repeat(1 << 20));
        assertEquals("413 too-large", huge.status() + " " + huge.problem());
        assertEquals(before, sets.all());
    }

    private void assertRefused(String type, int line, String words, String file) {
        var no = bringIn("question-sets", file);
        assertEquals("400 " + type + " " + line, no.status() + " " + no.problem() + " " + no.json().path("line"),
                no.body());
        assertTrue(no.json().get("detail").stringValue().contains(words), no.body());
        assertEquals("application/problem+json", header(no, "Content-Type"));
    }

    @Test
    void aLongFileFitsWhereOtherBodiesDoNot() {
        var notes = "a line of notes that is rather long\n          ".repeat(100);
        var steps = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            steps.append("  - notes: |\n          ").append(notes).append("\n    question: {id: q").append(i)
                    .append(", kind: pause}\n");
        }
        var file = "tandem: question-set\nformat: 1\nid: long\ntitle: Long\nagenda:\n" + steps;
        assertTrue(file.length() > 100_000);
        assertEquals(201, bringIn("question-sets", file).status());
    }

    @Test
    void filesAreForTheTokensHolderAndForBrowsersThatAreSignedIn() {
        assertEquals(401, api.get(SET).status());
        assertEquals(401, api.get("/api/v1/partnerships/school-and-whanau").status());
        assertEquals(401, api.post("/api/v1/question-sets/import", "{}").status());
        assertEquals(401, api.post("/api/v1/partnerships/import", "{}").status());
        assertEquals(404, api.authorized("GET", "/api/v1/question-sets/nothing", null).status());
        var cookie = api.send(api.request("/sign-in/" + signIn.newLink())
                .POST(BodyPublishers.ofString("name=Marama&passphrase=four+words+in+a+row"))
                .header("Content-Type", "application/x-www-form-urlencoded"));
        var browser = header(cookie, "Set-Cookie").split(";")[0];
        assertEquals(200, api.send(api.request(SET + "?format=json").GET().header("Cookie", browser)).status());
        assertEquals(401, api.send(api.request("/api/v1/question-sets/import").POST(BodyPublishers.ofString("a"))
                .header("Cookie", browser)).status());
        assertEquals("unknown-file-format", api.authorized("GET", SET + "?format=pdf", null).problem());
    }

    @Test
    void theSchemaIsForEverybody() {
        for (var name : new String[] {"question-set", "partnership"}) {
            var schema = api.get("/api/v1/schema/" + name + ".json");
            assertEquals(200, schema.status());
            assertEquals("application/schema+json", header(schema, "Content-Type"));
            assertEquals(name, schema.json().at("/properties/tandem/const").stringValue());
            assertFalse(schema.body().contains("kinds/"));
        }
    }
}
