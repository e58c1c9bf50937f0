package tandem.live;

import java.util.concurrent.CompletableFuture;

/** What comes into a session's mailbox. */
sealed interface Mail permits Letter, Mail.News, Mail.Question {
    /** Its log has grown elsewhere. */
    record News() implements Mail {
    }

    /** Somebody wants to know how things stand on disk. @param caughtUp whether that is known here then */
    record Question(CompletableFuture<Boolean> caughtUp) implements Mail {
    }
}
