package tandem.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tandem.server.web.Api;

/** Whom the shipped proxy sends where, before three nodes that say no more than who they are. */
@Timeout(120)
class ProxyRoutesTest {
    @TempDir
    Path temp;

    private final List<Node> nodes = IntStream.range(0, 3).mapToObj(Node::new).toList();
    private Proxy proxy;
    private Api api;

    private static final class Node {
        private final HttpServer server;
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean stopping;
        private volatile boolean hangs;

        Node(int number) {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/", exchange -> answer(exchange, "node " + number));
            server.start();
        }

        private void answer(HttpExchange exchange, String name) throws IOException {
            asked.incrementAndGet();
            if (hangs) {
                // the connection stays as it is
                return;
            }
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().add("Retry-After", "2");
                var body = name.getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(stopping ? 503 : 200, body.length);
                exchange.getResponseBody().write(body);
            }
        }

        URI uri() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }
    }

    @BeforeEach
    void start() throws Exception {
        proxy = Proxy.before(temp, nodes.stream().map(Node::uri).toArray(URI[]::new));
        api = new Api(proxy.uri());
    }

    @AfterEach
    void stop() throws Exception {
        proxy.close();
        nodes.forEach(node -> node.server.stop(0));
    }

    @Test
    void allPhonesOfOneSessionMeetOnOneNodeAndSessionsSpread() {
        Set<String> met = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            var code = "ABCDE" + i;
            var node = api.get("/j/" + code).body();
            met.add(node);
            assertEquals(node, api.get("/api/v1/s/" + code).body());
            assertEquals(node, api.get("/api/v1/s/" + code + "/events").body());
            assertEquals(node, api.post("/api/v1/s/" + code + "/join", "{}").body());
        }
        assertEquals(3, met.size(), met.toString());
    }

    @Test
    void aBrowserStaysWithTheNodeThatItMetFirst() {
        Set<String> met = new HashSet<>();
        for (int i = 0; i < 30; i++) {
            var first = api.get("/facilitate");
            met.add(first.body());
            var cookie = first.whole().headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
            for (var path : List.of("/facilitate", "/?v-r=uidl", "/VAADIN/push", "/screen/ABC")) {
                assertEquals(first.body(), api.send(api.request(path).header("Cookie", cookie)).body());
            }
        }
        assertEquals(3, met.size(), met.toString());
    }

    @Test
    void aNodeThatStopsIsPassedOverButNothingThatMayNotBeDoneTwiceIsSentTwice() {
        var code = "ABCDEFG";
        var first = nodes.get(Integer.parseInt(api.get("/api/v1/s/" + code).body().replace("node ", "")));
        first.stopping = true;
        assertEquals(200, api.post("/api/v1/s/" + code + "/join", "{}").status());
        assertEquals(200, api.get("/api/v1/s/" + code + "/events").status());

        nodes.forEach(node -> node.stopping = true);
        nodes.forEach(node -> node.asked.set(0));
        var nobody = api.post("/api/v1/sessions", "{}");
        assertEquals(503, nobody.status());
        assertEquals("2", nobody.whole().headers().firstValue("Retry-After").orElse(""));
        assertTrue(nodes.stream().mapToInt(node -> node.asked.get()).sum() <= 1);
    }

    @Test
    void aNodeThatHangsIsPassedOverBeforeAPhoneGivesUp() {
        var code = "ABCDEFG";
        nodes.get(Integer.parseInt(api.get("/api/v1/s/" + code).body().replace("node ", ""))).hangs = true;
        var asked = Instant.now();
        assertEquals(200, api.post("/api/v1/s/" + code + "/join", "{}").status());
        assertTrue(Duration.between(asked, Instant.now()).toSeconds() < 12, "the phone would have given up");
    }

    @Test
    void whileAllNodesSayThatTheDatabaseIsAwaySoDoesTheProxyAndNotAMomentLonger() {
        nodes.forEach(node -> node.stopping = true);
        for (int i = 0; i < 20; i++) {
            var away = api.get("/api/v1/s/ABCDEFG");
            assertEquals(503, away.status());
            assertEquals("2", away.whole().headers().firstValue("Retry-After").orElse(""));
        }
        nodes.forEach(node -> node.stopping = false);
        assertEquals(200, api.get("/api/v1/s/ABCDEFG").status());
        assertEquals(200, api.get("/facilitate").status());
    }
}
