package tandem.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question to which people write and do nothing else: of their answers nothing is counted but who wrote
 * (rules.md B5), so whoever answered and did not write would rather not answer.
 */
public sealed interface Written extends Question permits OpenText, Words, Commitments {
    /** Whether somebody wrote something; to abstain is not to write. */
    boolean isWritten(Answer answer);

    /** What is written is read by the facilitator first (rules.md A7), so it never grows on the screen. */
    @Override
    default boolean live() {
        return false;
    }

    @Override
    default Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return isWritten(answer) ? Optional.of(Map.of()) : Optional.empty();
    }

    @Override
    default List<Column> columns(String part) {
        return List.of();
    }

    @Override
    default Optional<String> authors() {
        return Optional.of("");
    }

    /** How many would rather not answer. */
    static int abstained(Sums sums) {
        return sums.n() - sums.part("").orElse(Sums.NOTHING).n();
    }
}
