package tandem.server.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** A line to a server that can be cut: a port of this computer that passes on what it is sent, or does not. */
public final class CutLine implements AutoCloseable {
    private final ServerSocket front;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;
    private final AtomicBoolean atCommit = new AtomicBoolean();

    CutLine(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** A line to the PostgreSQL that this is the address of. */
    public static CutLine to(String url) throws IOException {
        var uri = URI.create(url);
        return new CutLine(uri.getHost(), uri.getPort());
    }

    public int port() {
        return front.getLocalPort();
    }

    /** Ends every connection, and refuses new ones until {@link #mend}. */
    public void cut() {
        cut = true;
        drop();
    }

    /** Ends every connection; new ones are taken. */
    void drop() {
        open.forEach(CutLine::close);
        open.clear();
    }

    /** The next commit of what was inserted arrives, and its answer does not: that connection ends instead. */
    void cutAtNextCommit() {
        atCommit.set(true);
    }

    /** Nothing comes back any more, and no connection ends, as where a cable is pulled; until {@link #mend}. */
    void silence() {
        silent = true;
    }

    public void mend() {
        if (silent) {
            // what was swallowed would be missing
            drop();
        }
        cut = false;
        silent = false;
    }

    private void accept() {
        while (!front.isClosed()) {
            try {
                var near = front.accept();
                if (cut) {
                    near.close();
                    continue;
                }
                var far = new Socket(host, port);
                open.add(near);
                open.add(far);
                // of this connection alone: a pool fills itself with others meanwhile, whose answers are not meant
                var mute = new AtomicBoolean();
                Thread.ofVirtual().start(() -> ask(near, far, mute));
                Thread.ofVirtual().start(() -> answer(far, near, mute));
            } catch (IOException closed) {
                // the next one, if there is one
            }
        }
    }

    private void ask(Socket from, Socket to, AtomicBoolean mute) {
        var inserted = new AtomicBoolean();
        pass(from, to, sent -> {
            if (sent.contains("INSERT")) {
                inserted.set(true);
            }
            if (sent.contains("COMMIT") && inserted.getAndSet(false) && atCommit.getAndSet(false)) {
                mute.set(true);
            }
            return true;
        });
    }

    private void answer(Socket from, Socket to, AtomicBoolean mute) {
        pass(from, to, _ -> !mute.get());
    }

    /** @param goesOn hears all that is sent before it is passed on, and says whether it shall be */
    private void pass(Socket from, Socket to, Predicate<String> goesOn) {
        try (from; to) {
            var buffer = new byte[8192];
            for (int n = from.getInputStream().read(buffer); n >= 0; n = from.getInputStream().read(buffer)) {
                if (!goesOn.test(new String(buffer, 0, n, ISO_8859_1))) {
                    return;
                }
                if (!silent) {
                    to.getOutputStream().write(buffer, 0, n);
                }
            }
        } catch (IOException ended) {
            // both ends are closed
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
        drop();
    }
}
