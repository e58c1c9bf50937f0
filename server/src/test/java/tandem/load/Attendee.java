package tandem.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.load.History.Given;
import tandem.load.History.Sight;
import tools.jackson.databind.JsonNode;

/**
 * One participant who changes her answer again and again, notes all that she is told, and comes back as the phone's
 * page does (queue.js, stream.js), by the next way where she knows several.
 */
final class Attendee implements AutoCloseable {
    private static final int LONGEST_ANSWER_PAUSE = 6_000;
    private static final int LONGEST_STREAM_PAUSE = 30_000;

    private final int number;
    private final List<InetSocketAddress> ways;
    private final String path;
    private final Consumer<String> faults;
    private final Queue<Sight> told = new ConcurrentLinkedQueue<>();
    private final Queue<Sight> heard = new ConcurrentLinkedQueue<>();
    private final String device = UUID.randomUUID().toString();
    private int way;
    private Connection asking;
    private @Nullable String cookie;
    private volatile Connection listening;
    private volatile History.Where now = new History.Where(new Place(0, 0), "");
    private volatile boolean joined;
    private volatile boolean hearing;
    private volatile boolean over;
    private volatile String trouble = "no trouble yet";
    /** When the latest answer that was received had been sent; by {@link System#nanoTime}. */
    private volatile long received = System.nanoTime();

    /** @param ways the first is taken as long as it goes; @param faults hears of what must not happen */
    Attendee(int number, List<InetSocketAddress> ways, String code, Consumer<String> faults) {
        this.number = number;
        this.ways = List.copyOf(ways);
        this.path = "/api/v1/s/" + code;
        this.faults = faults;
        this.asking = new Connection(ways.getFirst());
        this.listening = new Connection(ways.getFirst());
    }

    void start() {
        Thread.startVirtualThread(this::takePart);
    }

    /** What she was told when she asked, in that order. */
    List<Sight> told() {
        return List.copyOf(told);
    }

    /** What came on the stream, in that order. */
    List<Sight> heard() {
        return List.copyOf(heard);
    }

    boolean hasJoined() {
        return joined && hearing;
    }

    /** Whether she is on the stream, and an answer that was sent after this was received. */
    boolean isBackSince(long nanoTime) {
        return hearing && received - nanoTime > 0;
    }

    /** For whoever wonders why she is not back. */
    @Override
    public String toString() {
        return "%d: %s, %s, last received %d ms ago, %s".formatted(number, hearing ? "hears" : "hears nothing", now,
                (System.nanoTime() - received) / 1_000_000, trouble);
    }

    private void takePart() {
        try {
            var reply = ask(Request.json("POST", path + "/join", "{\"device\":\"%s\",\"partner\":\"%s\",\"name\":null}"
                    .formatted(device, number % 2 == 0 ? "whanau" : "teachers")));
            if (reply == null || reply.status() != 200 || reply.header("set-cookie") == null) {
                faults.accept(number + " could not join: " + (reply == null ? "no reply" : reply.text()));
                return;
            }
            cookie = reply.header("set-cookie").split(";")[0];
            learn(reply);
            joined = true;
            Thread.startVirtualThread(this::listen);
            Place closed = new Place(0, 0);
            for (int revision = 1; !over; revision++) {
                var where = now;
                if (where.state().equals(History.Where.OPEN) && !where.place().equals(closed)) {
                    closed = answer(where.place(), revision) ? closed : where.place();
                    Pace.sleep(ThreadLocalRandom.current().nextLong(100, 400));
                } else {
                    Pace.sleep(300);
                }
                if (revision % 4 == 0 && !over) {
                    learn(ask(mine(Request.get(path))));
                }
            }
        } catch (RuntimeException e) {
            faults.accept(number + ": " + e);
        }
    }

