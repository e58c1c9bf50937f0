package tandem.load.bench;

import java.io.BufferedReader;
import java.io.IOException;

/** A process in C that speaks lines; it ends when its input does. */
final class Tool implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private Tool(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    static Tool start(String... command) throws IOException {
        return new Tool(Ground.begun(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start()));
    }

    void tell(String line) throws IOException {
        process.outputWriter().append(line).append('\n').flush();
    }

    String line() throws IOException {
        var line = out.readLine();
        if (line == null) {
            throw new IOException("it ended");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        Ground.end(process, 5);
    }
}
