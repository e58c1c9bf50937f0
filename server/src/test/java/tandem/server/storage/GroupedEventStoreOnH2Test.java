package tandem.server.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** In a file. */
class GroupedEventStoreOnH2Test extends GroupedEventStoreContract {
    @TempDir
    Path folder;

    @Override
    DatabaseUrl url() {
        return DatabaseUrl.in(folder);
    }

    @Override
    void empty() {
        // each test has a folder of its own
    }
}
