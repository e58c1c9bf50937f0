package tandem.load.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * People who answer anew as soon as the last answer was acknowledged: a program in C, as {@code pgbench} is, since it
 * takes its share of the processor that it measures.
 */
final class ClosedLoop implements AutoCloseable {

    /**
     * @param seconds from the first answer sent to the last one acknowledged
     * @param p50     ms from sending an answer to the end of its reply
     * @param p99     as p50
     */
    record Acks(long acknowledged, double seconds, double p50, double p99) {
        double perSecond() {
            return acknowledged / seconds;
        }
    }

    private final Tool voters;

    private ClosedLoop(Tool voters) {
        this.voters = voters;
    }

    /** @throws CannotMeasure where there is no compiler */
    static ClosedLoop of(Ground ground, Node node, List<Person> people) throws Exception {
        var voters = Tool.start(ground.tool("voters").toString(), String.valueOf(node.address().getPort()));
        for (var person : people) {
            voters.tell("voter " + person.code() + " " + person.cookie());
        }
        return new ClosedLoop(voters);
    }

    /** @throws IOException also when one of them was refused: such a figure would say nothing */
    Acks vote(Duration time) throws IOException {
        voters.tell("vote " + time.toMillis() / 1e3);
        var said = voters.line().split(" ");
        if (!said[1].equals("0")) {
            throw new IOException(said[1] + " answers refused");
        }
        return new Acks(Long.parseLong(said[0]), Double.parseDouble(said[2]), Double.parseDouble(said[3]),
                Double.parseDouble(said[4]));
    }

    @Override
    public void close() throws IOException {
        voters.close();
    }
}
