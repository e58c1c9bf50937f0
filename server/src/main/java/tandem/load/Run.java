package tandem.load;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/**
 * What all who take part in one load share.
 *
 * @param firstPause before something is tried again the first time
 * @param until      by {@link System#nanoTime}: then everything stops, whatever is left to do
 * @param more       whether the last question should be opened once more
 */
record Run(InetSocketAddress server, String token, Pace pace, Duration firstPause, Duration longestPause, long until,
           BooleanSupplier more, Totals totals, Witness witness) {

    static Run of(Options options, InetSocketAddress server, Duration limit) {
        return new Run(server, options.token(), new Pace(options.rate()), Duration.ofMillis(1_500),
                Duration.ofSeconds(30), System.nanoTime() + limit.toNanos(), () -> false, new Totals());
    }

    Run(InetSocketAddress server, String token, Pace pace, Duration firstPause, Duration longestPause, long until,
        BooleanSupplier more, Totals totals) {
        this(server, token, pace, firstPause, longestPause, until, more, totals, new Witness(totals));
    }

    /** Doubles, with jitter, so that not everybody comes back at once. */
    long pauseMillis(int tries) {
        long pause = Math.min(longestPause.toMillis(), firstPause.toMillis() << Math.min(tries, 6));
        return (long) (pause * ThreadLocalRandom.current().nextDouble(0.5, 1.5));
    }

    boolean hasTimeFor(long millis) {
        return until - System.nanoTime() > millis * 1_000_000;
    }
}
