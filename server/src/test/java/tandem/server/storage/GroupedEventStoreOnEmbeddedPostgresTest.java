package tandem.server.storage;

import org.junit.jupiter.api.BeforeAll;

/** On a PostgreSQL that runs beside the tests, everywhere. */
class GroupedEventStoreOnEmbeddedPostgresTest extends GroupedEventStoreContract {
    private static String url;

    @BeforeAll
    static void make() {
        url = TestPostgres.embedded().fresh();
    }

    @Override
    void empty() {
        TestPostgres.empty(url);
    }

    @Override
    DatabaseUrl url() {
        return DatabaseUrl.given(url);
    }
}
