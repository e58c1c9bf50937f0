package tandem.server;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import tandem.server.web.HealthCheck;

/** Down before the disk is so full that an answer could not be kept. */
@Singleton
final class DataFolderCheck implements HealthCheck {

    /** Room for the answers of a large session many times over. */
    private static final long LEAST_FREE_BYTES = 32L * 1024 * 1024;

    private final DataFolder folder;

    DataFolderCheck(DataFolder folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "data-folder";
    }

    @Override
    public @Nullable String whyDown() {
        try {
            if (Files.getFileStore(folder.path()).getUsableSpace() < LEAST_FREE_BYTES) {
                return Messages.text("health.disk-nearly-full");
            }
            return Files.isWritable(folder.path()) ? null : Messages.text("health.data-not-writable");
        } catch (IOException gone) {
            return Messages.text("health.data-not-writable");
        }
    }
}
