package tandem.question;

import java.util.Set;

/** What the answers of one round add up to: always derived, never stored. Each kind has its own, in its own file. */
public interface Tally {
    /** The same without the cards that the facilitator keeps back (rules.md A7). */
    default Tally without(Set<CardId> kept) {
        return this;
    }
}
