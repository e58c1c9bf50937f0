package tandem.load.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** E: what one participant's stream brings each second while 1,000 votes arrive in her session each second. */
final class Chatter implements Item {
    private static final int VOTERS = 200;
    private static final int LISTENERS = 50;
    private static final int PER_SECOND = 1_000;
    private static final double MOST_MESSAGES = 5;
    private static final double MOST_BYTES = 1_000;

    @Override
    public List<Line> measure(Ground ground) throws Exception {
        try (var node = Node.start(ground, ground.folder("chatter"), Map.of())) {
            var anonymous = lines(ground, node, "", "chatter.anonymous");
            var growing = lines(ground, node, ",\"visibility\":\"whole-room\",\"live\":true", "chatter.live");
            return Stream.concat(anonymous.stream(), growing.stream()).toList();
        }
    }

    private static List<Line> lines(Ground ground, Node node, String more, String what) throws Exception {
        int seconds = ground.brief() ? 10 : 20;
        var workshop = Workshop.open(node, more);
        var people = workshop.join(VOTERS);
        workshop.ask();
        try (var listeners = new Listeners(node)) {
            listeners.listen(people.subList(0, LISTENERS));
            Thread.sleep(2_000);
            long bytes = listeners.bytes();
            long messages = listeners.messages();
            var acks = Voters.paced(node, people, VOTERS, PER_SECOND, PER_SECOND * seconds);
            double each = LISTENERS * acks.seconds();
            var floor = Words.text("chatter.floor", Table.number(acks.perSecond()), acks.refused());
            return List.of(
                    Line.measured("E", Words.text(what, Words.text("messages")), Goal.atMost(MOST_MESSAGES),
                            Figures.of((listeners.messages() - messages) / each), floor),
                    Line.measured("E", Words.text(what, Words.text("bytes")), Goal.atMost(MOST_BYTES),
                            Figures.of((listeners.bytes() - bytes) / each), ""));
        }
    }
}
