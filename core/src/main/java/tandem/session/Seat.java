package tandem.session;

import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;

/**
 * One participant on one device.
 *
 * @param device   a one-way digest of what the device calls itself in this session
 * @param partner  the group it speaks for; null for "I'd rather not say"
 * @param name     what it calls itself, at most 60 characters; null where it was not asked or not said
 * @param watching whether it only watches
 * @param helper   whether somebody answers here for a person without a device
 * @param speaks   for whom it answers
 * @param waits    whether the facilitator has yet to let it in (rules.md B9)
 * @param passedOn whether its device was passed on, so that nobody can use this seat again
 */
public record Seat(ParticipantId participant, String device, @Nullable PartnerId partner, @Nullable String name,
                   boolean watching, boolean helper, Speaks speaks, boolean waits, boolean passedOn) {
    /** The voice with which it answers, when alone it would answer with this one. */
    public Voice voice(Voice alone) {
        return speaks.together() ? new Voice.Together(participant) : alone;
    }

    /** Whether an answer of it would be taken. */
    boolean canAnswer() {
        return !watching && !waits && !passedOn;
    }

    /** Whether it is the one that its group named to look after its words. */
    public boolean keepsWords(Partnership partnership) {
        return partner != null && name != null && partnership.partner(partner)
                .filter(group -> !group.wordsWith().isEmpty() && group.wordsWith().equalsIgnoreCase(name.strip()))
                .isPresent();
    }

    Seat with(SessionEvent.SeatChanged to) {
        return new Seat(participant, device, to.partner(), to.name(), to.watching(), helper, to.speaks(), to.waits(),
                passedOn);
    }

    Seat letIn() {
        return new Seat(participant, device, partner, name, watching, helper, speaks, false, passedOn);
    }

    Seat leftBehind() {
        return new Seat(participant, device, partner, name, watching, helper, speaks, waits, true);
    }
}
