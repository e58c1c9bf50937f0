package tandem.load;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Asks as the phone's page does: what did not get through, and what the server could not do just now, is sent again
 * unchanged, after a pause that doubles, and never before Retry-After. One thread at a time.
 */
final class Caller implements AutoCloseable {
    /** It never got a reply that lasts. */
    static final class GaveUp extends Exception {
        GaveUp(String why) {
            super(why);
        }
    }

    private static final Set<Integer> FOR_NOW = Set.of(408, 425, 429, 500, 502, 503, 504);

    private final Run run;
    private final Connection connection;

    Caller(Run run) {
        this.run = run;
        this.connection = new Connection(run.server());
    }

    Reply ask(Request request) throws GaveUp {
        for (int tries = 0; ; tries++) {
            long wait = run.pauseMillis(tries);
            String why;
            try {
                var reply = connection.ask(request);
                if (!FOR_NOW.contains(reply.status())) {
                    return reply;
                }
                run.totals().turnedAway(reply.status(), request.path());
                wait = Math.max(wait, retryAfterMillis(reply));
                why = "status " + reply.status();
            } catch (IOException notReached) {
                run.totals().unreached();
                why = notReached.toString();
            }
            if (!run.hasTimeFor(wait)) {
                throw new GaveUp(request.method() + " " + request.path() + ": " + why);
            }
            Pace.sleep(wait);
        }
    }

    /** Sends it without waiting for what comes of it. */
    void askAndHangUp(Request request) {
        try {
            connection.askAndHangUp(request);
        } catch (IOException notEvenSent) {
            run.totals().unreached();
        }
        Pace.sleep(ThreadLocalRandom.current().nextLong(20, 300));
    }

    private static long retryAfterMillis(Reply reply) {
        var after = reply.header("retry-after");
        return after != null && after.matches("[0-9]{1,3}") ? Integer.parseInt(after) * 1000L : 0;
    }

    @Override
    public void close() {
        connection.close();
    }
}