    /** @return whether it was received; otherwise the round is closed */
    private boolean answer(Place place, int revision) {
        var text = new Marker(0, number, place, revision).text();
        var request = mine(Request.json("PUT", path + "/answers/" + place,
                "{\"revision\":%d,\"answer\":{\"kind\":\"text\",\"text\":\"%s\"}}".formatted(revision, text)));
        long[] sent = {0};
        var reply = ask(request, sent);
        if (reply == null || reply.status() == 409 && reply.problem().equals("round-closed")) {
            return false;
        }
        if (reply.status() != 200 || reply.json().path("revision").intValue(0) != revision) {
            faults.accept(number + " answered " + place + ", revision " + revision + ": " + reply.status()
                    + reply.text());
            return false;
        }
        told.add(new Sight.Received(new Given(number, place, revision)));
        received = sent[0];
        return true;
    }

    private @Nullable Reply ask(Request request) {
        return ask(request, new long[1]);
    }

    /** Again and again until something lasting comes of it. @return null when all is over */
    private @Nullable Reply ask(Request request, long[] sent) {
        for (int tries = 0; !over; tries++) {
            long after = 0;
            try {
                sent[0] = System.nanoTime();
                var reply = asking.ask(request);
                if (reply.status() < 500) {
                    return reply;
                }
                trouble = "status " + reply.status();
                if (reply.status() == 500) {
                    faults.accept(number + ", " + request.method() + ": status 500");
                }
                var asked = reply.header("retry-after");
                after = asked == null ? 0 : Long.parseLong(asked) * 1_000;
            } catch (IOException notReached) {
                trouble = notReached.toString();
            }
            asking.close();
            asking = new Connection(ways.get(++way % ways.size()));
            var pause = Math.min(LONGEST_ANSWER_PAUSE, 1_000L << Math.min(tries, 5));
            Pace.sleep(Math.max(after, (long) (pause * ThreadLocalRandom.current().nextDouble(0.5, 1.5))));
        }
        return null;
    }

    private void learn(@Nullable Reply reply) {
        if (reply != null && reply.status() == 200) {
            stands(reply.json().path("view"), told);
            for (var held : reply.json().path("mine").path("answers")) {
                told.add(new Sight.Own(new Given(number, new Place(held.path("step").intValue(0),
                        held.path("round").intValue(0)), held.path("revision").intValue(0))));
            }
        } else if (reply != null) {
            faults.accept(number + " asked how it stands: " + reply.status());
        }
    }

    private History.Where stands(JsonNode view, Queue<Sight> where) {
        var stands = History.Where.of(view.path("session").path("state"), view.path("step"));
        where.add(new Sight.Stands(stands));
        return stands;
    }

    private void listen() {
        for (int tries = 0, way = 0; !over; tries++) {
            try (var connection = new Connection(ways.get(way % ways.size()))) {
                listening = connection;
                var lines = new BufferedReader(new InputStreamReader(connection.listen(mine(
                        Request.get(path + "/events"))), StandardCharsets.UTF_8));
                var event = "";
                for (var line = lines.readLine(); line != null && !over; line = lines.readLine()) {
                    if (line.startsWith("event: ")) {
                        event = line.substring(7);
                    } else if (line.startsWith("data: ")) {
                        hear(event, Reply.json(line.substring(6)));
                        tries = 0;
                    }
                }
            } catch (IOException broken) {
                trouble = broken.toString();
            }
            hearing = false;
            way++;
            var first = 1_000 + ThreadLocalRandom.current().nextLong(4_000);
            Pace.sleep(over ? 0 : Math.min(LONGEST_STREAM_PAUSE, first << Math.min(tries, 5)));
        }
    }

    private void hear(String event, JsonNode data) {
        if (event.equals("view")) {
            now = stands(data, heard);
        } else {
            heard.add(new Sight.Answered(new Place(data.path("step").intValue(0), data.path("round").intValue(0)),
                    data.path("answered").intValue(0)));
        }
        hearing = true;
    }

    private Request mine(Request request) {
        return cookie == null ? request : request.with("Cookie", cookie);
    }

    @Override
    public void close() {
        over = true;
        listening.close();
    }
}
