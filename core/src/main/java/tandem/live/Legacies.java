package tandem.live;

import java.util.List;
import tandem.partnership.PartnershipId;
import tandem.session.Legacy;

/** Port: what the sessions of a partnership leave to the next one, those that were deleted included. */
public interface Legacies {
    /** One for each session that leaves anything, in no order. @throws EventStore.Away when it cannot be reached */
    List<Legacy> of(PartnershipId partnership);
}
