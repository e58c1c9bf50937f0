package tandem.session;

import java.util.UUID;

/** Names one command, so that repeating it changes nothing. */
public record CommandId(UUID value) {
}
