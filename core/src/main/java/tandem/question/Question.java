package tandem.question;

import java.util.List;
import java.util.Optional;
import tandem.words.Refusal;

/**
 * Something put to the room. Its kind says what an answer is and how answers add up; this line is the registry of
 * kinds, and everything else about a kind stands in its own file.
 */
public sealed interface Question permits Choice, Scale, OpenText, Pause {
    /** The longest prompt, in code points. */
    int LONGEST_PROMPT = 500;

    QuestionId id();

    /** What the room reads, at most {@link #LONGEST_PROMPT} characters. */
    String prompt();

    /** Who can see what; unalterable after the first answer (rules.md A1). */
    Visibility visibility();

    /** Whether its result may grow on the screen while it is open (rules.md A1); never for anonymous questions. */
    boolean live();

    /** Why this cannot be an answer to this question, or empty when it can. */
    Optional<Refusal> refuses(Answer answer);

    /**
     * What these answers add up to, whatever their order.
     *
     * @param ballots the answers of one round that count, one a seat
     * @param k       the fewest substantive answers from which an average is told (rules.md C1)
     */
    Tally tally(List<Ballot> ballots, int k);

    /** Whether anything is asked at all. */
    default boolean asks() {
        return true;
    }
}
