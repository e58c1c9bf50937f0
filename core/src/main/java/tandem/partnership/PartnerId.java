package tandem.partnership;

import tandem.words.Ids;

/** Names a partner within its partnership: 1–40 small letters, digits and hyphens, such as {@code teachers}. */
public record PartnerId(String value) implements Comparable<PartnerId> {
    public PartnerId {
        Ids.id(value, 40);
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
