package tandem.load.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** B: answers on disk each second ÷ rows that the same database takes by itself; and answers for each fsync. */
final class Throughput implements Item {
    private static final int PEOPLE = 500;
    private static final int CLIENTS = 32;
    private static final Duration WARMING = Duration.ofSeconds(3);

    /** What each round looks at. */
    @FunctionalInterface
    private interface Figure {
        double now() throws Exception;
    }

    @Override
    public List<Line> measure(Ground ground) throws Exception {
        var lines = new ArrayList<>(onPostgres(ground));
        var data = ground.folder("throughput");
        var beside = ground.folder("floor");
        try (var node = Node.start(ground, data, Map.of())) {
            lines.addAll(lines(ground, node, "H2", () -> node.metric("tandem_fsync_seconds_count"),
                    () -> OneRow.perSecond(beside, CLIENTS, time(ground))));
        }
        return lines;
    }

    private static List<Line> onPostgres(Ground ground) throws Exception {
        try (var postgres = Postgres.start(ground);
                var node = Node.start(ground, ground.folder("throughput"), Map.of("TANDEM_DB_URL", postgres.url()))) {
            return lines(ground, node, "PostgreSQL", postgres::syncs,
                    () -> postgres.rowsPerSecond(CLIENTS, (int) time(ground).toSeconds()));
        } catch (CannotMeasure e) {
            return List.of(Line.notMeasured("B", Words.text("throughput.rate", "PostgreSQL"), Goal.atLeast(2),
                    e.getMessage()));
        }
    }

    private static Duration time(Ground ground) {
        return Duration.ofSeconds(ground.brief() ? 2 : 6);
    }

    private static List<Line> lines(Ground ground, Node node, String database, Figure syncs, Figure single)
            throws Exception {
        var rates = new ArrayList<Double>();
        var floor = new ArrayList<Double>();
        var perSync = new ArrayList<Double>();
        var workshop = Workshop.open(node, "");
        var people = workshop.join(PEOPLE);
        workshop.ask();
        try (var loop = ClosedLoop.of(ground, node, people)) {
            loop.vote(WARMING);
            for (int round = 0; round < (ground.brief() ? 2 : 5); round++) {
                // what PostgreSQL counts is told a second later
                Thread.sleep(1_500);
                double before = syncs.now();
                var acks = loop.vote(time(ground));
                Thread.sleep(1_500);
                rates.add(acks.perSecond());
                perSync.add(acks.acknowledged() / (syncs.now() - before));
                floor.add(single.now());
                Ground.tell("  %s: %.0f/s, %.0f for each sync; single rows %.0f/s".formatted(database,
                        rates.getLast(), perSync.getLast(), floor.getLast()));
            }
        }
        var ours = new Figures(rates);
        var theirs = new Figures(floor);
        return List.of(
                Line.measured("B", Words.text("throughput.rate", database), Goal.atLeast(2), ours.over(theirs),
                        Words.text("throughput.floor", Table.number(theirs.median()), Table.number(ours.median()))),
                Line.measured("B", Words.text("throughput.sync", database), Goal.atLeast(20), new Figures(perSync),
                        ""));
    }
}
