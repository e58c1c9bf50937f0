package tandem.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import tandem.load.History.Sight;
import tandem.server.ServerProcess;
import tools.jackson.databind.JsonNode;

/** Who leads the session, by the facilitator's API: what does not get through is sent again, with the same id. */
final class Chair {
    private static final long PAUSE_MILLIS = 500;

    private final InetSocketAddress way;
    private final String session;
    private final Queue<Sight> told = new ConcurrentLinkedQueue<>();
    private int step;
    private int round;

    Chair(InetSocketAddress way, String session) {
        this.way = way;
        this.session = "/api/v1/sessions/" + session;
    }

    /** What she was told of where the session stands, in that order. */
    List<Sight> told() {
        return List.copyOf(told);
    }

    void lead(String type) {
        var reply = ask(Request.json("POST", session + "/commands",
                "{\"id\":\"%s\",\"type\":\"%s\",\"step\":%d,\"round\":%d}"
                        .formatted(UUID.randomUUID(), type, step, round)));
        if (reply.status() != 200) {
            throw new AssertionError(type + " at " + step + "/" + round + ": " + reply.status() + " " + reply.text());
        }
        step = reply.json().path("step").intValue(step);
        round = reply.json().path("round").intValue(round);
        look();
    }

    void look() {
        var state = ask(Request.get(session)).json();
        var at = state.path("step");
        told.add(new Sight.Stands(History.Where.of(state.path("state"), at)));
        told.add(new Sight.Answered(new Place(at.path("index").intValue(0), at.path("round").intValue(0)),
                state.path("answered").intValue(0)));
    }

    JsonNode record() {
        return ask(Request.get(session + "/record?format=json")).json();
    }

    private Reply ask(Request request) {
        for (long until = System.nanoTime() + 60_000_000_000L; ; Pace.sleep(PAUSE_MILLIS)) {
            try (var connection = new Connection(way)) {
                var reply = connection.ask(request.with("Authorization", "Bearer " + ServerProcess.TOKEN));
                if (reply.status() < 500 || System.nanoTime() > until) {
                    return reply;
                }
            } catch (IOException notReached) {
                if (System.nanoTime() > until) {
                    throw new AssertionError(notReached);
                }
            }
        }
    }
}
