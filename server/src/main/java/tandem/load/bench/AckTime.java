package tandem.load.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** C: what the slowest hundredth waits to be acknowledged ÷ one fdatasync, when 500 answer without a pause. */
final class AckTime implements Item {
    private static final int PEOPLE = 500;

    @Override
    public List<Line> measure(Ground ground) throws Exception {
        var time = Duration.ofSeconds(ground.brief() ? 2 : 5);
        var acks = new ArrayList<Double>();
        var syncs = new ArrayList<Double>();
        var rates = new ArrayList<Double>();
        var data = ground.folder("ack");
        try (var node = Node.start(ground, data, Map.of())) {
            var workshop = Workshop.open(node, "");
            var people = workshop.join(PEOPLE);
            workshop.ask();
            try (var loop = ClosedLoop.of(ground, node, people)) {
                loop.vote(time);
                for (int round = 0; round < (ground.brief() ? 2 : 7); round++) {
                    syncs.add(Disk.syncMillis(data));
                    var found = loop.vote(time);
                    acks.add(found.p99());
                    rates.add(found.perSecond());
                    Ground.tell("  p99 %.1f ms, p50 %.1f ms, %.0f/s, fdatasync %.2f ms".formatted(found.p99(),
                            found.p50(), found.perSecond(), syncs.getLast()));
                }
            }
        }
        var ours = new Figures(acks);
        var floor = new Figures(syncs);
        return List.of(Line.measured("C", Words.text("what.C"), Goal.atMost(50), ours.over(floor),
                Words.text("ack.floor", Table.number(floor.median()), Table.number(ours.median()),
                        Table.number(new Figures(rates).median()))));
    }
}
