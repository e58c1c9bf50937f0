package tandem.server.web;

import io.github.bucket4j.Bucket;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing codes slow: only wrong ones are counted, per address and altogether. A right one never is, since a
 * whole school may stand behind one address.
 */
@Singleton
final class WrongCodes {
    private static final int ADDRESSES = 10_000;

    private final Bucket altogether = bucket(1_000, 600);
    private final Map<String, Bucket> byAddress = Collections.synchronizedMap(
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > ADDRESSES;
                }
            });

    /** Notes a wrong code. @return whether this was one too many */
    boolean tooMany(String address) {
        return !own(address).tryConsume(1) || !altogether.tryConsume(1);
    }

    /** What was noted before it was known to be right counts no more. */
    void forgive(String address) {
        own(address).addTokens(1);
        altogether.addTokens(1);
    }

    private Bucket own(String address) {
        return byAddress.computeIfAbsent(address, _ -> bucket(30, 30));
    }

    private static Bucket bucket(int atOnce, int perMinute) {
        return Bucket.builder().addLimit(limit -> limit.capacity(atOnce)
                .refillGreedy(perMinute, Duration.ofMinutes(1))).build();
    }
}
