package tandem.load.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** J: 500 sessions of 50 people on one node, who all answer within half a minute. */
final class ManyRooms implements Item {
    private static final int SESSIONS = 500;
    private static final int PEOPLE = 50;
    /** Streams stay below the files that one process may have open; answers share these connections. */
    private static final int LISTENING = 24;
    private static final int CONNECTIONS = 1_000;
    private static final int SECONDS = 30;

    @Override
    public List<Line> measure(Ground ground) throws Exception {
        var lines = new ArrayList<>(lines(ground, "H2", Map.of()));
        try (var postgres = Postgres.start(ground)) {
            lines.addAll(lines(ground, "PostgreSQL", Map.of("TANDEM_DB_URL", postgres.url())));
        } catch (CannotMeasure e) {
            lines.add(Line.notMeasured("J", Words.text("rooms.p99", "PostgreSQL"), Goal.atMost(100), e.getMessage()));
        }
        return lines;
    }

    private static List<Line> lines(Ground ground, String database, Map<String, String> settings) throws Exception {
        var acks = new ArrayList<Double>();
        var syncs = new ArrayList<Double>();
        var refused = new ArrayList<Double>();
        double streams;
        var data = ground.folder("rooms");
        try (var node = Node.start(ground, data, settings); var listeners = new Listeners(node)) {
            var everybody = fill(node, listeners);
            streams = listeners.open();
            for (int round = 0; round < (ground.brief() ? 1 : 3); round++) {
                syncs.add(Disk.syncMillis(data));
                var found = Voters.paced(node, everybody, CONNECTIONS, (double) everybody.size() / SECONDS,
                        everybody.size());
                acks.add(found.millis(0.99));
                refused.add((double) found.refused());
                Ground.tell("  %s: %.0f/s, p50 %.1f ms, p99 %.1f ms, %d refused".formatted(database, found.perSecond(),
                        found.millis(0.5), found.millis(0.99), found.refused()));
            }
        }
        var ours = new Figures(acks);
        var floor = new Figures(syncs);
        return List.of(
                Line.measured("J", Words.text("rooms.p99", database), Goal.atMost(100), ours.over(floor),
                        Words.text("rooms.floor", Table.number(floor.median()), Table.number(ours.median()),
                                Table.number(streams))),
                Line.measured("J", Words.text("rooms.refused", database), Goal.exactly(0), new Figures(refused), ""));
    }

    /** In the order in which they answer: one of each session, then the next of each. */
    private static List<Person> fill(Node node, Listeners listeners) throws Exception {
        var rooms = new ArrayList<List<Person>>();
        Workshop.prepare(node, "");
        for (int i = 0; i < SESSIONS; i++) {
            var workshop = Workshop.open(node);
            var people = workshop.join(PEOPLE);
            workshop.ask();
            listeners.listen(people.subList(0, LISTENING));
            rooms.add(people);
        }
        var everybody = new ArrayList<Person>();
        for (int i = 0; i < PEOPLE; i++) {
            for (var room : rooms) {
                everybody.add(room.get(i));
            }
        }
        return everybody;
    }
}
