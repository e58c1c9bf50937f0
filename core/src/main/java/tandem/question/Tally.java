package tandem.question;

import java.util.List;
import java.util.Set;

/** What the answers of one round add up to: always derived, never stored. Each kind has its own, in its own file. */
public interface Tally {
    /** What was written and is shown as it was written, in the order of the round's shuffle (rules.md A7). */
    default List<OpenText.Card> cards() {
        return List.of();
    }

    /** How many cards are left out because the facilitator keeps them. */
    default int kept() {
        return 0;
    }

    /** The same as a group's: less is shown of a group than of the whole room where words could lead to one person. */
    default Tally ofGroup() {
        return this;
    }

    /** The same without the cards that the facilitator keeps back (rules.md A7). */
    default Tally without(Set<CardId> kept) {
        return this;
    }
}
