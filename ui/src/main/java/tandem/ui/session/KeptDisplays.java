package tandem.ui.session;

import java.util.Map;
import java.util.Set;
import tandem.session.SessionId;

/** Port: what is asked of room screens, kept over restarts and for all nodes. */
public interface KeptDisplays {
    /**
     * What is asked of these sessions' room screens; nothing for those of which nobody has said anything.
     *
     * @throws tandem.live.EventStore.Away when the store cannot be reached
     */
    Map<SessionId, RoomDisplay> displays(Set<SessionId> sessions);

    /**
     * Keeps this, on disk when it returns; what it leaves open stays as it was. Does nothing where there is no such
     * session any more.
     *
     * @throws tandem.live.EventStore.Away when the store cannot be reached
     */
    void keep(SessionId session, RoomDisplay said);
}
