package tandem.live;

class MemoryFeedTest extends ChangeFeedContract {
    private final MemoryFeed feed = new MemoryFeed();
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
