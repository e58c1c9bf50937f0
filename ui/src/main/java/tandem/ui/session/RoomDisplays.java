package tandem.ui.session;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tandem.live.Views;
import tandem.session.SessionId;
import tandem.ui.picture.Lens;

/**
 * What the console asks of the room screen that is no part of the session: how large the way to join is shown, and
 * under which lens results are. Kept in memory only, and safe on any thread; after a restart the screen shows the step
 * again, and the whole room.
 */
@Singleton
public class RoomDisplays {
    private final Map<SessionId, JoinShown> shown = new ConcurrentHashMap<>();
    private final Map<SessionId, Lens> lenses = new ConcurrentHashMap<>();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    JoinShown join(SessionId session) {
        return shown.getOrDefault(session, JoinShown.FOOT);
    }

    /** @param first the one before anybody has chosen */
    Lens lens(SessionId session, Lens first) {
        return lenses.getOrDefault(session, first);
    }

    void show(SessionId session, JoinShown join) {
        shown.put(session, join);
        tell();
    }

    void show(SessionId session, Lens lens) {
        lenses.put(session, lens);
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    Views.Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
