package tandem.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Lets so many begin each second, evenly, whoever they are. Safe on any thread. */
final class Pace {
    private final long between;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    Pace(int perSecond) {
        between = 1_000_000_000L / perSecond;
    }

    /** Waits until it is this one's turn. */
    void take() {
        long now = System.nanoTime();
        // what nobody took is not made up for: that would be a burst
        long turn = next.updateAndGet(planned -> Math.max(planned, now - between) + between) - between;
        sleep((turn - now) / 1_000_000);
    }

    static void sleep(long millis) {
        long until = System.nanoTime() + millis * 1_000_000;
        for (long left = millis * 1_000_000; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
