package tandem.ui.session;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import tandem.live.EventStore;
import tandem.live.Views;
import tandem.session.SessionId;
import tandem.ui.picture.Lens;

/**
 * What consoles ask of room screens: seen here at once, and on other nodes within a second or so. While the store is
 * away it holds here, and is kept as soon as the store is back. Nobody who draws ever waits. Safe on any thread.
 */
@Singleton
public class RoomDisplays {
    private final KeptDisplays kept;
    private final Views.Subscription pulse;
    /** Of the sessions that somebody looks at here. */
    private final Map<SessionId, Set<Runnable>> listeners = new ConcurrentHashMap<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("room-displays").factory());
    private final AtomicBoolean looking = new AtomicBoolean();
    // these two go together
    private final Map<SessionId, RoomDisplay> shown = new HashMap<>();
    private final Map<SessionId, RoomDisplay> unkept = new HashMap<>();

    public RoomDisplays(KeptDisplays kept, Pulse pulse) {
        this.kept = kept;
        this.pulse = pulse.everySecond(this::lookSoon);
    }

    JoinShown join(SessionId session) {
        var join = display(session).join();
        return join == null ? JoinShown.FOOT : join;
    }

    /** @param first the one before anybody has chosen */
    Lens lens(SessionId session, Lens first) {
        var lens = display(session).lens();
        return lens == null ? first : lens;
    }

    private RoomDisplay display(SessionId session) {
        synchronized (shown) {
            return shown.getOrDefault(session, RoomDisplay.UNSAID);
        }
    }

    void show(SessionId session, JoinShown join) {
        say(session, new RoomDisplay(join, null));
    }

    void show(SessionId session, Lens lens) {
        say(session, new RoomDisplay(null, lens));
    }

    private void say(SessionId session, RoomDisplay said) {
        synchronized (shown) {
            shown.merge(session, said, RoomDisplay::then);
            unkept.merge(session, said, RoomDisplay::then);
        }
        tell(session);
        lookSoon();
    }

    private void tell(SessionId session) {
        listeners.getOrDefault(session, Set.of()).forEach(Runnable::run);
    }

    /** Tells this listener whenever something else is asked of this session's screen. */
    Views.Subscription subscribe(SessionId session, Runnable listener) {
        listeners.computeIfAbsent(session, _ -> ConcurrentHashMap.newKeySet()).add(listener);
        lookSoon();
        return () -> listeners.computeIfPresent(session, (_, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    /** At most one look waits: the one that is coming sees all that was said until then. */
    private void lookSoon() {
        if (looking.compareAndSet(false, true)) {
            try {
                thread.execute(this::look);
            } catch (RejectedExecutionException stopped) {
                // nobody looks any more
            }
        }
    }

    private void look() {
        looking.set(false);
        try {
            keep();
            learn();
        } catch (EventStore.Away _) {
            // the next look is a second away
        }
    }

    private void keep() {
        Map<SessionId, RoomDisplay> said;
        synchronized (shown) {
            said = Map.copyOf(unkept);
        }
        said.forEach((session, display) -> {
            kept.keep(session, display);
            synchronized (shown) {
                unkept.remove(session, display);
            }
        });
    }

    private void learn() {
        var followed = Set.copyOf(listeners.keySet());
        if (followed.isEmpty()) {
            return;
        }
        var displays = kept.displays(followed);
        var changed = new HashSet<SessionId>();
        synchronized (shown) {
            for (var session : followed) {
                var display = displays.getOrDefault(session, RoomDisplay.UNSAID)
                        .then(unkept.getOrDefault(session, RoomDisplay.UNSAID));
                if (!display.equals(shown.put(session, display)) && !display.equals(RoomDisplay.UNSAID)) {
                    changed.add(session);
                }
            }
            shown.keySet().retainAll(followed);
        }
        changed.forEach(this::tell);
    }

    @PreDestroy
    void stop() {
        pulse.close();
        thread.shutdown();
    }
}
