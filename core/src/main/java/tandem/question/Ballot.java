package tandem.question;

import org.jspecify.annotations.Nullable;

/**
 * One answer as it is counted.
 *
 * @param card its place in the round's shuffle
 * @param name who gave it, in named questions only
 */
public record Ballot(CardId card, Answer answer, @Nullable String name) {
}
