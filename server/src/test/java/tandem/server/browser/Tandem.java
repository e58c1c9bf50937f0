package tandem.server.browser;

import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tandem.server.Main;
import tandem.server.web.Api;

/** Tandem as {@code bin/run} starts it, in a process of its own that can be killed and started again. */
final class Tandem implements Closeable {
    private static final Duration START = Duration.ofMinutes(3);

    private final Path data;
    private final Path said;
    private final int port;
    private final @Nullable String shown;
    private @Nullable Process process;

    /** @param folder where it keeps its data and what it says */
    Tandem(Path folder) throws IOException {
        this(folder, null);
    }

    /** @param shown the address that it tells people, whether or not it is there; null for the one where it is */
    Tandem(Path folder, @Nullable String shown) throws IOException {
        this.shown = shown;
        data = folder.resolve("data");
        said = folder.resolve("said");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    /** Starts it, on the data that it had, and waits until it answers. */
    Tandem start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), Main.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("TANDEM_"));
        builder.environment().put("TANDEM_PORT", String.valueOf(port));
        builder.environment().put("TANDEM_BIND", "127.0.0.1");
        builder.environment().put("TANDEM_URL", shown == null ? address() : shown);
        builder.environment().put("TANDEM_DATA", data.toString());
        builder.environment().put("TANDEM_API_TOKEN", Api.TOKEN);
        Files.writeString(said, "");
        var started = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        process = started;
        await("Tandem has started").atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!started.isAlive()) {
                throw new IllegalStateException("Tandem did not start:\n" + said());
            }
            return said().contains("Tandem is ready");
        });
        return this;
    }

    /** As when somebody pulls the plug. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    int port() {
        return port;
    }

    /** Where facilitators reach it. */
    String address() {
        return "http://" + tandem.server.Browser.HOST + ":" + port;
    }

    Api api() {
        return new Api(URI.create("http://127.0.0.1:" + port));
    }

    /** The one-time link that the first start printed. */
    String signInLink() throws IOException {
        return said().lines().filter(line -> line.contains("/sign-in/")).findFirst()
                .map(line -> address() + line.substring(line.indexOf("/sign-in/")).strip()).orElseThrow();
    }

    String said() throws IOException {
        return Files.readString(said);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                if (process.waitFor(20, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        }
    }
}
