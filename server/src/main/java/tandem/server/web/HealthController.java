package tandem.server.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /health}: 200 {@code {"status":"UP"}}, or 503 DOWN with the checks that failed and why; warnings with both. */
@Controller("/health")
final class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<HealthCheck> checks;

    HealthController(List<HealthCheck> checks) {
        this.checks = checks;
    }

    @Get(produces = "application/json")
    HttpResponse<byte[]> health() {
        ObjectNode down = JSON.createObjectNode();
        ObjectNode warnings = JSON.createObjectNode();
        for (HealthCheck check : checks) {
            String why = whyDown(check);
            if (why != null) {
                down.put(check.name(), why);
            }
            String warning = check.warning();
            if (warning != null) {
                warnings.put(check.name(), warning);
            }
        }
        ObjectNode body = JSON.createObjectNode().put("status", down.isEmpty() ? "UP" : "DOWN");
        if (!down.isEmpty()) {
            body.set("down", down);
        }
        if (!warnings.isEmpty()) {
            body.set("warnings", warnings);
        }
        return HttpResponse.<byte[]>status(down.isEmpty() ? 200 : 503, down.isEmpty() ? "OK" : "Service Unavailable")
                .body(JSON.writeValueAsBytes(body))
                .header("Cache-Control", "no-store");
    }

    private static @Nullable String whyDown(HealthCheck check) {
        try {
            return check.whyDown();
        } catch (RuntimeException failure) {
            LOG.warn("Health check {} failed", check.name(), failure);
            return failure.getClass().getSimpleName();
        }
    }
}
