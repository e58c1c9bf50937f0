package tandem.server.web;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * All who listen to one session. Any thread may publish, at any rate, and never waits: a frame that no writer has
 * taken up yet is replaced by a newer one of its kind.
 */
public final class StreamTopic {

    private final StreamWriters writers;
    private final List<Lane> lanes = List.of(new Lane(0), new Lane(1));

    public StreamTopic(StreamWriters writers) {
        this.writers = writers;
    }

    /** Sends the same bytes to everyone who listens. @param json on one line */
    public void publish(StreamEvent event, byte[] json) {
        if (listeners() > 0) {
            ByteBuffer frame = event.frame(json);
            lanes.forEach(lane -> lane.publish(event, frame));
        }
    }

    /** How many connections listen now; the dead ones that nobody noticed yet included. */
    public int listeners() {
        return lanes.stream().mapToInt(lane -> lane.connections.size()).sum();
    }

    void add(StreamConnection connection) {
        lanes.get(connection.lane()).connections.add(connection);
    }

    void remove(StreamConnection connection) {
        lanes.get(connection.lane()).connections.remove(connection);
    }

    private final class Lane {

        private final int number;
        private final Set<StreamConnection> connections = ConcurrentHashMap.newKeySet();
        private final Map<StreamEvent, AtomicReference<ByteBuffer>> waiting = new EnumMap<>(StreamEvent.class);

        Lane(int number) {
            this.number = number;
            for (StreamEvent event : StreamEvent.values()) {
                waiting.put(event, new AtomicReference<>());
            }
        }

        void publish(StreamEvent event, ByteBuffer frame) {
            AtomicReference<ByteBuffer> slot = waiting.get(event);
            if (slot.getAndSet(frame) == null) {
                writers.lane(number).execute(() -> {
                    ByteBuffer newest = slot.getAndSet(null);
                    connections.forEach(connection -> connection.send(event, newest));
                });
            }
        }
    }
}
