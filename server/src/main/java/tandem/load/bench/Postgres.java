package tandem.load.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL for the moment, with its own settings (so fsync on), on this machine's own address alone. */
final class Postgres implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Ground ground;
    private final Path programs;
    private final Process process;
    private final int port;

    private Postgres(Ground ground, Path programs, Process process, int port) {
        this.ground = ground;
        this.programs = programs;
        this.process = process;
        this.port = port;
    }

    /** @throws CannotMeasure where PostgreSQL is not installed, or nobody is there who could run it */
    static Postgres start(Ground ground) throws Exception {
        var why = Words.text("no-postgres");
        var programs = programs();
        if (programs == null) {
            throw new CannotMeasure(why);
        }
        var folder = ground.folder("postgres");
        var asWhom = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            var user = Files.readAllLines(Path.of("/etc/passwd")).stream().map(line -> line.split(":")[0])
                    .filter(List.of("postgres", "nobody")::contains).max(Comparator.naturalOrder()).orElseThrow();
            // it does not run as root, and has to find its way to its folder
            Files.setPosixFilePermissions(ground.scratch(), PosixFilePermissions.fromString("rwx--x--x"));
            ground.run(why, "chown", user, folder.toString());
            asWhom.addAll(List.of("setpriv", "--reuid=" + user, "--clear-groups"));
        }
        var data = folder.resolve("data").toString();
        var init = new ArrayList<>(asWhom);
        init.addAll(List.of(programs.resolve("initdb").toString(), "-A", "trust", "-U", "bench", "-E", "UTF8", "-D",
                data));
        ground.run(why, init.toArray(String[]::new));
        int port = freePort();
        var serve = new ArrayList<>(asWhom);
        serve.addAll(List.of(programs.resolve("postgres").toString(), "-D", data, "-p", String.valueOf(port), "-c",
                "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=" + folder));
        var process = Ground.begun(new ProcessBuilder(serve).redirectErrorStream(true)
                .redirectOutput(ground.scratch().resolve("postgres.txt").toFile()).start());
        var postgres = new Postgres(ground, programs, process, port);
        postgres.awaitReady();
        postgres.ask("postgres", "CREATE DATABASE tandem");
        postgres.ask("postgres", "CREATE DATABASE floor");
        postgres.ask("floor", "CREATE TABLE one_row (id bigserial PRIMARY KEY, at timestamptz NOT NULL,"
                + " type text NOT NULL, body text NOT NULL)");
        return postgres;
    }

    private static @Nullable Path programs() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return null;
        }
        try (var versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("postgres")) && Files.exists(bin.resolve("pgbench")))
                    .max(Comparator.comparingInt(bin -> Integer.parseInt(bin.getName(3).toString()))).orElse(null);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws Exception {
        for (int tries = 0; tries < PATIENCE_SECONDS * 4; tries++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                ask("postgres", "SELECT 1");
                return;
            } catch (IOException | CannotMeasure notYet) {
                Thread.sleep(250);
            }
        }
        throw new CannotMeasure(Words.text("no-postgres"));
    }

    /** Where Tandem finds it. */
    String url() {
        return "jdbc:postgresql://bench@127.0.0.1:" + port + "/tandem";
    }

    /** How often what was logged has been brought to the disk. */
    double syncs() throws Exception {
        return Double.parseDouble(ask("postgres", "SELECT wal_sync FROM pg_stat_wal"));
    }

    /** Rows inserted each second, each in a transaction of its own, by so many clients. */
    double rowsPerSecond(int clients, int seconds) throws Exception {
        var script = ground.scratch().resolve("one_row.sql");
        Files.writeString(script, "INSERT INTO one_row (at, type, body) VALUES (now(), 'answer-given/1', repeat('x', "
                + OneRow.BODY + "));\n");
        var said = TPS.matcher(ground.run(Words.text("no-postgres"), programs.resolve("pgbench").toString(), "-n", "-h",
                "127.0.0.1", "-p", String.valueOf(port), "-U", "bench", "-c", String.valueOf(clients), "-j",
                String.valueOf(Ground.cores()), "-T", String.valueOf(seconds), "-f", script.toString(), "floor"));
        if (!said.find()) {
            throw new CannotMeasure(Words.text("no-postgres"));
        }
        return Double.parseDouble(said.group(1));
    }

    private String ask(String database, String sql) throws Exception {
        return ground.run(Words.text("no-postgres"), programs.resolve("psql").toString(), "-h", "127.0.0.1", "-p",
                String.valueOf(port), "-U", "bench", "-d", database, "-Atc", sql).strip();
    }

    /** At once, which loses nothing that anybody needs. */
    @Override
    public void close() throws IOException {
        // as an operator says "fast": with connections open it would wait for ever otherwise
        Ground.begun(new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start());
        Ground.end(process, PATIENCE_SECONDS);
    }
}
