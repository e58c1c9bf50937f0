package tandem.server;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tandem.server.storage.Preferences;

/**
 * Holds a database to the secret that it was begun with. With another one, on another node or after a move, no seat
 * would be known again, and whoever answered would be counted twice. The database keeps a proof, never the secret.
 */
@Context
final class SecretCheck {
    private static final String PROOF = "secret.proof";

    /**
     * @param fresh whether a lost secret is given up: this one counts from now on
     * @throws CannotStart when the database knows another secret
     */
    SecretCheck(InstallationSecret secret, Preferences preferences,
                @Property(name = "tandem.new.secret", defaultValue = "false") boolean fresh) {
        var proof = proof(secret.bytes());
        if (fresh) {
            preferences.put(PROOF, proof);
        } else {
            // of nodes that begin together one does, and the others see whether they have the same
            preferences.begin(PROOF, proof);
        }
        if (!preferences.get(PROOF).filter(proof::equals).isPresent()) {
            throw new CannotStart(Messages.text("start.other-secret"));
        }
    }

    private static String proof(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(
                    mac.doFinal("this installation".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
