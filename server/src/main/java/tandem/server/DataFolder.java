package tandem.server;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds the database and the secret; made, and known to be writable, before anything needs it. */
@Singleton
public final class DataFolder {

    private final Path path;

    /** @throws CannotStart when the folder cannot be made or written to */
    DataFolder(Settings settings) {
        path = settings.data();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotStart(Messages.text("start.data-not-a-folder", path));
        }
        try {
            Files.createDirectories(path);
            probe();
        } catch (IOException cannotWrite) {
            throw new CannotStart(Messages.text("start.data-not-writable", path), cannotWrite);
        }
    }

    /** Absolute. */
    public Path path() {
        return path;
    }

    /** Writes and removes a small file: permissions alone do not tell, for root and on read-only disks. */
    void probe() throws IOException {
        Files.delete(Files.createTempFile(path, "probe", null));
    }

    /** For a new file that nobody else may read. */
    static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
