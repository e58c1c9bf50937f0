package tandem.server.storage;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tandem.live.Elsewhere;
import tandem.live.ElsewhereContract;

/** What the database's nodes owe each other about who is here. */
abstract class HereRowsContract extends ElsewhereContract {
    private Database database;

    abstract DatabaseUrl url();

    @BeforeEach
    void open() {
        database = Database.open(url());
    }

    @AfterEach
    void close() {
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
