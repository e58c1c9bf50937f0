package tandem.server.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /health} and {@code /health/readiness}: 200 {@code {"status":"UP"}}, or 503 DOWN with the checks that failed
 * and why; warnings with both. {@code /health/liveness} is UP as long as there is anybody to say so: to start anew would
 * bring no database back.
 */
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
        return readiness();
    }

    @Get(uri = "/readiness", produces = "application/json")
    HttpResponse<byte[]> readiness() {
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
        return answer(down, warnings);
    }

    @Get(uri = "/liveness", produces = "application/json")
    HttpResponse<byte[]> liveness() {
        return answer(JSON.createObjectNode(), JSON.createObjectNode());
    }

    private static HttpResponse<byte[]> answer(ObjectNode down, ObjectNode warnings) {
        ObjectNode body = JSON.createObjectNode().put("status", down.isEmpty() ? "UP" : "DOWN");
        if (!down.isEmpty()) {
            body.set("down", down);
        }
        if (!warnings.isEmpty()) {
            body.set("warnings", warnings);
        }
        MutableHttpResponse<byte[]> answer = HttpResponse
                .<byte[]>status(down.isEmpty() ? 200 : 503, down.isEmpty() ? "OK" : "Service Unavailable")
                .body(JSON.writeValueAsBytes(body))
                .header("Cache-Control", "no-store");
        return down.isEmpty() ? answer : answer.header("Retry-After", "2");
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
