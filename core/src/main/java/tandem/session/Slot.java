package tandem.session;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.question.Question;
import tandem.question.TakesProposals;

/**
 * Where an answer belongs: a round, or one of the things asked beside it.
 *
 * @param item {@link #ANSWER} for the answer itself, {@link #GUESS} for what its giver thinks another group answers,
 *             one of {@link #OWN} for what she adds to the question
 */
public record Slot(RoundId round, String item) {
    public static final String ANSWER = "";
    public static final String GUESS = "guess";
    /** The items of what somebody adds of her own (rules.md C6, C7): nothing says that two are of one person. */
    public static final List<String> OWN = IntStream.rangeClosed(1, TakesProposals.MOST_OF_ONE)
            .mapToObj(i -> "own-" + i).toList();

    public static Slot answer(RoundId round) {
        return new Slot(round, ANSWER);
    }

    public static Slot guess(RoundId round) {
        return new Slot(round, GUESS);
    }

    /** All that one person may give to a round. */
    static Stream<Slot> all(RoundId round) {
        return Stream.concat(Stream.of(ANSWER, GUESS), OWN.stream()).map(item -> new Slot(round, item));
    }

    /** The items in which one person may answer this question. */
    static Stream<String> items(Question question) {
        return Stream.concat(Stream.of(ANSWER, GUESS), question instanceof TakesProposals ? OWN.stream() : Stream.of());
    }

    public boolean isAnswer() {
        return item.equals(ANSWER);
    }

    public boolean isGuess() {
        return item.equals(GUESS);
    }

    /** Whether it is for what somebody adds of her own. */
    public boolean isOwn() {
        return OWN.contains(item);
    }
}
