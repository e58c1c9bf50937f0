package tandem.session;

import java.util.UUID;

/** Names one seat: one participant on one device, in one session. Says nothing of the person. */
public record ParticipantId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
