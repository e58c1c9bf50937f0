package tandem.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tandem.question.Question;
import tandem.question.Visibility;

/**
 * The only link between a seat and its anonymous answers (rules.md A2): HKDF-SHA-256 (RFC 5869) of the installation's
 * secret and the session's salt. It is never stored, and cannot be had again once the salt is deleted.
 */
public final class SessionKey {
    /** Copied for each use, as looking for one and giving it the key costs more than a voice itself. */
    private final Mac keyed;

    private SessionKey(Mac keyed) {
        this.keyed = keyed;
    }

    /** @param secret the installation's, at least 32 bytes; @param salt the session's */
    public static SessionKey of(byte[] secret, byte[] salt) {
        try {
            var derived = KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256",
                    HKDFParameterSpec.ofExtract().addIKM(new SecretKeySpec(secret, "Generic")).addSalt(salt)
                            .thenExpand("tandem session".getBytes(StandardCharsets.UTF_8), 32));
            var keyed = Mac.getInstance("HmacSHA256");
            keyed.init(derived);
            return new SessionKey(keyed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The voice with which this seat answers this question by itself. */
    public Voice voice(Question question, ParticipantId participant) {
        return voice(question, Slot.ANSWER, participant);
    }

    /** The voice with which this seat gives this item of this question: nothing links it to the others. */
    public Voice voice(Question question, String item, ParticipantId participant) {
        return question.visibility() == Visibility.NAMED
                ? new Voice.Seated(participant)
                : new Voice.Pseudonym(pseudonym(question, item, participant));
    }

    /** The voices with which this seat may have answered these questions. */
    public List<Voice> voices(Stream<Question> questions, ParticipantId participant) {
        return Stream.concat(Stream.of(new Voice.Together(participant)), questions.filter(Question::asks)
                .flatMap(question -> Slot.items(question)
                        .map(item -> voice(question, item, participant)))).distinct().toList();
    }

    private String pseudonym(Question question, String item, ParticipantId participant) {
        try {
            var mac = (Mac) keyed.clone();
            mac.update(question.id().value().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            mac.update(item.getBytes(StandardCharsets.UTF_8));
            var id = participant.value();
            mac.update(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits()).array());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac.doFinal(), 16));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
