package tandem.load.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tandem.load.Connection;
import tandem.load.Request;

/**
 * D: the last arrival of one update ÷ that of a bare C server with as many writer threads as cores, round by round,
 * with the same client and the same number of bytes.
 */
final class FanOut implements Item {
    private static final int COLD = 3;
    private static final int WARMING = 12;
    private static final int ANSWERS_BEFORE = 20_000;
    private static final int AFTER_LEAVING = 5;

    /** Last arrivals in ms, ours and the floor's in turn. */
    private record Rounds(List<Double> ours, List<Double> floor) {
        Rounds() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void both(Subscribers our, Subscribers floors) throws Exception {
            ours.add(our.last());
            floor.add(floors.last());
        }

        Figures ratios() {
            return new Figures(ours).over(new Figures(floor));
        }
    }

    @Override
    public List<Line> measure(Ground ground) throws Exception {
        var lines = new ArrayList<Line>();
        for (int size : ground.brief() ? List.of(1_000) : List.of(1_000, 5_000, 10_000)) {
            lines.addAll(measure(ground, size));
        }
        return lines;
    }

    private static List<Line> measure(Ground ground, int size) throws Exception {
        var server = ground.tool("fanout_server").toString();
        var client = ground.tool("fanout_client").toString();
        try (var node = Node.start(ground, ground.folder("fanout"), Map.of());
                var floor = Tool.start(server, String.valueOf(Ground.cores()))) {
            var workshop = Workshop.open(node, "");
            workshop.lead("next");
            var stream = "/api/v1/s/" + workshop.code() + "/events";
            var bytes = String.valueOf(frame(node, workshop, stream));
            var count = String.valueOf(size);
            try (var ours = Subscribers.of(client, String.valueOf(node.address().getPort()), count, bytes, stream,
                            workshop.commands(), "Authorization: Bearer " + node.token(), workshop.subject("%d"));
                    var floors = Subscribers.of(client, floor.line(), count, bytes)) {
                return rounds(ground, node, size, bytes, ours, floors);
            }
        }
    }

    private static List<Line> rounds(Ground ground, Node node, int size, String bytes, Subscribers ours,
                                     Subscribers floors) throws Exception {
        var cold = new Rounds();
        var warming = new Rounds();
        var warm = new Rounds();
        for (int i = 0; i < COLD; i++) {
            cold.both(ours, floors);
        }
        answer(node);
        for (int i = 0; i < WARMING; i++) {
            warming.both(ours, floors);
        }
        for (int i = 0; i < (ground.brief() ? 5 : 20); i++) {
            warm.both(ours, floors);
        }
        ours.leave();
        floors.leave();
        for (int i = 0; i < AFTER_LEAVING; i++) {
            warm.both(ours, floors);
        }
        Ground.tell("  %d: ours %s, floor %s".formatted(size, warm.ours(), warm.floor()));
        var floor = Words.text("fanout.floor", Table.number(new Figures(warm.floor()).median()),
                Table.number(new Figures(warm.ours()).median()), bytes);
        return List.of(
                Line.measured("D", Words.text("fanout.median", size), Goal.atMost(1.25), warm.ratios(), floor),
                Line.measured("D", Words.text("fanout.worst", size), Goal.worstAtMost(3), warm.ratios(),
                        Words.text("fanout.left", Table.number(warm.ratios().values()
                                .get(warm.ours().size() - AFTER_LEAVING)))),
                Line.measured("D", Words.text("fanout.cold", size, COLD), null, cold.ratios(),
                        Words.text("fanout.cold-floor", Table.number(new Figures(cold.ours()).most()))));
    }

    /** Another session's answers, which go most of the way that a command goes: a warm server has seen some. */
    private static void answer(Node node) throws IOException {
        var other = Workshop.open(node);
        var people = other.join(100);
        other.ask();
        Voters.answers(node, people, ANSWERS_BEFORE);
    }

    /** Bytes of an update as it goes over the stream, but for what may differ by a digit. */
    private static int frame(Node node, Workshop workshop, String stream) throws IOException {
        node.ask(Request.json("POST", workshop.commands(), workshop.subject("000000000000")));
        try (var connection = new Connection(node.address());
                var lines = new BufferedReader(new InputStreamReader(
                        connection.listen(Request.get(stream).with("Accept", "text/event-stream")),
                        StandardCharsets.UTF_8))) {
            var event = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (event.equals("event: view") && line.startsWith("data: ")) {
                    return event.length() + 1 + line.getBytes(StandardCharsets.UTF_8).length + 2 - Long.BYTES;
                }
                event = line;
            }
            throw new IOException("no view on the stream");
        }
    }
}
