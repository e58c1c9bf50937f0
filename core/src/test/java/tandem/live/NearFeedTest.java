package tandem.live;

class NearFeedTest extends ChangeFeedContract {
    private final NearFeed feed = new NearFeed();
    private final MemoryStore store = new MemoryStore();

    @Override
    protected ChangeFeed here() {
        return feed;
    }

    @Override
    protected ChangeFeed elsewhere() {
        return feed;
    }

    @Override
    protected EventStore store() {
        return store;
    }
}
