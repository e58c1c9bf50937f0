package tandem.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static tandem.live.SampleLog.from;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.openIn;
import static tandem.live.SampleLog.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tandem.session.Recorded;
import tandem.session.SessionEvent;
import tandem.session.SessionId;

/**
 * Writers at several stores at once, good ones and bad ones, on a few sessions. In the end each log must be gapless,
 * and hold what was acknowledged, each once, and nothing of what was not.
 */
final class StoreFuzz {
    private static final int SESSIONS = 3;
    private static final int WRITERS = 6;
    private static final int TURNS = 25;

    private final long seed;
    private final EventStore one;
    private final EventStore two;
    private final List<SessionId> sessions = new ArrayList<>();

    private record Kept(SessionId session, String words) {
    }

    StoreFuzz(long seed, EventStore one, EventStore two) {
        this.seed = seed;
        this.one = one;
        this.two = two;
    }

    void run() {
        for (int i = 0; i < SESSIONS; i++) {
            sessions.add(openIn(one, newCode()));
        }
        var kept = new ArrayList<Kept>();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<List<Kept>>>();
            for (int w = 0; w < WRITERS; w++) {
                var writer = w;
                writers.add(threads.submit(() -> write(writer)));
            }
            for (var writer : writers) {
                kept.addAll(writer.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("seed " + seed, e);
        }
        sessions.forEach(session -> check(session, kept));
    }

    private List<Kept> write(int writer) {
        var random = new Random(seed * 31 + writer);
        var store = writer % 2 == 0 ? one : two;
        var known = new long[SESSIONS];
        var kept = new ArrayList<Kept>();
        for (int turn = 0; turn < TURNS; turn++) {
            int which = random.nextInt(SESSIONS);
            var batch = new ArrayList<String>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                batch.add(writer + "-" + turn + "-" + i);
            }
            var fault = random.nextInt(8);
            var before = known[which];
            try {
                store.append(sessions.get(which), before, missed -> {
                    assertGapless(before, missed);
                    known[which] = before + missed.size() + batch.size();
                    return events(before + missed.size(), batch, fault);
                });
                batch.forEach(words -> kept.add(new Kept(sessions.get(which), words)));
                assertFalse(fault < 3, "a bad append went through");
            } catch (EventStore.Rejected e) {
                if (fault >= 3) {
                    throw e;
                }
                known[which] = random.nextBoolean() ? before : 0;
            }
        }
        return kept;
    }

    private static List<Recorded> events(long here, List<String> batch, int fault) {
        var subjects = batch.stream().map(SampleLog::subject).toArray(SessionEvent[]::new);
        return switch (fault) {
            case 0 -> throw new IllegalStateException("a bad decision");
            case 1 -> from(here + 2, subjects);
            case 2 -> {
                var twice = new ArrayList<>(from(here + 1, subjects));
                twice.addAll(from(here + subjects.length, subject("never")));
                yield twice;
            }
            default -> from(here + 1, subjects);
        };
    }

    private static void assertGapless(long known, List<Recorded> events) {
        for (int i = 0; i < events.size(); i++) {
            assertEquals(known + i + 1, events.get(i).seq());
        }
    }

    private void check(SessionId session, List<Kept> kept) {
        var log = one.log(session, 0);
        assertGapless(0, log);
        var words = log.stream().skip(1).map(r -> ((SessionEvent.SubjectSet) r.event()).subject()).sorted().toList();
        var acknowledged = kept.stream().filter(k -> k.session().equals(session)).map(Kept::words).sorted().toList();
        assertEquals(acknowledged, words, "seed " + seed);
    }
}
