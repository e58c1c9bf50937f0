package tandem.partnership;

import tandem.words.Malformed;

/** Names a partner within its partnership: 1–40 small letters, digits and hyphens, such as {@code teachers}. */
public record PartnerId(String value) implements Comparable<PartnerId> {
    public PartnerId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw Malformed.id(value, 40);
        }
    }

    @Override
    public int compareTo(PartnerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
