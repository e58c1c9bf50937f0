package tandem.server;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import io.micronaut.context.annotation.Context;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Provider;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.server.web.SignIn;

/**
 * How {@code bin/run --new-link} gets a link from a Tandem that runs already: it leaves an empty file in the data
 * folder, which only its owner can read, and the one that runs writes the link into it. Whoever can leave a file there
 * can read the database too, so this opens no new door. With a clock of its own: Micronaut's would ask a Tandem that is
 * closing for this bean, and for a database with it.
 */
@Context
final class NewLinkFile {
    private static final Logger LOG = LoggerFactory.getLogger(NewLinkFile.class);
    private static final String NAME = "new-link";
    private static final String RUNNING = "running";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path file;
    private final SignIn signIn;
    private final Provider<EmbeddedServer> server;
    private final FileChannel running;
    private final ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("new-link").factory());

    NewLinkFile(DataFolder folder, SignIn signIn, Provider<EmbeddedServer> server) throws IOException {
        this.file = folder.path().resolve(NAME);
        this.running = FileChannel.open(folder.path().resolve(RUNNING), CREATE, WRITE);
        lock();
        this.signIn = signIn;
        this.server = server;
        everySecond.scheduleWithFixedDelay(this::answer, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() throws IOException {
        everySecond.shutdown();
        running.close();
    }

    /** Says, for as long as this process lives, that a Tandem runs on this folder. */
    private void lock() throws IOException {
        try {
            running.tryLock();
        } catch (OverlappingFileLockException anotherInThisProcess) {
            LOG.debug("Two of us run on one folder", anotherInThisProcess);
        }
    }

    /** A link from the Tandem that runs on this folder; empty where there is none, or it is silent. */
    static Optional<String> ask(Path data) throws IOException, InterruptedException {
        if (!isInUse(data.resolve(RUNNING))) {
            return Optional.empty();
        }
        Path file = data.resolve(NAME);
        Files.deleteIfExists(file);
        FileChannel.open(file, Set.of(CREATE_NEW, WRITE), DataFolder.ownerOnly(file)).close();
        try {
            for (long until = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < until; Thread.sleep(50)) {
                String answer = Files.readString(file);
                if (answer.endsWith("\n")) {
                    return Optional.of(answer.strip());
                }
            }
            return Optional.empty();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isInUse(Path running) throws IOException {
        if (!Files.exists(running)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(running, WRITE); var lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /** Looks once a second whether a link is wanted. */
    private void answer() {
        try {
            if (Files.isRegularFile(file, NOFOLLOW_LINKS) && Files.size(file) == 0 && isOwnersOnly()) {
                String link = "http://localhost:" + server.get().getPort() + "/sign-in/" + signIn.newLink();
                Files.writeString(file, link + "\n", WRITE, TRUNCATE_EXISTING, NOFOLLOW_LINKS);
            }
        } catch (IOException gone) {
            LOG.debug("Nobody waits for a link any more", gone);
        } catch (RuntimeException failed) {
            // the next look is a second away, and must come
            LOG.warn("No link could be made", failed);
        }
    }

    /** A link must not stand where others can read it. */
    private boolean isOwnersOnly() throws IOException {
        return !DataFolder.isPosix(file) || Files.getPosixFilePermissions(file, NOFOLLOW_LINKS)
                .equals(PosixFilePermissions.fromString("rw-------"));
    }
}
