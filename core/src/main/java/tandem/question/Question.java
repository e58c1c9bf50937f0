package tandem.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.words.Refusal;

/**
 * Something put to the room. Its kind says what an answer is and how answers add up; this line, with those of
 * {@link Written}, {@link TakesProposals} and {@link Unasked}, is the registry of kinds, and everything else about a
 * kind stands in its own file.
 */
public sealed interface Question permits Choice, Scale, Responsibility, Ranking, Points, Quadrant, Written,
        TakesProposals, SinceLastTime, Ledger, Provenance, Influence, Unasked {
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

    /** Why somebody of this group cannot give this answer; null for one who would rather not say her group. */
    default Optional<Refusal> refuses(Answer answer, @Nullable PartnerId from) {
        return refuses(answer);
    }

    /** Its parts, each released by itself (rules.md B): most kinds have one, without a name. */
    default List<String> parts() {
        return List.of("");
    }

    /** What this answer adds to the columns of this part; empty where it says nothing of it. */
    Optional<Map<String, Integer>> marks(String part, Answer answer);

    /** The columns into which a part's answers are counted, in their order; none for a part that is words only. */
    List<Column> columns(String part);

    /** What a part is about, as people read it; empty where a question has no parts. */
    default String label(String part) {
        return "";
    }

    /** The part in which those are counted who wrote something that is shown as a card; empty where nobody writes. */
    default Optional<String> authors() {
        return Optional.empty();
    }

    /** Whether its cards are all that it says: nothing is counted or ordered that a picture could show beside them. */
    default boolean isAllCards() {
        return false;
    }

    /**
     * The cards as which this answer is shown, each of which the facilitator may keep back (rules.md A7).
     *
     * @param card its place in the round's shuffle
     */
    default Set<CardId> cards(CardId card, Answer answer) {
        return Set.of(card);
    }

    /**
     * Whether what somebody writes is said for her whole group and shown as its own, whatever its size (rules.md A4);
     * she must have been told so.
     */
    default boolean speaksForGroup() {
        return false;

    }

    /** Whom agreement must not give away (rules.md B2). */
    default Guard guard() {
        return visibility() == Visibility.ANONYMOUS ? Guard.HIDDEN : Guard.NOBODY;
    }

    /** Why this partnership cannot be asked this, or empty when it can; said where somebody edits it for a session. */
    default Optional<Refusal> refuses(Partnership partnership) {
        return Optional.empty();
    }

    /** The same, asked of this partnership: with its groups and tasks where the question leaves them open. */
    default Question within(Partnership partnership) {
        return this;
    }

    /**
     * What these sums say.
     *
     * @param sums    all that may be told
     * @param ballots the answers themselves, for kinds that show words; those of one round that count, one a seat
     * @param k       the fewest substantive answers from which an average is told (rules.md C1)
     */
    Tally tally(Sums sums, List<Ballot> ballots, int k);

    /** What these answers say, all of them told. */
    default Tally tally(List<Ballot> ballots, int k) {
        return tally(Sums.of(this, ballots.stream().map(Ballot::answer).toList()), ballots, k);
    }

    /**
     * Into which groups of opinion people fall (rules.md C6); empty for kinds that do not ask, and where that is off.
     *
     * @param answers one a seat, abstentions included
     * @param k       the fewest people whose answers are shown together
     */
    default Optional<Opinions> opinions(List<Answer> answers, int k, OpinionMap map) {
        return Optional.empty();
    }

    /** How far two groups are apart, part by part (rules.md C2); none for kinds that cannot say. */
    default List<Gap> gaps(Tally one, Tally other) {
        return List.of();
    }

    /** Whether this answer can be compared with one that the same person gave before (rules.md B4). */
    default boolean isComparable(String part, Answer answer) {
        return false;
    }

    /** What became of a comparable answer. */
    default Change change(String part, Answer before, Answer now) {
        throw new IllegalStateException("answers of this kind are not compared");
    }

    /** What people are asked when they guess what another group will answer (rules.md C11); empty if they cannot. */
    default Optional<Question> guess() {
        return Optional.empty();
    }

    /**
     * What the guesses of some people say of what a group answered (rules.md C11).
     *
     * @param k     the fewest who guessed, don't-knows and abstentions apart
     * @param least the fewest who answered: k, or one where a group answered together
     */
    default List<Guess> guesses(Tally guessed, int k, Tally answered, int least) {
        return List.of();
    }

    /** Whether something follows from what the groups say that is told by a tap of its own, after the result. */
    default boolean tells() {
        return false;
    }

    /** Whether anything is asked at all. */
    default boolean asks() {
        return true;
    }
}
