package tandem.server.storage;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Small things that this installation remembers, by name. Safe on any thread. */
@Singleton
public final class Preferences {
    private final Database database;
    private final SettingRows rows;

    Preferences(Database database, SettingRows rows) {
        this.database = database;
        this.rows = rows;
    }

    public Optional<String> get(String name) {
        return database.inTurn(() -> rows.findById(name)).map(SettingRows.Row::content);
    }

    /** Only where there is nothing yet, whoever comes first; on disk when it returns. */
    public void begin(String name, String content) {
        database.keep(() -> {
            rows.begin(name, content);
            return null;
        });
    }

    /** In place of what was there; on disk when it returns. */
    public void put(String name, String content) {
        database.keep(() -> {
            rows.put(name, content);
            return null;
        });
    }
}
