package tandem.server.storage;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** On a PostgreSQL. */
class StoredContentOnPostgresTest extends StoredContentContract {
    private static String url;

    @BeforeAll
    static void make() {
        url = TestPostgres.best().fresh();
    }

    @AfterEach
    void empty() {
        TestPostgres.empty(url);
    }

    @Override
    Map<String, Object> database() {
        return Map.of("tandem.db.url", url);
    }
}
