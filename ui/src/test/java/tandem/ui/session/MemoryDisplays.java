package tandem.ui.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tandem.live.EventStore;
import tandem.session.SessionId;

/** What is asked of room screens, kept in memory, by a store that can be away. */
final class MemoryDisplays implements KeptDisplays {
    private final Map<SessionId, RoomDisplay> kept = new ConcurrentHashMap<>();
    volatile boolean away;

    @Override
    public Map<SessionId, RoomDisplay> displays(Set<SessionId> sessions) {
        unlessAway();
        var found = new HashMap<>(kept);
        found.keySet().retainAll(sessions);
        return found;
    }

    @Override
    public void keep(SessionId session, RoomDisplay said) {
        unlessAway();
        kept.merge(session, said, RoomDisplay::then);
    }

    private void unlessAway() {
        if (away) {
            throw new EventStore.Away("it is away", null);
        }
    }
}
