package tandem.question;

import java.util.Optional;
import java.util.Set;
import tandem.words.Refusal;

/**
 * A question to which people add something of their own. The facilitator reads it first, shuffled and without group;
 * what she admits becomes a part of the question for everybody at once (rules.md C6, C7).
 */
public sealed interface TakesProposals extends Question permits Statements, Floor {
    /** How many things of her own one person adds to one round, at most. */
    int MOST_OF_ONE = 3;
    /** The longest of them, in code points. */
    int LONGEST_PROPOSAL = 200;

    /** Something of her own that somebody gave: an answer to what is asked beside the question. */
    interface Proposed extends Answer {
        /** One line of plain text. */
        String text();
    }

    /** Whether people may add to it now. */
    boolean takesProposals();

    /** Why this is nothing that can be added, or empty when it is. */
    Optional<Refusal> refusesProposal(Answer answer);

    /** Whether this was added and admitted. */
    default boolean has(CardId proposal) {
        return parts().contains(proposal.value());
    }

    /** What everybody reads of it, which need not be what its author wrote. @throws IllegalArgumentException if none */
    default String words(CardId proposal) {
        if (!has(proposal)) {
            throw new IllegalArgumentException("not admitted");
        }
        return label(proposal.value());
    }

    /** The same with this added. @throws tandem.words.Malformed where the words can't be, or there are too many */
    Question admitting(CardId proposal, String words);

    /** The same without it. */
    Question withdrawing(CardId proposal);

    /**
     * What of this answer concerns what is asked of its giver now: nothing about proposals that are withdrawn while her
     * page has not heard of it.
     *
     * @param own the proposals that are her own
     */
    Answer fitted(Answer answer, Set<String> own);

    /** Whether a part with this id is something that was added: what the question came with has shorter ids. */
    static boolean isProposal(String id) {
        return CardId.isWritten(id);
    }
}
