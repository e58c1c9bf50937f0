package tandem.live;

import tandem.session.SessionId;

/** A change feed that several nodes share, and that can be made to lose what it is told. */
final class Grapevine implements ChangeFeed {
    private final NearFeed feed = new NearFeed();
    private volatile boolean deaf;

    /** From now on nothing arrives. */
    void goDeaf() {
        deaf = true;
    }

    @Override
    public void grew(SessionId session, long seq) {
        if (!deaf) {
            feed.grew(session, seq);
        }
    }

    @Override
    public void gone(SessionId session) {
        if (!deaf) {
            feed.gone(session);
        }
    }

    @Override
    public Following follow(SessionId session, Follower follower) {
        return feed.follow(session, follower);
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
