package tandem.load.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tandem.load.Connection;
import tandem.load.Request;

/** H: from the start of the process to the first join that is served ÷ the same of a bare Micronaut hello. */
final class StartUp implements Item {
    private static final int PATIENCE_SECONDS = 60;

    /** Something that should be true once, and may fail until then. */
    @FunctionalInterface
    private interface Attempt {
        boolean works() throws IOException;
    }

    @Override
    public List<Line> measure(Ground ground) throws Exception {
        if (!Files.exists(ground.cache())) {
            throw new CannotMeasure(Words.text("no-cache"));
        }
        var jar = hello(ground);
        var data = ground.folder("startup");
        var code = prepare(ground, data);
        var ours = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        for (int round = 0; round < (ground.brief() ? 2 : 9); round++) {
            ours.add(tandem(ground, data, code));
            floor.add(hello(ground, jar));
            Ground.tell("  %.0f ms, hello %.0f ms".formatted(ours.getLast(), floor.getLast()));
        }
        return List.of(Line.measured("H", Words.text("what.H"), Goal.atMost(2.5),
                new Figures(ours).over(new Figures(floor)), Words.text("startup.floor",
                        Table.number(new Figures(floor).median()), Table.number(new Figures(ours).median()))));
    }

    /** Builds it, and trains its cache as Tandem's own is trained. */
    private static Path hello(Ground ground) throws Exception {
        ground.run(Words.text("no-hello"), ground.home().resolve("bin/mvn").toString(), "-B", "-q", "-f",
                ground.home().resolve("bench/hello/pom.xml").toString(), "package");
        var jar = ground.home().resolve("bench/hello/target/dist/hello.jar");
        ground.run(Words.text("no-hello"), "env", "MICRONAUT_SERVER_PORT=-1", "MICRONAUT_SERVER_HOST=127.0.0.1",
                ground.home().resolve("bin/aot").toString(), Ground.java().toString(), jar.toString(),
                ground.scratch().resolve("hello.aot").toString());
        if (!Files.exists(ground.scratch().resolve("hello.aot"))) {
            throw new CannotMeasure(Words.text("no-cache"));
        }
        return jar;
    }

    private static String prepare(Ground ground, Path data) throws Exception {
        try (var node = Node.start(ground, data, Map.of())) {
            return Workshop.open(node, "").code();
        }
    }

    private static double tandem(Ground ground, Path data, String code) throws Exception {
        int port = freePort();
        long began = System.nanoTime();
        try (var node = Node.begin(ground, data, port, UUID.randomUUID().toString(), Map.of())) {
            var join = Request.json("POST", "/api/v1/s/" + code + "/join",
                    "{\"device\":\"%s\",\"partner\":\"whanau\",\"name\":null}".formatted(UUID.randomUUID()));
            return millisUntil(began, () -> isServed(node.address(), join));
        }
    }

    private static double hello(Ground ground, Path jar) throws Exception {
        int port = freePort();
        var out = ground.scratch().resolve("hello.txt");
        var builder = new ProcessBuilder(Ground.java().toString(), ground.options(),
                "-XX:AOTCache=" + ground.scratch().resolve("hello.aot"), "-Xlog:aot=off", "-Xlog:cds=off", "-jar",
                jar.toString()).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("MICRONAUT_SERVER_PORT", String.valueOf(port));
        builder.environment().put("MICRONAUT_SERVER_HOST", "127.0.0.1");
        long began = System.nanoTime();
        var process = Ground.begun(builder.start());
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            return millisUntil(began, () -> isServed(address, Request.get("/hello")));
        } finally {
            process.destroy();
            Ground.end(process, 10);
        }
    }

    private static boolean isServed(InetSocketAddress server, Request request) throws IOException {
        try (var connection = new Connection(server)) {
            return connection.ask(request).status() == 200;
        }
    }

    private static double millisUntil(long began, Attempt attempt) throws Exception {
        for (; System.nanoTime() - began < TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); Thread.sleep(5)) {
            try {
                if (attempt.works()) {
                    return (System.nanoTime() - began) / 1e6;
                }
            } catch (IOException notYet) {
                // asked again
            }
        }
        throw new CannotMeasure(Words.text("no-start"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
