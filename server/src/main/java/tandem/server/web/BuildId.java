package tandem.server.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names what runs, so that a page that came from an older build knows when to load itself anew. */
@Singleton
final class BuildId {
    private final String value;

    BuildId() throws IOException, URISyntaxException {
        var built = Path.of(BuildId.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        value = Long.toString(Files.getLastModifiedTime(built).toMillis(), 36);
    }

    String value() {
        return value;
    }
}
