package tandem.server.web;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.server.InstallationSecret;
import tandem.server.Messages;
import tandem.server.storage.Preferences;

/**
 * Warns where this Tandem has another secret than the one with which its database was begun. Nodes with different ones
 * do not know each other's phones, and whoever goes from one to the other could answer an anonymous question twice.
 */
@Singleton
final class SecretCheck implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SecretCheck.class);
    private static final String MARK = "secret-mark";

    private final InstallationSecret secret;
    private final Preferences preferences;
    private volatile @Nullable String warning;

    SecretCheck(InstallationSecret secret, Preferences preferences) {
        this.secret = secret;
        this.preferences = preferences;
    }

    @EventListener
    void atStart(ServerStartupEvent started) {
        var mine = mark();
        var known = preferences.get(MARK);
        if (known.isEmpty()) {
            preferences.put(MARK, mine);
        } else if (!known.get().equals(mine)) {
            warning = Messages.text("health.other-secret");
            LOG.warn(warning);
        }
    }

    /** Says which secret it is, and nothing about it. */
    private String mark() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal("which secret this is".getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "secret";
    }

    @Override
    public @Nullable String whyDown() {
        return null;
    }

    @Override
    public @Nullable String warning() {
        return warning;
    }
}
