package tandem.server.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class HereRowsOnH2Test extends HereRowsContract {
    @TempDir
    Path folder;

    @Override
    DatabaseUrl url() {
        return DatabaseUrl.in(folder);
    }
}
