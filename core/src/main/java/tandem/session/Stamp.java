package tandem.session;

import java.time.Instant;

/**
 * What the core cannot know by itself: when something reached the server, and a number nobody could have guessed.
 *
 * @param at   the server's clock
 * @param seed fresh randomness for what this command may have to shuffle
 */
public record Stamp(Instant at, long seed) {
}
