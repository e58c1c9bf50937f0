package tandem.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The system's nginx with the configuration that ships; what differs is where it listens, and the nodes. */
public final class Proxy implements AutoCloseable {
    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param folder one that is its own */
    public static Proxy before(Path folder, URI... nodes) throws IOException {
        int port = ServerProcess.freePort();
        var shipped = Path.of("../deploy/proxy");
        var said = folder.resolve("said");
        Files.writeString(folder.resolve("nginx.conf"), Files.readString(shipped.resolve("nginx.conf"))
                .replace("listen 80 ", "listen 127.0.0.1:" + port + " ")
                .replace("/tmp/tandem-proxy", folder.resolve("proxy").toString()));
        Files.writeString(folder.resolve("nodes.conf"), Arrays.stream(nodes)
                .map(node -> line(shipped, node)).collect(Collectors.joining("\n")));
        var process = new ProcessBuilder("/usr/sbin/nginx", "-p", folder.toString(), "-c",
                folder.resolve("nginx.conf").toString(), "-g", "daemon off;")
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        await("nginx listens").atMost(Duration.ofSeconds(20)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(said));
            }
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
        return new Proxy(process, port);
    }

    /** As the shipped one says it of its first node. */
    private static String line(Path shipped, URI node) {
        try {
            return Files.readAllLines(shipped.resolve("nodes.conf")).stream().filter(line -> line.startsWith("server "))
                    .findFirst().orElseThrow().replace("tandem:8080", node.getAuthority());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
