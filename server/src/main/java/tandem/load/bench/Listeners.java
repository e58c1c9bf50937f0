package tandem.load.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tandem.load.Request;

/** Phones that listen: their streams, open, read by one thread, counted and thrown away. */
final class Listeners implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final InetSocketAddress server;
    private final Selector selector;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong messages = new AtomicLong();
    private volatile boolean closed;
    private int open;

    Listeners(Node node) throws IOException {
        server = node.address();
        selector = Selector.open();
        Thread.ofPlatform().daemon().name("listeners").start(this::read);
    }

    /** Opens the streams of these people, one after the other. */
    void listen(List<Person> people) throws IOException {
        for (var person : people) {
            var request = Request.get(person.stream()).with("Accept", "text/event-stream")
                    .with("Cookie", person.cookie());
            var channel = SocketChannel.open(server);
            var out = ByteBuffer.wrap(request.bytes("127.0.0.1:" + server.getPort()));
            while (out.hasRemaining()) {
                channel.write(out);
            }
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            selector.wakeup();
            open++;
        }
    }

    int open() {
        return open;
    }

    /** Bytes that came, on all of them. */
    long bytes() {
        return bytes.get();
    }

    /** Events and heartbeats that came, on all of them. */
    long messages() {
        return messages.get();
    }

    private void read() {
        var buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (!closed) {
                selector.select(key -> take((SocketChannel) key.channel(), buffer), 200);
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An event ends with an empty line, and never within the part of it that one write brings. */
    private void take(SocketChannel channel, ByteBuffer buffer) {
        try {
            int got = channel.read(buffer.clear());
            if (got < 0) {
                channel.close();
                return;
            }
            bytes.addAndGet(got);
            for (int i = 1; i < got; i++) {
                if (buffer.get(i) == '\n' && buffer.get(i - 1) == '\n') {
                    messages.incrementAndGet();
                }
            }
        } catch (IOException gone) {
            Ground.tell("  a stream broke: " + gone);
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }
}
