package tandem.server.storage;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tandem.live.Elsewhere;
import tandem.live.ElsewhereContract;

class HereRowsOnPostgresTest extends ElsewhereContract {
    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(DatabaseUrl.given(TestPostgres.best().fresh()));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected Elsewhere node() {
        return new HereRows(database, UUID.randomUUID());
    }

    @Override
    protected void growOld() {
        database.write(connection -> connection.createStatement()
                .executeUpdate("UPDATE here SET at = at - INTERVAL '16' SECOND"));
    }
}
