package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@MicronautTest
class OpenApiTest {
    @Test
    void theDescriptionNamesEveryRouteAndNoOther(Router router, EmbeddedServer server) {
        var routes = new TreeSet<String>();
        router.uriRoutes()
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
                .filter(route -> route.contains(" /api/v1/") || route.endsWith(" /health"))
                .filter(route -> !route.startsWith("HEAD ") && !route.contains("/api/v1/sample"))
                .forEach(routes::add);
        // on Jetty itself, beside the router
        routes.add("GET /api/v1/s/{code}/events");
        assertEquals(routes, described(new Api(server.getURI()).get("/api/v1/openapi.yaml").body()));
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
