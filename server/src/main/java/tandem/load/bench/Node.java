package tandem.load.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.load.Connection;
import tandem.load.Reply;
import tandem.load.Request;

/** A Tandem as bin/run starts it, on this machine's own address alone. Only this process is ever ended. */
final class Node implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private static final int END_SECONDS = 30;
    private static final Pattern READY = Pattern.compile("Tandem is ready\\..*?:(\\d+)/");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final double TICKS_PER_SECOND = 100;

    private final Ground ground;
    private final Process process;
    private final Path out;
    private final String token;
    private int port;

    private Node(Ground ground, Process process, Path out, String token) {
        this.ground = ground;
        this.process = process;
        this.out = out;
        this.token = token;
    }

    /** On a port that is free, with its data in this folder. @throws CannotMeasure when it does not start */
    static Node start(Ground ground, Path data, Map<String, String> settings) throws Exception {
        return start(ground, data, 0, UUID.randomUUID().toString(), settings);
    }

    /** The same again, after it ended: same port, same token. */
    Node again(Path data, Map<String, String> settings) throws Exception {
        return start(ground, data, port, token, settings);
    }

    private static Node start(Ground ground, Path data, int port, String token, Map<String, String> settings)
            throws Exception {
        var node = begin(ground, data, port, token, settings);
        try {
            node.awaitReady();
            return node;
        } catch (Exception e) {
            node.close();
            throw e;
        }
    }

    /** Without waiting for it. @param port one that is known to be free, if it is to be spoken to */
    static Node begin(Ground ground, Path data, int port, String token, Map<String, String> settings)
            throws IOException {
        var command = new ArrayList<>(List.of(Ground.java().toString(), ground.options()));
        if (Files.exists(ground.cache())) {
            command.addAll(List.of("-XX:AOTCache=" + ground.cache(), "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(Ground.javaOptions());
        command.addAll(List.of("-jar", ground.jar().toString()));
        var out = Files.createTempFile(ground.scratch(), "node", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TANDEM_"));
        builder.environment().putAll(Map.of("TANDEM_DATA", data.toString(), "TANDEM_PORT", String.valueOf(port),
                "TANDEM_BIND", "127.0.0.1", "TANDEM_API_TOKEN", token));
        builder.environment().putAll(settings);
        var node = new Node(ground, Ground.begun(builder.start()), out, token);
        node.port = port;
        return node;
    }

    private void awaitReady() throws Exception {
        for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); ; Thread.sleep(20)) {
            var said = READY.matcher(Files.readString(out));
            if (said.find()) {
                port = Integer.parseInt(said.group(1));
                return;
            }
            if (!process.isAlive() || System.nanoTime() > until) {
                Ground.tell(Files.readString(out));
                throw new CannotMeasure(Words.text("no-start"));
            }
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    String token() {
        return token;
    }

    long pid() {
        return process.pid();
    }

    /** As the facilitator's programs ask. @throws IOException also when it says no */
    Reply ask(Request request) throws IOException {
        try (var connection = new Connection(address())) {
            var reply = connection.ask(request.with("Authorization", "Bearer " + token));
            if (reply.status() != 200) {
                throw new IOException(request.path() + ": " + reply.status() + " " + reply.text());
            }
            return reply;
        }
    }

    /** One of its own figures, summed over its labels. */
    double metric(String name) throws IOException {
        return ask(Request.get("/metrics")).text().lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    /** Seconds of processor that it has used so far. */
    double cpuSeconds() throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid() + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** Bytes that it has in memory. */
    double resident() throws IOException {
        return status("VmRSS:");
    }

    /** The most bytes that it ever had in memory. */
    double peak() throws IOException {
        return status("VmHWM:");
    }

    private double status(String of) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
                .filter(line -> line.startsWith(of))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024).sum();
    }

    /** Bytes of its heap that are in use after a collection. */
    double heap() throws Exception {
        jcmd("GC.run");
        // some collectors tell of the young and of the old apart
        var used = jcmd("GC.heap_info").lines().filter(line -> !line.contains("Metaspace")
                && !line.contains("class space")).map(USED::matcher).filter(Matcher::find)
                .mapToDouble(found -> Double.parseDouble(found.group(1)) * 1024).sum();
        if (used == 0) {
            throw new CannotMeasure(Words.text("no-jcmd"));
        }
        return used;
    }

    String jcmd(String command) throws Exception {
        return ground.run(Words.text("no-jcmd"), Ground.java().resolveSibling("jcmd").toString(),
                String.valueOf(pid()), command);
    }

    /** As when the power goes: nothing is finished. */
    void kill() {
        process.destroyForcibly();
        Ground.end(process, END_SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        Ground.end(process, END_SECONDS);
    }
}
