package tandem.load.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Where things are measured: this machine, a scratch folder of one's own, and what was built.
 *
 * @param home    the sources' folder
 * @param scratch empty at first; deleted in the end with all that is in it
 * @param brief   the short mode
 */
record Ground(Path home, Path scratch, boolean brief) {
    private static final Set<Process> BEGUN = ConcurrentHashMap.newKeySet();

    static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    Path jar() {
        return home.resolve("server/target/dist/tandem.jar");
    }

    Path cache() {
        return home.resolve("server/target/dist/tandem.aot");
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The file of options that bin/run gives the JVM, and bin/aot trains with. */
    String options() {
        return "@" + home.resolve("bin/java-options");
    }

    /** What is set for this run alone. */
    static List<String> javaOptions() {
        return Arrays.stream(System.getenv().getOrDefault("TANDEM_JAVA_OPTIONS", "").split(" "))
                .filter(option -> !option.isBlank()).toList();
    }

    Path folder(String name) throws IOException {
        return Files.createTempDirectory(scratch, name);
    }

    /** A tool in C, built where there is a compiler. */
    Path tool(String name) throws Exception {
        var built = scratch.resolve(name);
        if (!Files.exists(built)) {
            run(Words.text("no-gcc"), "gcc", "-O2", "-pthread", "-o", built.toString(),
                    home.resolve("bench").resolve(name + ".c").toString());
        }
        return built;
    }

    /** Runs this to its end, which must come within five minutes. @return what it said */
    String run(String whyNot, String... command) throws Exception {
        var out = Files.createTempFile(scratch, "out", "");
        try {
            var process = begun(new ProcessBuilder(command).directory(scratch.toFile()).redirectErrorStream(true)
                    .redirectOutput(out.toFile()).start());
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new CannotMeasure(whyNot);
            }
            if (process.exitValue() != 0) {
                tell("  " + String.join(" ", command) + ": " + Files.readString(out).strip());
                throw new CannotMeasure(whyNot);
            }
            return Files.readString(out);
        } catch (IOException notThere) {
            throw new CannotMeasure(whyNot);
        }
    }

    /** What is being done, for who waits; the table alone goes to standard output. */
    static void tell(String what) {
        System.err.println(what);
    }

    /** A process that is to end with this one, however that ends. */
    static Process begun(Process process) {
        BEGUN.add(process);
        process.onExit().thenAccept(BEGUN::remove);
        return process;
    }

    /** Waits so long for it to end by itself, and then ends it. */
    static void end(Process process, int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what was begun and is still there, and leaves nothing behind. */
    void endAll() {
        for (var process : Set.copyOf(BEGUN)) {
            process.destroyForcibly();
            process.onExit().join();
        }
        clear();
    }

    private void clear() {
        try (var all = Files.walk(scratch)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The machine and what else it does, for the head of the table. */
    List<String> head() throws IOException {
        var load = Path.of("/proc/loadavg");
        var files = Files.exists(Path.of("/proc/self/limits"))
                ? Files.readAllLines(Path.of("/proc/self/limits")).stream().filter(line -> line.startsWith("Max open"))
                .map(line -> line.split(" {2,}")[1]).findFirst().orElse("?") : "?";
        return List.of(Words.text("machine", cores(), Runtime.version().toString(), System.getProperty("os.name"),
                        System.getProperty("os.version"), files),
                Words.text("options", String.join(" ", javaOptions())),
                Words.text("load", Files.exists(load) ? Files.readString(load).strip() : "?"));
    }
}
