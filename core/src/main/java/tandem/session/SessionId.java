package tandem.session;

import java.util.UUID;

/** Names a session on this installation, for good. */
public record SessionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
