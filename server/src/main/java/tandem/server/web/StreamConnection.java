package tandem.server.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One browser on the stream: its socket, once HTTP has said what it has to say (docs/decisions/0015). At most one write
 * is in flight and the newest frame of each kind waits behind it: a slow reader skips frames and never makes a queue,
 * and nobody is sent an older one after a newer one. Any thread may send; nobody is ever blocked.
 */
final class StreamConnection extends AbstractConnection implements Callback {

    private static final int SLOTS = StreamEvent.values().length;

    private final long patience;
    private final Consumer<StreamConnection> gone;
    private final AtomicReferenceArray<@Nullable StreamFrame> waiting = new AtomicReferenceArray<>(SLOTS);
    /** True until HTTP has handed over its socket: so whatever is published meanwhile waits behind the first frames. */
    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile boolean ending;
    /** This and the orders of what was sent are touched by the holder of {@code busy} only. */
    private int turn;
    private final long[] sent = new long[SLOTS];

    /**
     * @param patience ms in which a reader behind whom frames wait must take something, or is gone
     * @param gone called once, on whatever thread noticed. Must not block
     */
    StreamConnection(EndPoint endPoint, Executor executor, long patience, Consumer<StreamConnection> gone) {
        super(endPoint, executor);
        this.patience = patience;
        this.gone = gone;
    }

    /** The frame that HTTP sends with its headers; before the socket is handed over. */
    ByteBuffer withHeaders() {
        return Objects.requireNonNull(takeNext()).slice();
    }

    /** HTTP has handed over its socket. */
    @Override
    public void onOpen() {
        super.onOpen();
        // thousands who have been sent all there is need no timers: the heartbeat finds out the dead
        getEndPoint().setIdleTimeout(0);
        fillInterested(new Reading());
        goOn();
    }

    /** A browser says nothing more on its stream; all that can be read is its end. */
    @Override
    public void onFillable() {
        try {
            ByteBuffer unheard = BufferUtil.allocate(64);
            int read;
            do {
                BufferUtil.clear(unheard);
                read = getEndPoint().fill(unheard);
            } while (read > 0);
            if (read == 0) {
                fillInterested(new Reading());
                return;
            }
        } catch (IOException broken) {
            // gone as well
        }
        close();
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
        super.onClose(cause);
        leave();
    }

    void send(StreamFrame frame) {
        waiting.accumulateAndGet(frame.kind().ordinal(), frame, (known, now) -> now.orLater(known));
        pump();
    }

    /** A comment that keeps proxies awake and finds out the dead; not needed while a write is in flight. */
    void heartbeat(ByteBuffer comment) {
        if (!closed.get() && busy.compareAndSet(false, true) && isWritten(comment.slice())) {
            goOn();
        }
    }

    /** Ends the stream as it should be, after what waits. */
    void end() {
        ending = true;
        pump();
    }

    private void pump() {
        while (!closed.get() && busy.compareAndSet(false, true)) {
            for (ByteBuffer frame = takeNext(); frame != null; frame = takeNext()) {
                if (!isWritten(frame.slice())) {
                    return;
                }
            }
            if (ending) {
                close();
                leave();
                return;
            }
            busy.set(false);
            // a frame that came between looking and letting go would otherwise wait for the next one
            if (!ending && nothingWaits()) {
                return;
            }
        }
    }

    /** Nearly always at once; else {@link #succeeded} goes on when the reader has taken some. */
    private boolean isWritten(ByteBuffer frame) {
        try {
            if (getEndPoint().flush(frame)) {
                return true;
            }
            getEndPoint().setIdleTimeout(patience);
            getEndPoint().write(this, frame);
        } catch (IOException broken) {
            failed(broken);
        }
        return false;
    }

    /** Kinds take turns, so that a stream of views cannot starve the counts. */
    private @Nullable ByteBuffer takeNext() {
        for (int i = 0; i < SLOTS; i++) {
            int slot = (turn + i) % SLOTS;
            StreamFrame frame = waiting.getAndSet(slot, null);
            if (frame != null && frame.order() >= sent[slot]) {
                turn = slot + 1;
                sent[slot] = frame.order();
                return frame.bytes();
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
        getEndPoint().setIdleTimeout(0);
        goOn();
    }

    private void goOn() {
        busy.set(false);
        pump();
    }

    @Override
    public void failed(Throwable failure) {
        getEndPoint().close(failure);
        leave();
    }

    /** Nobody is sent anything any more. */
    void leave() {
        if (closed.compareAndSet(false, true)) {
            gone.accept(this);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** Done on the thread that selects: thousands who leave at once need no thread each. */
    private final class Reading implements Callback {

        @Override
        public void succeeded() {
            onFillable();
        }

        @Override
        public void failed(Throwable failure) {
            StreamConnection.this.failed(failure);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
