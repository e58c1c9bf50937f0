package tandem.server.storage;

class DisplayRowsOnPostgresTest extends DisplayRowsContract {
    private final String address = TestPostgres.best().fresh();

    @Override
    DatabaseUrl url() {
        return DatabaseUrl.given(address);
    }
}
