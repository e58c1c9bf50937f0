package tandem.server.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2, {@code cut:}, whose power can be cut: then a file is as it was at the last force(), or, because
 * a disk may have been quicker than it had to, with the first few of the writes since then. It can also be full.
 */
public final class ForgetfulDisk extends FilePathWrapper {
    private static final Map<String, Unforced> FILES = new ConcurrentHashMap<>();
    private static volatile boolean full;

    /** What a write overwrote. */
    private record Before(long size, long at, byte[] bytes) {
    }

    private static final class Unforced {
        final List<Before> writes = new ArrayList<>();
    }

    /** H2 makes its own. */
    public ForgetfulDisk() {
    }

    static void register() {
        FilePath.register(new ForgetfulDisk());
    }

    /** From now on nothing more can be written, or something can again. */
    static void full(boolean isFull) {
        full = isFull;
    }

    /** Copies a file as a power cut at this moment would leave it. */
    static void cut(Path file, Path copy, RandomGenerator random) throws IOException {
        var unforced = FILES.get(file.toString());
        synchronized (unforced) {
            Files.copy(file, copy);
            int survive = random.nextBoolean() ? 0 : random.nextInt(unforced.writes.size() + 1);
            try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                for (var before : unforced.writes.subList(survive, unforced.writes.size()).reversed()) {
                    channel.write(ByteBuffer.wrap(before.bytes()), before.at());
                    channel.truncate(before.size());
                }
            }
        }
    }

    @Override
    public String getScheme() {
        return "cut";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var base = getBase();
        var unforced = FILES.computeIfAbsent(Path.of(base.toString()).toString(), _ -> new Unforced());
        return new Channel(base.open(mode), unforced);
    }

    private static final class Channel extends FileBase {
        private final FileChannel file;
        private final Unforced unforced;

        Channel(FileChannel file, Unforced unforced) {
            this.file = file;
            this.unforced = unforced;
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            synchronized (unforced) {
                remember(position, source.remaining());
                return file.write(source, position);
            }
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            synchronized (unforced) {
                remember(file.position(), source.remaining());
                return file.write(source);
            }
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            synchronized (unforced) {
                remember(size, (int) Math.max(0, file.size() - size));
                file.truncate(size);
                return this;
            }
        }

        private void remember(long position, int length) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            var size = file.size();
            var bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - position)));
            while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) > 0) {
                // until all of it is read
            }
            unforced.writes.add(new Before(size, position, bytes.array()));
        }

        @Override
        public void force(boolean metaData) {
            synchronized (unforced) {
                unforced.writes.clear();
            }
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
