package tandem.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tandem.session.SessionId;

/** The change feed of a store that one process has to itself: it wakes whoever follows here. Safe on any thread. */
public final class NearFeed implements ChangeFeed {
    private final Map<SessionId, Set<Follower>> followers = new ConcurrentHashMap<>();

    @Override
    public void grew(SessionId session, long seq) {
        tell(session, follower -> follower.grew(seq));
    }

    @Override
    public void gone(SessionId session) {
        tell(session, Follower::gone);
    }

    private void tell(SessionId session, Consumer<Follower> news) {
        followers.getOrDefault(session, Set.of()).forEach(news);
    }

    @Override
    public Following follow(SessionId session, Follower follower) {
        followers.computeIfAbsent(session, _ -> ConcurrentHashMap.newKeySet()).add(follower);
        return () -> followers.computeIfPresent(session, (_, all) -> {
            all.remove(follower);
            return all.isEmpty() ? null : all;
        });
    }

    /** Those of which somebody is told here. */
    public Set<SessionId> followed() {
        return Set.copyOf(followers.keySet());
    }

    @Override
    public boolean isShared() {
        return false;
    }
}
