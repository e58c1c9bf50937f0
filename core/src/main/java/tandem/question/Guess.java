package tandem.question;

import java.util.Optional;

/**
 * What some people's guesses say of what a group answered (rules.md C11).
 *
 * @param part  the statement's id; empty where a question has no parts
 * @param n     how many guessed, don't-knows and abstentions apart
 * @param right how many named what most of the group chose; for a choice
 * @param gap   the middle guess less the group's middle answer, in steps of the scale; for a scale
 */
public record Guess(String part, int n, Optional<Integer> right, Optional<Double> gap) {
}
