package tandem.server.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DisplayRowsOnH2Test extends DisplayRowsContract {
    @TempDir
    Path folder;

    @Override
    DatabaseUrl url() {
        return DatabaseUrl.in(folder);
    }
}
