package tandem.ui.picture;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.partnership.CommitmentId;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;

/**
 * What of a session is drawn with a result, and is not in it.
 *
 * @param partners those of the partnership, in its order
 * @param finished the commitments of last time that the room is done with, as the person leading says
 */
public record Setting(List<Partner> partners, Set<CommitmentId> finished) {
    static final Setting NONE = new Setting(List.of(), Set.of());

    public Setting {
        partners = List.copyOf(partners);
        finished = Set.copyOf(finished);
    }

    /** The class that gives this group its colour and mark; all of them together, or a group of before, are in ink. */
    String look(@Nullable PartnerId group) {
        var place = partners.stream().map(Partner::id).toList().indexOf(group);
        return place < 0 ? "several" : Groups.look(place);
    }
}
