package tandem.server.storage;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who leads sessions here.
 *
 * @param name       as she writes it, at most 60 characters
 * @param folded     as it is compared
 * @param passphrase its hash, in the format of the library that made it
 */
@MappedEntity("account")
public record Account(@Id UUID id, String name, String folded, String passphrase, Instant createdAt) {
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
