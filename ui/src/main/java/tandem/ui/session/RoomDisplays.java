package tandem.ui.session;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tandem.live.Views;
import tandem.session.SessionId;

/**
 * What the console asks of the room screen that is no part of the session: how large the way to join is shown. Kept in
 * memory only, and safe on any thread; after a restart the screen shows the step again.
 */
@Singleton
public class RoomDisplays {
    private final Map<SessionId, JoinShown> shown = new ConcurrentHashMap<>();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

    JoinShown join(SessionId session) {
        return shown.getOrDefault(session, JoinShown.FOOT);
    }

    void show(SessionId session, JoinShown join) {
        shown.put(session, join);
        listeners.forEach(Runnable::run);
    }

    Views.Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
