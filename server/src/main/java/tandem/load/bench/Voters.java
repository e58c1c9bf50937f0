package tandem.load.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tandem.load.Connection;

/** People who answer, each over a connection that is kept open. */
final class Voters {

    /** @param refused what came back with anything but 200, or not at all */
    record Acks(List<Long> nanos, int refused, double seconds) {
        double perSecond() {
            return nanos.size() / seconds;
        }

        /** From the moment at which an answer was to be sent until it was received, in ms. */
        double millis(double share) {
            return new Figures(nanos.stream().map(each -> each / 1e6).toList()).percentile(share);
        }
    }

    private final InetSocketAddress server;
    private final ConcurrentLinkedQueue<Long> acks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();

    private Voters(InetSocketAddress server) {
        this.server = server;
    }

    /** So many answers in all, as fast as they are taken. */
    static Acks answers(Node node, List<Person> people, int answers) {
        var voters = new Voters(node.address());
        var left = new AtomicInteger(answers);
        long began = System.nanoTime();
        Together.run(Math.min(200, people.size()), number -> {
            try (var connection = new Connection(voters.server)) {
                for (int turn = number; left.getAndDecrement() > 0; turn += Math.min(200, people.size())) {
                    voters.answer(connection, people.get(turn % people.size()), System.nanoTime());
                }
            }
        });
        return voters.acks(began);
    }

    /**
     * Answers in turn, at moments fixed beforehand: who comes too late on because the server was slow has waited too.
     *
     * @param connections how many carry them; each person always uses the same
     */
    static Acks paced(Node node, List<Person> people, int connections, double perSecond, int answers) {
        var voters = new Voters(node.address());
        long began = System.nanoTime();
        Together.run(connections, number -> {
            try (var connection = new Connection(voters.server)) {
                for (int turn = number; turn < answers; turn += connections) {
                    long due = began + (long) (turn * 1e9 / perSecond);
                    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                        LockSupport.parkNanos(left);
                    }
                    voters.answer(connection, people.get(turn % people.size()), due);
                }
            }
        });
        return voters.acks(began);
    }

    private void answer(Connection connection, Person person, long since) {
        try {
            if (connection.ask(person.answer()).status() == 200) {
                acks.add(System.nanoTime() - since);
                return;
            }
        } catch (IOException notReached) {
            // as good as refused
        }
        refused.incrementAndGet();
    }

    private Acks acks(long began) {
        return new Acks(List.copyOf(acks), refused.get(), (System.nanoTime() - began) / 1e9);
    }
}
