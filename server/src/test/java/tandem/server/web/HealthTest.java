package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HealthTest {
    @Test
    void withTheDatabaseAwayItIsAliveAndNotReadyThoughNobodyHasAskedForAnything() throws Exception {
        var written = new ListAppender<ILoggingEvent>();
        written.start();
        ((Logger) LoggerFactory.getLogger("ROOT")).addAppender(written);
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
            for (var path : List.of("/api/v1/s/ABCDEFG", "/api/v1/s/ABCDEFG/events")) {
                var later = api.get(path);
                assertEquals(503, later.status(), path);
                assertEquals("busy", later.problem());
                assertEquals("2", later.whole().headers().firstValue("Retry-After").orElse(""));
            }
        } finally {
            ((Logger) LoggerFactory.getLogger("ROOT")).detachAppender(written);
        }
        // what was written down of it names no session
        assertFalse(written.list.isEmpty());
        written.list.forEach(event -> assertFalse(event.getFormattedMessage().contains("ABCDEFG"), event.toString()));
    }
}
