package tandem.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What {@code bin/aot} has played while a server is in training: some sessions from the lobby to the record, and a look at
 * the pages. So what the server has ready afterwards is what a room needs first, and not only its own start.
 */
public final class Rehearsal {
    private static final int SESSIONS = 3;
    private static final int PARTICIPANTS = 40;
    private static final int RATE = 500;
    private static final List<String> PAGES = List.of("/", "/facilitate", "/sign-in/none", "/health/readiness", "/metrics");

    private Rehearsal() {
    }

    /** @param args the server's address; its token is in the environment. Exits with 0 when all went well */
    public static void main(String[] args) throws IOException {
        var port = URI.create(args[0]).getPort();
        var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (var visitor = new Connection(server)) {
            for (var page : PAGES) {
                visitor.ask(Request.get(page));
            }
        }
        var played = Load.play(server, System.getenv("TANDEM_API_TOKEN"), SESSIONS, PARTICIPANTS, RATE,
                Duration.ofMinutes(1), () -> false);
        played.remarks().forEach(System.err::println);
        System.exit(played.remarks().isEmpty() ? 0 : 1);
    }
}
