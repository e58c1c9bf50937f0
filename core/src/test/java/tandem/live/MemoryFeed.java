package tandem.live;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tandem.session.SessionId;

/** The in-memory twin of the database's change feed: one for all nodes. Can be made to lose what it is told. */
public final class MemoryFeed implements ChangeFeed {
    private final Map<SessionId, Set<Follower>> followers = new ConcurrentHashMap<>();
    private volatile boolean deaf;

    /** From now on nothing arrives, or it does again. */
    void deaf(boolean deaf) {
        this.deaf = deaf;
    }

    @Override
    public void grew(SessionId session, long seq) {
        tell(session, follower -> follower.grew(seq));
    }

    @Override
    public void gone(SessionId session) {
        tell(session, Follower::gone);
    }

    private void tell(SessionId session, Consumer<Follower> news) {
        if (!deaf) {
            followers.getOrDefault(session, Set.of()).forEach(news);
        }
    }

    @Override
    public Following follow(SessionId session, Follower follower) {
        var all = followers.computeIfAbsent(session, _ -> ConcurrentHashMap.newKeySet());
        all.add(follower);
        return () -> all.remove(follower);
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
