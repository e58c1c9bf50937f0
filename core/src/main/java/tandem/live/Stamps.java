package tandem.live;

import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import tandem.session.Stamp;

/**
 * Where stamps come from.
 *
 * @param random a source that cannot be guessed
 */
record Stamps(InstantSource clock, RandomGenerator random) {

    Instant now() {
        return clock.instant();
    }

    Stamp next() {
        return new Stamp(now(), random.nextLong());
    }
}
