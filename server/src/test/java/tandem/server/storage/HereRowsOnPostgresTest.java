package tandem.server.storage;

class HereRowsOnPostgresTest extends HereRowsContract {
    private final String address = TestPostgres.best().fresh();

    @Override
    DatabaseUrl url() {
        return DatabaseUrl.given(address);
    }
}
