package tandem.question;

import tandem.words.Malformed;
import tandem.words.Reason;

/** Names one ballot of a closed round without saying whose it is: 20 hexadecimal digits; their order is the shuffle. */
public record CardId(String value) implements Comparable<CardId> {
    public CardId {
        if (!value.matches("[0-9a-f]{20}")) {
            throw new Malformed(Reason.UNKNOWN_CARD);
        }
    }

    @Override
    public int compareTo(CardId other) {
        return value.compareTo(other.value);
    }
}
