package tandem.load.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * F: what one more participant costs who has joined, listens, and does nothing; and what 10,000 of them keep busy. Others
 * have come and gone before: else what a server takes once, for code that is compiled, would be shared out to people.
 */
final class Idle implements Item {
    private static final int ROOM = 50;
    private static final int BEFORE = 5_000;
    private static final int FEW = 1_000;
    private static final int MANY = 10_000;
    /** A whole number of heartbeats. */
    private static final int SECONDS = 30;
    /** Milliseconds until the compiler, too, has done with what is only ever done once a second, for each room. */
    private static final long COMPILED = 180_000;
    private static final double MOST_BYTES = 8_192;

    @Override
    public List<Line> measure(Ground ground) throws Exception {
        var resident = new ArrayList<Double>();
        var heap = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        double all = 0;
        double peak = 0;
        for (int round = 0; round < (ground.brief() ? 1 : 3); round++) {
            try (var node = Node.start(ground, ground.folder("idle"), Map.of());
                    var listeners = new Listeners(node)) {
                Workshop.prepare(node, "");
                try (var earlier = new Listeners(node)) {
                    fill(node, earlier, BEFORE);
                }
                fill(node, listeners, FEW);
                double heapOfFew = node.heap();
                double residentOfFew = rested(node);
                fill(node, listeners, MANY);
                Thread.sleep(5_000);
                heap.add((node.heap() - heapOfFew) / (MANY - FEW));
                all = rested(node);
                resident.add((all - residentOfFew) / (MANY - FEW));
                peak = node.peak();
                Thread.sleep(COMPILED);
                double before = node.cpuSeconds();
                Thread.sleep(SECONDS * 1_000L);
                cpu.add((node.cpuSeconds() - before) / SECONDS * 100);
                Ground.tell("  RSS %.0f, heap %.0f bytes each; %.2f %%".formatted(resident.getLast(), heap.getLast(),
                        cpu.getLast()));
            }
        }
        return List.of(
                Line.measured("F", Words.text("what.F"), Goal.atMost(MOST_BYTES), new Figures(resident),
                        Words.text("idle.floor", Table.number(all / (1 << 20)), Table.number(peak / (1 << 20)))),
                Line.measured("F", Words.text("idle.heap"), Goal.atMost(MOST_BYTES), new Figures(heap), ""),
                Line.measured("F", Words.text("idle.cpu"), Goal.atMost(1), new Figures(cpu), ""));
    }

    /** Bytes in memory, once what the collection found free has been given back. */
    private static double rested(Node node) throws Exception {
        Thread.sleep(15_000);
        return node.resident();
    }

    private static void fill(Node node, Listeners listeners, int people) throws Exception {
        while (listeners.open() < people) {
            listeners.listen(Workshop.open(node).join(ROOM));
        }
    }
}
