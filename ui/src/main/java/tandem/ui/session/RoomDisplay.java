package tandem.ui.session;

import org.jspecify.annotations.Nullable;
import tandem.ui.picture.Lens;

/**
 * What the console asks of a session's room screen that is no part of the session.
 *
 * @param join how large the way to join is shown; null before anybody has said
 * @param lens under which results are shown; null before anybody has said
 */
public record RoomDisplay(@Nullable JoinShown join, @Nullable Lens lens) {
    static final RoomDisplay UNSAID = new RoomDisplay(null, null);

    /** This one, and then what was said later; what that leaves open stays. */
    public RoomDisplay then(RoomDisplay later) {
        return new RoomDisplay(later.join == null ? join : later.join, later.lens == null ? lens : later.lens);
    }
}
