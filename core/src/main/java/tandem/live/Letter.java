package tandem.live;

import java.util.concurrent.CompletableFuture;
import tandem.session.SessionCommand;
import tandem.session.Stamp;

/** A command in the mailbox, with when it came, and where its answer goes. */
record Letter(SessionCommand command, Stamp stamp, CompletableFuture<Outcome> reply) implements Mail {
    Letter(SessionCommand command, Stamp stamp) {
        this(command, stamp, new CompletableFuture<>());
    }
}
