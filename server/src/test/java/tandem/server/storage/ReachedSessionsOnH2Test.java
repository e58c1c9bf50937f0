package tandem.server.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ReachedSessionsOnH2Test extends ReachedSessionsContract {
    @TempDir
    Path folder;

    @Override
    DatabaseUrl url() {
        return DatabaseUrl.in(folder);
    }
}
