package tandem.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that is kept hears of every request, however fast the replies are. */
@MicronautTest
class KeptConnectionTest {
    private static final int CONNECTIONS = 12;
    private static final int REQUESTS = 3_000;

    private final URI server;

    KeptConnectionTest(EmbeddedServer server) {
        this.server = server.getURI();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/styles/forms.css", "/facilitate"})
    void noneOfManyQuickRepliesLeavesItsConnectionDeaf(String path) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            var replies = new ArrayList<Future<Integer>>();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                replies.add(threads.submit(askOver(path)));
            }
            for (var heard : replies) {
                assertEquals(REQUESTS, heard.get());
            }
        }
    }

    private Callable<Integer> askOver(String path) {
        return () -> {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(10_000);
                var request = "HEAD " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n\r\n";
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                int heard = 0;
                for (int i = 0; i < REQUESTS; i++) {
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    var status = in.readLine();
                    assertTrue(status != null && status.startsWith("HTTP/1.1 "), "after " + i + ": " + status);
                    while (!in.readLine().isEmpty()) {
                        // a header
                    }
                    heard++;
                }
                return heard;
            }
        };
    }
}
