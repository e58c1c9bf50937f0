package tandem.server.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of the public surface: {@code docs/openapi.yaml}, which a test holds against the routes. */
@Controller("/api/v1/openapi.yaml")
final class OpenApiController {
    @Get(produces = "application/yaml")
    HttpResponse<byte[]> description() {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("/tandem/openapi.yaml"))) {
            return HttpResponse.ok(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
