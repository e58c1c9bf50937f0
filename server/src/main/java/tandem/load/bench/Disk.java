package tandem.load.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;

/** What this machine's disk needs to keep something: writing one page of 4 KB at the end of a file, and fdatasync. */
final class Disk {
    private static final int PAGE = 4_096;
    private static final int TIMES = 200;

    private Disk() {
    }

    /** The median in ms. FileChannel.force(false) is fdatasync(2) on Linux. */
    static double syncMillis(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "sync", "");
        var took = new ArrayList<Double>();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < TIMES; i++) {
                long began = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE));
                channel.force(false);
                took.add((System.nanoTime() - began) / 1e6);
            }
        } finally {
            Files.delete(file);
        }
        return new Figures(took).median();
    }
}
