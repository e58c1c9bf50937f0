package tandem.live;

import java.util.concurrent.CompletableFuture;
import tandem.session.SessionCommand;
import tandem.session.Stamp;

/** A command in the mailbox, with when it came, and where its answer goes. */
record Letter(SessionCommand command, Stamp stamp, CompletableFuture<Outcome> reply) implements Mail {
    Letter(SessionCommand command, Stamp stamp) {
        this(command, stamp, new CompletableFuture<>());
    }

    /** What a facilitator or the clock does is seen at once; what participants do, a few times a second. */
    boolean isUrgent() {
        return switch (command) {
            case SessionCommand.Lead _, SessionCommand.Expire _, SessionCommand.EndIdle _, SessionCommand.Seal _ ->
                    true;
            case SessionCommand.Join _, SessionCommand.PassOn _, SessionCommand.GiveAnswer _,
                 SessionCommand.TakeBack _, SessionCommand.HoldWords _, SessionCommand.AcceptCommitment _ -> false;
        };
    }
}
