package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tandem.question.QuestionId;
import tandem.question.Samples;
import tandem.question.Visibility;
import tandem.server.codec.QuestionCodec;

@MicronautTest
class OpenApiTest {
    @Test
    void theDescriptionNamesEveryRouteAndNoOther(Router router, EmbeddedServer server) {
        var routes = new TreeSet<String>();
        router.uriRoutes()
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
                .filter(route -> route.contains(" /api/v1/") || route.contains(" /health")
                        || route.endsWith(" /metrics"))
                .filter(route -> !route.startsWith("HEAD ") && !route.contains("/api/v1/sample"))
                .forEach(routes::add);
        // on Jetty itself, beside the router
        routes.addAll(List.of("GET /api/v1/s/{code}/events", "PUT /api/v1/s/{code}/answers/{step}/{round}",
                "PUT /api/v1/s/{code}/answers/{step}/{round}/{item}"));
        assertEquals(routes, described(new Api(server.getURI()).get("/api/v1/openapi.yaml").body()));
    }

    @Test
    void itCanBeReadAndItsReferencesLeadSomewhere(EmbeddedServer server) {
        var text = new Api(server.getURI()).get("/api/v1/openapi.yaml").body();
        var read = (Map<?, ?>) new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build()).loadFromString(text);
        var schemas = ((Map<?, ?>) ((Map<?, ?>) read.get("components")).get("schemas")).keySet();
        Pattern.compile("#/components/schemas/(\\w+)").matcher(text).results().map(found -> found.group(1))
                .forEach(name -> assertTrue(schemas.contains(name), name));
    }

    @Test
    void itSaysHowEveryKindIsAnswered(EmbeddedServer server) {
        var text = new Api(server.getURI()).get("/api/v1/openapi.yaml").body();
        var answers = text.substring(text.indexOf("\n    Answer:"), text.indexOf("{const: abstain}"));
        Samples.ALL.stream().map(sample -> QuestionCodec.kind(sample.asked(new QuestionId("q"), Visibility.ANONYMOUS)))
                .forEach(kind -> assertTrue(answers.contains("kind: {const: " + kind + "}"), kind));
    }

    private static TreeSet<String> described(String yaml) {
        var found = new TreeSet<String>();
        var path = "";
        for (var line : yaml.lines().toList()) {
            if (line.matches("  /\\S+:")) {
                path = line.strip().replaceFirst(":$", "");
            } else if (line.matches("    (get|put|post|delete|patch):")) {
                found.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        return found;
    }
}
