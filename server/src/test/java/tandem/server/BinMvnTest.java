package tandem.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of bin/mvn for a JDK, on a computer that has others than this one. */
class BinMvnTest {
    @TempDir
    Path computer;
    private Path script;

    private record Said(int code, String text) {
    }

    @BeforeEach
    void moveToThatComputer() throws IOException {
        var jvms = Files.createDirectories(computer.resolve("jvm"));
        script = computer.resolve("mvn");
        Files.writeString(script, Files.readString(Path.of("../bin/mvn")).replace("/usr/lib/jvm", jvms.toString()));
    }

    @Test
    void withoutAJdkItSaysWhatToInstall() throws Exception {
        var said = run(computer.resolve("nowhere"));
        assertEquals(1, said.code());
        assertTrue(said.text().startsWith("Tandem needs a JDK of version 25 or newer. Install one"), said.text());
        assertEquals(1, said.text().strip().lines().count(), said.text());
    }

    @Test
    void anOldJdkIsNone() throws Exception {
        assertEquals(1, run(jdk("old", "17.0.12")).code());
    }

    @Test
    void theNewestOfThoseThatWillDoIsTaken() throws Exception {
        jdk("a", "25.0.1");
        var newest = jdk("b", "26");
        var old = jdk("c", "21.0.5");
        assertEquals(new Said(0, newest + "\n"), run(old));
    }

    @Test
    void aJavaHomeThatWillDoGoesFirst() throws Exception {
        var given = jdk("a", "25.0.1");
        jdk("b", "26");
        assertEquals(new Said(0, given + "\n"), run(given));
    }

    private Path jdk(String name, String version) throws IOException {
        var folder = computer.resolve("jvm").resolve(name);
        var javac = Files.createDirectories(folder.resolve("bin")).resolve("javac");
        Files.writeString(javac, "#!/bin/sh\necho javac " + version + "\n");
        assertTrue(javac.toFile().setExecutable(true));
        return folder;
    }

    private Said run(Path javaHome) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", script.toString(), "--jdk").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }
}
