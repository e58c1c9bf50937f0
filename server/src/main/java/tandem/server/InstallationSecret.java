package tandem.server;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.micronaut.context.annotation.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * What pseudonyms and cookies are derived from (rules.md A2): TANDEM_SECRET, else {@code secret} in the data folder,
 * made at the first start, readable by its owner only. Never in the database. There before anything listens.
 */
@Context
public final class InstallationSecret {

    private static final int LENGTH = 32;

    private final byte[] bytes;

    /** @throws CannotStart when there is one but it is too short or not base64 */
    InstallationSecret(Settings settings, DataFolder folder) throws IOException {
        Path file = folder.path().resolve("secret");
        bytes = settings.secret() == null
                ? decoded(readOrMake(file), file.toString())
                : decoded(settings.secret(), "TANDEM_SECRET");
    }

    /** A copy, at least 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private static String readOrMake(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException firstStart) {
            byte[] random = new byte[LENGTH];
            new SecureRandom().nextBytes(random);
            String text = Base64.getEncoder().encodeToString(random);
            try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), DataFolder.ownerOnly(file))) {
                channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            return text;
        }
    }

    private static byte[] decoded(String text, String where) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            if (decoded.length >= LENGTH) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new CannotStart(Messages.text("start.bad-secret", where), notBase64);
        }
        throw new CannotStart(Messages.text("start.bad-secret", where));
    }
}
