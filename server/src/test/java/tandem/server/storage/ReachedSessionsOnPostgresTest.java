package tandem.server.storage;

class ReachedSessionsOnPostgresTest extends ReachedSessionsContract {
    private final String address = TestPostgres.best().fresh();

    @Override
    DatabaseUrl url() {
        return DatabaseUrl.given(address);
    }
}
