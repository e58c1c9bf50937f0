package tandem.session;

import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;

/**
 * One participant on one device.
 *
 * @param device   a one-way digest of what the device calls itself in this session
 * @param partner  the group it speaks for; null for "I'd rather not say"
 * @param name     what it calls itself, at most 60 characters; null where it was not asked or not said
 * @param watching whether it only watches
 * @param helper   whether somebody answers here for a person without a device
 * @param passedOn whether its device was passed on, so that nobody can use this seat again
 */
public record Seat(ParticipantId participant, String device, @Nullable PartnerId partner, @Nullable String name,
                   boolean watching, boolean helper, boolean passedOn) {
    Seat with(@Nullable PartnerId partner, @Nullable String name, boolean watching) {
        return new Seat(participant, device, partner, name, watching, helper, passedOn);
    }

    Seat leftBehind() {
        return new Seat(participant, device, partner, name, watching, helper, true);
    }
}
