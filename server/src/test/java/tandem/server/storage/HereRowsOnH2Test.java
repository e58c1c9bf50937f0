package tandem.server.storage;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tandem.live.Elsewhere;
import tandem.live.ElsewhereContract;

class HereRowsOnH2Test extends ElsewhereContract {
    @TempDir
    private static Path folder;
    private static Database database;

    @BeforeAll
    static void open() {
        database = Database.open(DatabaseUrl.in(folder));
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
