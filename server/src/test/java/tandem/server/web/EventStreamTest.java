package tandem.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The event stream over real sockets, with a topic kept in memory. */
class EventStreamTest {

    private final StreamWriters writers = new StreamWriters();
    private final Room room = new Room(new StreamTopic(writers));
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        server.addConnector(connector);
        server.setHandler(new EventStream(room, writers));
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        writers.stop();
    }

    @Test
    void what_is_now_comes_at_once_and_may_be_neither_kept_nor_changed_on_the_way() throws Exception {
        room.view.set("{\"step\":2}");
        try (Reader reader = new Reader("KTM4QPA")) {
            assertEquals("HTTP/1.1 200 OK", reader.status);
            assertTrue(reader.headers.contains("Content-Type: text/event-stream"), reader.headers::toString);
            assertTrue(reader.headers.contains("Cache-Control: no-store, no-transform"), reader.headers::toString);
            assertTrue(reader.headers.contains("X-Accel-Buffering: no"), reader.headers::toString);
            assertTrue(reader.headers.stream().noneMatch(header -> header.startsWith("Transfer-Encoding")),
                    reader.headers::toString);
            assertEquals("view {\"step\":2}", reader.next());
            assertEquals("counts {\"here\":0}", reader.next());
        }
    }

    @Test
    void everyone_gets_what_is_published() throws Exception {
        try (Reader one = new Reader("KTM4QPA"); Reader two = new Reader("KTM4QPA"); Reader three = new Reader("KTM4QPA")) {
            for (Reader reader : List.of(one, two, three)) {
                reader.next();
                reader.next();
            }
            room.topic.publish(counts(1, 3));
            for (Reader reader : List.of(one, two, three)) {
                assertEquals("counts {\"here\":3}", reader.next());
            }
        }
    }

    @Test
    void a_room_for_two_writers_never_sees_an_older_view_after_a_newer_one() throws Exception {
        List<Reader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < 150; i++) {
                readers.add(new Reader("KTM4QPA"));
            }
            int published = 400;
            for (int i = 1; i <= published; i++) {
                room.topic.publish(view(i, "{\"n\":" + i + "}"));
            }
            for (Reader reader : readers) {
                for (int seen = 0; seen < published; ) {
                    String event = reader.next();
                    if (event.startsWith("view {\"n\":")) {
                        int now = Integer.parseInt(event.replaceAll("[^0-9]", ""));
                        assertTrue(now > seen, now + " after " + seen);
                        seen = now;
                    }
                }
            }
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    @Test
    void who_has_just_come_is_not_handed_what_was_before_what_she_knows() throws Exception {
        room.order.set(7);
        room.view.set("{\"n\":7}");
        try (Reader reader = new Reader("KTM4QPA")) {
            assertEquals("view {\"n\":7}", reader.next());
            assertEquals("counts {\"here\":0}", reader.next());
            room.topic.publish(view(6, "{\"n\":6}"));
            room.topic.publish(counts(6, 6));
            // the same place of the log may be told twice: who is here changes without it
            room.topic.publish(counts(7, 1));
            assertEquals("counts {\"here\":1}", reader.next());
            room.topic.publish(view(8, "{\"n\":8}"));
            assertEquals("view {\"n\":8}", reader.next());
        }
    }

    @Test
    void of_what_is_published_together_the_later_goes_out_whichever_came_last() throws Exception {
        try (Reader reader = new Reader("KTM4QPA")) {
            reader.next();
            reader.next();
            room.topic.publish(view(9, "{\"n\":9}"));
            room.topic.publish(view(8, "{\"n\":8}"));
            room.topic.publish(counts(9, 1));
            assertEquals("view {\"n\":9}", reader.next());
            assertEquals("counts {\"here\":1}", reader.next());
        }
    }

    @Test
    void the_cookie_reaches_whoever_answers_the_code() throws Exception {
        try (Reader reader = new Reader("KTM4QPA")) {
            reader.next();
            assertEquals("seat-7", room.cookie.get());
        }
    }

    @Test
    void an_unknown_code_is_refused() throws Exception {
        try (Reader reader = new Reader("NOBODY")) {
            assertEquals("HTTP/1.1 404 Not Found", reader.status);
        }
    }

    @Test
    void a_slow_reader_skips_views_but_gets_the_newest_of_each_kind() throws Exception {
        try (Reader slow = new Reader("KTM4QPA")) {
            slow.next();
            slow.next();
            int published = 600;
            for (int i = 1; i <= published; i++) {
                // far more than all the buffers between here and there
                room.topic.publish(view(i, "{\"n\":" + i + ",\"pad\":\"" + "x".repeat(64_000) + "\"}"));
                if (i == 300) {
                    room.topic.publish(counts(1, 1));
                }
                if (i % 20 == 0) {
                    Thread.sleep(1);
                }
            }
            List<String> got = new ArrayList<>();
            do {
                got.add(slow.next());
            } while (!(got.contains("counts {\"here\":1}") && got.stream().anyMatch(e -> e.startsWith("view {\"n\":" + published + ","))));
            assertTrue(got.size() < published / 2, () -> "got " + got.size());
        }
    }

    @Test
    void a_reader_that_went_away_is_dropped_though_nothing_is_sent_and_the_room_is_told_once() throws Exception {
        Reader gone = new Reader("KTM4QPA");
        gone.next();
        assertEquals(1, room.here.get());
        gone.close();
        await().until(() -> room.topic.listeners() == 0 && room.here.get() == 0);
        room.topic.publish(counts(1, 1));
        room.topic.publish(view(1, "{}"));
        assertEquals(1, room.left.get());
    }

    @Test
    void only_a_reader_that_takes_nothing_of_what_waits_is_gone_after_a_while() throws Exception {
        connector.setIdleTimeout(700);
        // or the kernel holds so much that a slow reader's taking is not noticed in time
        connector.setAcceptedSendBufferSize(16_384);
        try (Reader _ = new Reader("KTM4QPA"); Reader slow = new Reader("KTM4QPA")) {
            Thread.sleep(1_500);
            assertEquals(2, room.topic.listeners(), "nothing waits for them: they may be silent for ever");
            long takenUntil = System.nanoTime() + Duration.ofSeconds(4).toNanos();
            String large = "{\"pad\":\"" + "x".repeat(8_000_000) + "\"}";
            room.topic.publish(view(1, large));
            while (System.nanoTime() < takenUntil) {
                slow.take(150_000);
                Thread.sleep(100);
            }
            assertEquals(1, room.topic.listeners(), "only who took nothing is gone");
            assertEquals(1, room.left.get());
            slow.take(large.length());
            await().pollDelay(Duration.ofMillis(1_500)).until(() -> room.topic.listeners() == 1);
        }
    }

    @Test
    void a_view_that_cannot_be_made_ends_the_stream_and_leaves_nobody_behind() throws Exception {
        room.view.set("two\nlines");
        try (Reader reader = new Reader("KTM4QPA")) {
            assertEquals("HTTP/1.1 500 Server Error", reader.status);
        }
        await().until(() -> room.here.get() == 0 && room.topic.listeners() == 0);
    }

    private static StreamFrame view(long order, String json) {
        return StreamFrame.of(StreamEvent.VIEW, order, json.getBytes(UTF_8));
    }

    private static StreamFrame counts(long order, int here) {
        return StreamFrame.of(StreamEvent.COUNTS, order, ("{\"here\":" + here + "}").getBytes(UTF_8));
    }

    /** One session, known by one code. */
    private static final class Room implements StreamTopics {

        private final StreamTopic topic;
        private final AtomicLong order = new AtomicLong();
        private final AtomicReference<String> view = new AtomicReference<>("{}");
        private final AtomicReference<String> cookie = new AtomicReference<>();
        private final AtomicInteger here = new AtomicInteger();
        private final AtomicInteger left = new AtomicInteger();

        Room(StreamTopic topic) {
            this.topic = topic;
        }

        @Override
        public Visit open(String code, Visitor visitor) {
            cookie.set(visitor.cookie().apply("tandem_" + code));
            if (!code.equals("KTM4QPA")) {
                throw new ProblemException(Problem.of("no-session", 404));
            }
            return new Stay();
        }

        private final class Stay implements Visit {

            @Override
            public StreamTopic topic() {
                return topic;
            }

            @Override
            public StreamFrame current(StreamEvent event) {
                return switch (event) {
                    case VIEW -> EventStreamTest.view(order.get(), view.get());
                    case COUNTS -> EventStreamTest.counts(order.get(), 0);
                };
            }

            @Override
            public void arrived() {
                here.incrementAndGet();
            }

            @Override
            public void left() {
                here.decrementAndGet();
                left.incrementAndGet();
            }
        }
    }

    /** A phone: a socket with a small window that reads events one by one. */
    private final class Reader implements AutoCloseable {

        private final Socket socket = new Socket();
        private final BufferedReader in;
        private final String status;
        private final List<String> headers = new ArrayList<>();

        Reader(String code) throws IOException {
            socket.setReceiveBufferSize(8192);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress("localhost", connector.getLocalPort()));
            socket.getOutputStream().write(("GET /api/v1/s/" + code + "/events HTTP/1.1\r\nHost: localhost\r\n"
                    + "Cookie: other=1; tandem_" + code + "=seat-7\r\n\r\n").getBytes(UTF_8));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            status = in.readLine();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                headers.add(line);
            }
        }

        /** The next event's name and data; blank lines between them are passed over. */
        String next() throws IOException {
            String event = lineStarting("event: ");
            return event + " " + lineStarting("data: ");
        }

        /** So many characters, whatever they are, or all until the event is over. */
        void take(int characters) throws IOException {
            for (int i = 0; i < characters && in.read() != '}'; i++) {
                // what it says is not asked
            }
        }

        private String lineStarting(String start) throws IOException {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith(start)) {
                    return line.substring(start.length());
                }
            }
            throw new IOException("the stream ended");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
