package tandem.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A connection that is kept hears of every request, however quick the replies are (docs/decisions/0016). */
@Timeout(180)
class KeptConnectionTest {
    private static final int CONNECTIONS = 12;
    private static final int REQUESTS = 10_000;

    @TempDir
    Path temp;

    @Test
    void noneOfManyQuickRepliesLeavesItsConnectionDeaf() throws Exception {
        try (var server = ServerProcess.start(temp.resolve("data"), ServerProcess.freePort()).awaitReady();
             var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var path : List.of("/styles/forms.css", "/j/ABCDEFG", "/facilitate")) {
                var heard = new ArrayList<Future<Integer>>();
                for (int connection = 0; connection < CONNECTIONS; connection++) {
                    heard.add(threads.submit(asking(server.uri(), path)));
                }
                for (var one : heard) {
                    assertEquals(REQUESTS, one.get(), path);
                }
            }
        }
    }

    private static Callable<Integer> asking(URI server, String path) {
        return () -> {
            try (var socket = new Socket(server.getHost(), server.getPort())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(10_000);
                var request = ("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                        + "\r\nIf-None-Match: *\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                for (int i = 0; i < REQUESTS; i++) {
                    socket.getOutputStream().write(request);
                    assertTrue(hasReply(in), path + " after " + i);
                }
                return REQUESTS;
            }
        };
    }

    private static boolean hasReply(BufferedReader in) throws Exception {
        long body = 0;
        var line = in.readLine();
        if (line == null) {
            return false;
        }
        for (; !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                body = Long.parseLong(line.substring("content-length:".length()).strip());
            }
        }
        // ASCII in these replies
        for (long i = 0; i < body; i++) {
            in.read();
        }
        return true;
    }
}
