package tandem.partnership;

import tandem.words.Malformed;

/** Names a partnership on this installation: 1–60 small letters, digits and hyphens. */
public record PartnershipId(String value) {
    public PartnershipId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw Malformed.id(value, 60);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
