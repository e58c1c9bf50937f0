package tandem.partnership;

import tandem.words.Ids;

/** Names a partnership on this installation: 1–60 small letters, digits and hyphens. */
public record PartnershipId(String value) {
    public PartnershipId {
        Ids.id(value, 60);
    }

    @Override
    public String toString() {
        return value;
    }
}
