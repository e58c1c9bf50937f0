package tandem.server.web;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiConsumer;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One browser on the stream. At most one write is in flight and the newest frame of each kind waits behind it: a slow
 * reader skips frames and never makes a queue. Any thread may send; nobody is ever blocked.
 */
final class StreamConnection implements Callback {

    private static final int HEARTBEAT = StreamEvent.values().length;
    private static final int SLOTS = HEARTBEAT + 1;

    private final Response response;
    private final BiConsumer<StreamConnection, @Nullable Throwable> gone;
    private final int lane;
    private final AtomicReferenceArray<@Nullable ByteBuffer> waiting = new AtomicReferenceArray<>(SLOTS);
    /** True from birth until {@link #open}: so whatever is published meanwhile waits behind the first frames. */
    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean ending;
    /** Touched by the holder of {@code busy} only. */
    private int turn;

    /** @param gone called once, on whatever thread noticed, with what failed; null at the {@link #end}. Must not block */
    StreamConnection(Response response, int lane, BiConsumer<StreamConnection, @Nullable Throwable> gone) {
        this.response = response;
        this.lane = lane;
        this.gone = gone;
    }

    int lane() {
        return lane;
    }

    /** A first frame, unless a newer one has been published since this connection was known. */
    void first(StreamEvent event, ByteBuffer frame) {
        waiting.compareAndSet(event.ordinal(), null, frame);
    }

    /** Starts writing. */
    void open() {
        busy.set(false);
        pump();
    }

    void send(StreamEvent event, ByteBuffer frame) {
        waiting.set(event.ordinal(), frame);
        pump();
    }

    /** A comment that keeps proxies awake and finds out the dead; not needed while a write is in flight. */
    void heartbeat(ByteBuffer comment) {
        if (!busy.get()) {
            waiting.set(HEARTBEAT, comment);
            pump();
        }
    }

    /** Ends the response as it should be, after what waits. */
    void end() {
        ending = true;
        pump();
    }

    private void pump() {
        while (!closed.get() && busy.compareAndSet(false, true)) {
            ByteBuffer frame = takeNext();
            if (frame != null) {
                response.write(false, frame.slice(), this);
                return;
            }
            if (ending) {
                leave(null);
                return;
            }
            busy.set(false);
            // a frame that came between looking and letting go would otherwise wait for the next one
            if (!ending && nothingWaits()) {
                return;
            }
        }
    }

    /** Kinds take turns, so that a stream of views cannot starve the counts. */
    private @Nullable ByteBuffer takeNext() {
        for (int i = 0; i < SLOTS; i++) {
            int slot = (turn + i) % SLOTS;
            ByteBuffer frame = waiting.getAndSet(slot, null);
            if (frame != null) {
                turn = slot + 1;
                return frame;
            }
        }
        return null;
    }

    private boolean nothingWaits() {
        for (int i = 0; i < SLOTS; i++) {
            if (waiting.get(i) != null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void succeeded() {
        busy.set(false);
        pump();
    }

    @Override
    public void failed(Throwable failure) {
        leave(failure);
    }

    private void leave(@Nullable Throwable failure) {
        if (closed.compareAndSet(false, true)) {
            gone.accept(this, failure);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
