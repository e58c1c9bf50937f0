package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;

@MicronautTest
@Property(name = "tandem.metrics.token", value = "for-figures-only")
class MetricsTokenTest {
    @Test
    void withATokenItIsForWhoeverCarriesItAndOpensNothingElse(EmbeddedServer server) {
        var none = new Api(server.getURI());
        assertEquals(401, none.get("/metrics").status());
        assertEquals(401, new Api(server.getURI(), "another").authorized("GET", "/metrics", null).status());
        var figures = new Api(server.getURI(), "for-figures-only");
        assertEquals(200, figures.authorized("GET", "/metrics", null).status());
        assertEquals(401, figures.authorized("GET", "/api/v1/sessions", null).status());
    }
}
