package tandem.load.bench;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Work that many do at the same time. */
final class Together {
    private Together() {
    }

    /** On so many virtual threads, each with its number from 0; returns when all are done. */
    static void run(int many, IntConsumer work) {
        var threads = IntStream.range(0, many).mapToObj(number ->
                Thread.startVirtualThread(() -> work.accept(number))).toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
