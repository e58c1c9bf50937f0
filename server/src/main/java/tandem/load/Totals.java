package tandem.load;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What was counted while it ran. Safe on any thread. */
final class Totals {
    private static final int MOST_TOLD = 10;

    final AtomicInteger joined = new AtomicInteger();
    final AtomicInteger changed = new AtomicInteger();
    final AtomicInteger hungUp = new AtomicInteger();
    final AtomicInteger tooLate = new AtomicInteger();
    final AtomicInteger unreached = new AtomicInteger();
    final AtomicInteger busy = new AtomicInteger();
    final AtomicInteger throttled = new AtomicInteger();
    final AtomicInteger leaked = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> acks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> remarks = new ConcurrentLinkedQueue<>();

    /** The server could not do it just now; that it went wrong there is another matter. */
    void turnedAway(int status, String path) {
        if (status == 500) {
            failed("status 500 at " + path);
        } else {
            (status == 429 ? throttled : busy).incrementAndGet();
        }
    }

    void unreached() {
        unreached.incrementAndGet();
    }

    void acknowledged(long nanos) {
        acks.add(nanos);
    }

    /** Somebody received what she must not have. @param what without what it said */
    void leaked(String what) {
        leaked.incrementAndGet();
        remark(what);
    }

    /** Something that must not happen, and is neither a loss nor a leak. */
    void failed(String what) {
        failed.incrementAndGet();
        remark(what);
    }

    void remark(String what) {
        if (remarks.size() < MOST_TOLD) {
            remarks.add(what);
        }
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** From sending an answer to its acknowledgement. @param share 0.5 is the median */
    long ackMillis(double share) {
        var sorted = acks.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0
                : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1_000_000;
    }
}
