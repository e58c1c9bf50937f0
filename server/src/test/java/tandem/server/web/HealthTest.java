package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class HealthTest {
    @Test
    void withTheDatabaseAwayItIsAliveAndNotReadyThoughNobodyHasAskedForAnything() throws Exception {
        try (var context = ApplicationContext.run(Map.of(), "test")) {
            var api = new Api(context.getBean(EmbeddedServer.class).start().getURI());
            assertEquals(200, api.get("/health/liveness").status());
            assertEquals(200, api.get("/health/readiness").status());

            ((HikariDataSource) DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class))).close();
            // it looks once a second
            Thread.sleep(1_100);

            var ready = api.get("/health/readiness");
            assertEquals(503, ready.status());
            assertEquals("2", ready.whole().headers().firstValue("Retry-After").orElse(""));
            assertEquals("The database cannot be written to.", ready.json().at("/down/database").stringValue());
            assertEquals(503, api.get("/health").status());
            assertEquals(200, api.get("/health/liveness").status());
        }
    }
}
