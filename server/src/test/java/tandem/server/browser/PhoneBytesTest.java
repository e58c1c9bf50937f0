package tandem.server.browser;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.logging.LogType;
import tandem.server.Browser;
import tandem.server.web.Api;
import tools.jackson.databind.json.JsonMapper;

/**
 * A poor phone on a poor network: all that it loads until its first answer is received, headers and stream included.
 */
class PhoneBytesTest {
    private static final long MOST = 50_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Bytes by request; a request that is over says how many it was in all. */
    private final Map<String, Long> loaded = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    @Test
    void everythingUntilTheFirstAnswerIsSmall(@TempDir Path data) throws Exception {
        try (var tandem = ApplicationContext.run(Map.of("tandem.port", 0, "tandem.bind", "127.0.0.1", "tandem.data",
                data.toString(), "tandem.api.token", Api.TOKEN), "test")) {
            var port = tandem.getBean(EmbeddedServer.class).start().getPort();
            var room = new Api(URI.create("http://127.0.0.1:" + port)).open(Api.choice("q1"));
            room.lead("next");
            room.lead("open");
            var browser = Browser.openListening(800, 900);
            try {
                Phone.take(browser, "poor", port).join(room.code(), "Teachers").answer("One");
                await().atMost(Window.PATIENCE).until(() -> {
                    count(browser.manage().logs().get(LogType.PERFORMANCE));
                    return addresses.values().stream().anyMatch(address -> address.contains("/answers/"));
                });
            } finally {
                browser.quit();
            }
        }
        // the browser's own new tab is no part of it
        loaded.keySet().removeIf(request -> !addresses.getOrDefault(request, "").startsWith("http://poor."));
        var sum = loaded.values().stream().mapToLong(Long::longValue).sum();
        assertTrue(addresses.values().stream().anyMatch(address -> address.endsWith("/scripts/queue.js")), "nothing seen");
        assertTrue(sum <= MOST, () -> sum + " bytes: " + loaded.entrySet().stream()
                .map(each -> addresses.get(each.getKey()) + " " + each.getValue()).sorted().toList());
    }

    private void count(Iterable<org.openqa.selenium.logging.LogEntry> entries) {
        for (var entry : entries) {
            var message = JSON.readTree(entry.getMessage()).path("message");
            var what = message.path("params");
            var request = what.path("requestId").stringValue("");
            switch (message.path("method").stringValue("")) {
                case "Network.requestWillBeSent" -> addresses.put(request, what.at("/request/url").stringValue(""));
                case "Network.responseReceived" ->
                        loaded.merge(request, what.at("/response/encodedDataLength").asLong(0), Long::sum);
                case "Network.dataReceived" -> loaded.merge(request, what.path("encodedDataLength").asLong(0), Long::sum);
                case "Network.loadingFinished" -> loaded.put(request, what.path("encodedDataLength").asLong(0));
                default -> { }
            }
        }
    }
}
