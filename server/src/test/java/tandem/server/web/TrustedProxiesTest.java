package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedProxiesTest {

    @TempDir
    Path data;

    @Test
    void nobody_is_believed_who_was_not_named() throws Exception {
        assertEquals("127.0.0.1 null", sender("", "203.0.113.5"));
        assertEquals("127.0.0.1 null", sender("10.0.0.7", "203.0.113.5"));
    }

    @Test
    void a_named_proxy_says_who_asks() throws Exception {
        assertEquals("203.0.113.5 203.0.113.5", sender("127.0.0.0/8", "203.0.113.5"));
    }

    @Test
    void what_the_sender_wrote_before_the_proxies_does_not_count() throws Exception {
        assertEquals("203.0.113.5 203.0.113.5", sender("127.0.0.1,10.0.0.7", "198.51.100.1, 203.0.113.5, 10.0.0.7"));
    }

    private String sender(String proxies, String forwardedFor) throws Exception {
        Map<String, Object> settings = Map.of("tandem.port", 0, "tandem.bind", "127.0.0.1",
                "tandem.data", data.toString(), "tandem.trusted.proxies", proxies);
        try (ApplicationContext context = ApplicationContext.run(settings, "test"); HttpClient client = HttpClient.newHttpClient()) {
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/api/sample/sender"))
                    .header("X-Forwarded-For", forwardedFor)
                    .header("Forwarded", "for=198.51.100.9")
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
