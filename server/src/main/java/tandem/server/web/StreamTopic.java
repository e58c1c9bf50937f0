package tandem.server.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * All who listen to one session. Any thread may publish, at any rate, and never waits: a frame that waits
 * for its round is replaced by a newer one of its kind.
 */
public final class StreamTopic {

    private static final int KINDS = StreamEvent.values().length;

    private final StreamWriters writers;
    private final Set<StreamConnection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicReferenceArray<@Nullable StreamFrame> waiting = new AtomicReferenceArray<>(KINDS);
    /** One round at a time: or somebody might be handed an older frame after a newer one. */
    private final AtomicBoolean sending = new AtomicBoolean();

    public StreamTopic(StreamWriters writers) {
        this.writers = writers;
    }

    /** Sends the same bytes to everyone who listens. */
    void publish(StreamFrame frame) {
        if (!connections.isEmpty()) {
            waiting.accumulateAndGet(frame.kind().ordinal(), frame, (known, now) -> now.orLater(known));
            sendWhatWaits();
        }
    }

    /** How many connections listen now. */
    public int listeners() {
        return connections.size();
    }

    void add(StreamConnection connection) {
        connections.add(connection);
    }

    void remove(StreamConnection connection) {
        connections.remove(connection);
    }

    private void sendWhatWaits() {
        if (somethingWaits() && sending.compareAndSet(false, true)) {
            writers.forEach(connections, new Round()::serve, () -> {
                sending.set(false);
                sendWhatWaits();
            });
        }
    }

    private boolean somethingWaits() {
        for (int kind = 0; kind < KINDS; kind++) {
            if (waiting.get(kind) != null) {
                return true;
            }
        }
        return false;
    }

    /** The newest frame of each kind, for everybody. */
    private final class Round {
        private final @Nullable StreamFrame[] frames = new StreamFrame[KINDS];

        Round() {
            for (int kind = 0; kind < KINDS; kind++) {
                frames[kind] = waiting.getAndSet(kind, null);
            }
        }

        void serve(StreamConnection connection) {
            for (var frame : frames) {
                if (frame != null) {
                    connection.send(frame);
                }
            }
        }
    }
}
