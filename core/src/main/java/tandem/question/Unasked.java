package tandem.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.words.Reason;
import tandem.words.Refusal;

/** A place on the agenda at which nothing is asked: there is something to read, and nothing to answer or to show. */
public sealed interface Unasked extends Question permits Pause, Agreement {
    /** Nothing is shown of it. */
    record Nothing() implements Tally {
    }

    @Override
    default Visibility visibility() {
        return Visibility.ANONYMOUS;
    }

    @Override
    default boolean live() {
        return false;
    }

    @Override
    default boolean asks() {
        return false;
    }

    @Override
    default Optional<Refusal> refuses(Answer answer) {
        return Optional.of(Refusal.because(Reason.NOTHING_ASKED));
    }

    @Override
    default Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return Optional.empty();
    }

    @Override
    default List<Column> columns(String part) {
        return List.of();
    }

    @Override
    default Nothing tally(Sums sums, List<Ballot> ballots, int k) {
        return new Nothing();
    }
}
