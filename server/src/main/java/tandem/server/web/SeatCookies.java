package tandem.server.web;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tandem.server.InstallationSecret;
import tandem.session.JoinCode;
import tandem.session.ParticipantId;
import tandem.session.SessionId;

/**
 * The cookie that is a seat: the participant's id, and proof that this installation gave it out. Nothing is kept for
 * it, so it holds over a restart.
 */
@Singleton
final class SeatCookies {
    private static final int A_DAY_AND_A_NIGHT = 36 * 60 * 60;

    /** Copied for each use: to look for one and to give it the key costs more than the proof itself. */
    private final Mac keyed;

    SeatCookies(InstallationSecret secret) {
        try {
            keyed = Mac.getInstance("HmacSHA256");
            keyed.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String name(JoinCode code) {
        return "tandem_" + code.value();
    }

    /** The seat that this cookie is, if we gave it out for this session. */
    Optional<ParticipantId> seat(SessionId session, @Nullable String cookie) {
        if (cookie == null || cookie.length() > 100 || cookie.indexOf('.') < 0) {
            return Optional.empty();
        }
        try {
            var participant = new ParticipantId(UUID.fromString(cookie.substring(0, cookie.indexOf('.'))));
            var given = MessageDigest.isEqual(value(session, participant).getBytes(StandardCharsets.US_ASCII),
                    cookie.getBytes(StandardCharsets.US_ASCII));
            return given ? Optional.of(participant) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The whole Set-Cookie header. */
    String give(JoinCode code, SessionId session, ParticipantId participant, boolean secure) {
        return header(code, value(session, participant), A_DAY_AND_A_NIGHT, secure);
    }

    /** The Set-Cookie header that takes it back. */
    String take(JoinCode code, boolean secure) {
        return header(code, "", 0, secure);
    }

    private static String header(JoinCode code, String value, int maxAge, boolean secure) {
        return name(code) + "=" + value + "; Path=/api/v1; Max-Age=" + maxAge + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    private String value(SessionId session, ParticipantId participant) {
        try {
            var mac = (Mac) keyed.clone();
            var proof = mac.doFinal(("seat " + session + " " + participant).getBytes(StandardCharsets.US_ASCII));
            return participant + "." + Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(Arrays.copyOf(proof, 18));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
