package tandem.load.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import tandem.load.Load;
import tandem.load.Played;

/** A: what counts ÷ what was acknowledged, though people come in a burst, send twice, and it is killed. */
final class Kept implements Item {
    private static final int SESSIONS = 2;
    private static final int RATE = 2_000;

    @Override
    public List<Line> measure(Ground ground) throws Exception {
        int rounds = ground.brief() ? 1 : 3;
        int kills = ground.brief() ? 2 : 5;
        int people = ground.brief() ? 20 : 60;
        var ratios = new ArrayList<Double>();
        var wrong = new ArrayList<Double>();
        int acknowledged = 0;
        for (int round = 0; round < rounds; round++) {
            var played = play(ground, kills, people);
            played.remarks().forEach(remark -> Ground.tell("  " + remark));
            ratios.add((double) played.counted() / played.acknowledged());
            wrong.add((double) played.lost() + played.doubled() + played.leaked());
            acknowledged += played.acknowledged();
        }
        var floor = Words.text("kept.floor", acknowledged, kills, rounds);
        return List.of(Line.measured("A", Words.text("what.A"), Goal.exactly(1), new Figures(ratios), floor),
                Line.measured("A", Words.text("kept.wrong"), Goal.exactly(0), new Figures(wrong), ""));
    }

    private static Played play(Ground ground, int kills, int people) throws Exception {
        var data = ground.folder("kept");
        var killed = new AtomicInteger();
        var node = Node.start(ground, data, Map.of());
        try {
            var address = node.address();
            var token = node.token();
            var load = CompletableFuture.supplyAsync(() -> Load.play(address, token, SESSIONS, people, RATE,
                    Duration.ofMinutes(5), () -> killed.get() < kills));
            while (killed.get() < kills && !load.isDone()) {
                Thread.sleep(ThreadLocalRandom.current().nextLong(200, 1_500));
                node.kill();
                node = node.again(data, Map.of());
                killed.incrementAndGet();
            }
            return load.join();
        } finally {
            node.close();
        }
    }
}
