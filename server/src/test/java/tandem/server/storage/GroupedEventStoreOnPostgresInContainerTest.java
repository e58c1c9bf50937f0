package tandem.server.storage;

import org.junit.jupiter.api.BeforeAll;

/** On a PostgreSQL of Testcontainers, where an engine has the image. */
class GroupedEventStoreOnPostgresInContainerTest extends GroupedEventStoreContract {
    private static String url;

    @BeforeAll
    static void make() {
        url = TestPostgres.inContainer().fresh();
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
