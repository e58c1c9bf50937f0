package tandem.live;

import tandem.session.SessionId;

/**
 * Port: wakes those who run the same session elsewhere, on other nodes with the same store, when its log has grown.
 * Only wake-ups travel by it, no event: one that is lost, comes late or comes twice costs time and nothing else,
 * because whoever is woken asks the store. Where there is one node, {@link NearFeed}.
 */
public interface ChangeFeed extends AutoCloseable {
    /** Who runs a session here. Called on any thread; must not take long. */
    interface Follower {
        /** Somewhere, perhaps here, its log has grown to at least this. */
        void grew(long seq);

        /** It was deleted somewhere. */
        void gone();
    }

    /** Ends when it is closed. */
    interface Following extends AutoCloseable {
        @Override
        void close();
    }

    /** Wakes everybody else who follows this session, soon. Waits for nothing and never fails. */
    void grew(SessionId session, long seq);

    /** Tells everybody else who follows this session that it was deleted. Waits for nothing and never fails. */
    void gone(SessionId session);

    /** Wakes this follower from now on; what was missed, it hears of within seconds. */
    Following follow(SessionId session, Follower follower);

    /** Whether anybody else could write to this store. */
    boolean isShared();

    /** Wakes nobody any more. */
    @Override
    default void close() {
        // most have nothing to close
    }
}
