package tandem.server;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The real server, as a process of its own. Only this process is ever ended, and by its id. */
public final class ServerProcess implements AutoCloseable {
    public static final String TOKEN = "token-of-a-process";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;
    private final Path out;

    private ServerProcess(Process process, int port, Path out) {
        this.process = process;
        this.port = port;
        this.out = out;
    }

    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts it; see {@link #awaitReady} and {@link #awaitExit}. */
    public static ServerProcess start(Path data, int port, String... arguments) throws IOException {
        return start(List.of(), data, port, Map.of(), arguments);
    }

    /** @param before a command that runs what follows it */
    public static ServerProcess start(List<String> before, Path data, int port, Map<String, String> settings,
                               String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        // quick to start rather than quick in the end
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m", "-cp", classPath(), "tandem.server.Main"));
        command.addAll(List.of(arguments));
        var out = Files.createTempFile(data.getParent(), "out", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TANDEM_"));
        builder.environment().putAll(Map.of("TANDEM_DATA", data.toString(), "TANDEM_PORT", String.valueOf(port),
                "TANDEM_BIND", "127.0.0.1", "TANDEM_API_TOKEN", TOKEN));
        builder.environment().putAll(settings);
        return new ServerProcess(builder.start(), port, out);
    }

    /** What runs in the end, without what only tests need. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public ServerProcess awaitReady() throws IOException, InterruptedException {
        for (long until = System.nanoTime() + PATIENCE.toNanos(); !output().contains("Tandem is ready");
                Thread.sleep(50)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("it did not start: " + output());
            }
        }
        return this;
    }

    /** @return its exit code */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end");
        }
        return process.exitValue();
    }

    /** All that it said so far. */
    public String output() throws IOException {
        return Files.readString(out);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** As when the power goes: nothing is finished. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitExit();
    }

    /** As the operating system asks at shutdown. @return its exit code */
    public int stop() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
