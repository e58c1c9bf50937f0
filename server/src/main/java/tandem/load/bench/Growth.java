package tandem.load.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.load.Connection;
import tandem.load.Request;

/** I: what gets dearer with the answers that a session holds: 1,000, 10,000 and 100,000, ten of each person. */
final class Growth implements Item {
    private static final List<Integer> PEOPLE = List.of(100, 1_000, 10_000);
    private static final int EACH = 10;
    private static final int VOTERS = 50;
    private static final int VOTES = 3_000;
    private static final int TICKS = 30;

    private record Old(Workshop workshop, List<Person> people) {
        int events() {
            return people.size() * (EACH + 1);
        }
    }

    /** For each size, one figure a round. */
    private record BySize(Map<Integer, List<Double>> rounds) {
        BySize() {
            this(new HashMap<>());
        }

        void add(int size, double figure) {
            rounds.computeIfAbsent(size, _ -> new ArrayList<>()).add(figure);
        }

        Figures of(int size) {
            return new Figures(rounds.get(size));
        }

        String told() {
            return String.join(" / ", PEOPLE.stream().map(size -> Table.number(of(size).median())).toList());
        }
    }

    @Override
    public List<Line> measure(Ground ground) throws Exception {
        var data = ground.folder("growth");
        var old = new ArrayList<Old>();
        var lines = new ArrayList<Line>();
        try (var node = Node.start(ground, data, Map.of())) {
            for (int size : PEOPLE) {
                var workshop = Workshop.open(node, "");
                var people = workshop.join(size);
                workshop.ask();
                var acks = Voters.answers(node, people, size * EACH);
                Ground.tell("  %d answers, %.0f/s".formatted(acks.nanos().size(), acks.perSecond()));
                old.add(new Old(workshop, people));
            }
            lines.addAll(running(node, old));
        }
        lines.add(opening(ground, data, old));
        return lines;
    }

    private static List<Line> running(Node node, List<Old> old) throws Exception {
        var votes = new BySize();
        var ticks = new BySize();
        for (int round = 0; round < 5; round++) {
            for (var one : old) {
                double before = node.cpuSeconds();
                Voters.answers(node, one.people().subList(0, VOTERS), VOTES);
                votes.add(one.people().size(), (node.cpuSeconds() - before) / VOTES * 1e6);
                ticks.add(one.people().size(), tick(node, one.workshop()));
            }
        }
        int few = PEOPLE.getFirst();
        int many = PEOPLE.getLast();
        return List.of(
                Line.measured("I", Words.text("what.I"), Goal.atMost(1.5), votes.of(many).over(votes.of(few)),
                        Words.text("growth.votes", votes.told())),
                Line.measured("I", Words.text("growth.ticks"), Goal.atMost((double) many / few),
                        ticks.of(many).over(ticks.of(few)), Words.text("growth.floor-ticks", ticks.told())));
    }

    /** The median of ms from a command until its view was with one who listens. */
    private static double tick(Node node, Workshop workshop) throws IOException {
        var took = new ArrayList<Double>();
        try (var stream = new Connection(node.address()); var control = new Connection(node.address());
                var lines = new BufferedReader(new InputStreamReader(stream.listen(
                        Request.get("/api/v1/s/" + workshop.code() + "/events").with("Accept", "text/event-stream")),
                        StandardCharsets.UTF_8))) {
            for (int i = 0; i < TICKS; i++) {
                var digits = "%012d".formatted(System.nanoTime() % 1_000_000_000_000L);
                long began = System.nanoTime();
                control.ask(Request.json("POST", workshop.commands(), workshop.subject(digits))
                        .with("Authorization", "Bearer " + node.token()));
                for (var line = lines.readLine(); line != null && !line.contains(digits); line = lines.readLine()) {
                    // what came before it
                }
                took.add((System.nanoTime() - began) / 1e6);
            }
        }
        return new Figures(took).median();
    }

    /** The smaller ones first: so the largest is opened by a server that has warmed up a little. */
    private static Line opening(Ground ground, Path data, List<Old> old) throws Exception {
        var opened = new BySize();
        var slopes = new ArrayList<Double>();
        for (int round = 0; round < 3; round++) {
            try (var node = Node.start(ground, data, Map.of()); var door = new Connection(node.address())) {
                door.ask(Request.get("/health"));
                for (var one : old) {
                    long began = System.nanoTime();
                    door.ask(Request.get("/api/v1/s/" + one.workshop().code()));
                    opened.add(one.people().size(), (System.nanoTime() - began) / 1e6);
                }
            }
            slopes.add((last(opened, 2) - last(opened, 1)) * 1e3 / (old.get(2).events() - old.get(1).events()));
        }
        return Line.measured("I", Words.text("growth.opening"), Goal.atMost(5), new Figures(slopes),
                Words.text("growth.floor-opening", opened.told()));
    }

    private static double last(BySize opened, int which) {
        return opened.of(PEOPLE.get(which)).values().getLast();
    }
}
