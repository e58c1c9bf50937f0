package tandem.live;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What comes into a session's mailbox. */
sealed interface Mail permits Letter, Mail.News, Mail.Question {
    /** Its log has grown elsewhere. */
    record News() implements Mail {
    }

    /** Somebody wants to know how things stand on disk. @param caughtUp completed once that is known here */
    record Question(CompletableFuture<@Nullable Void> caughtUp) implements Mail {
    }
}
