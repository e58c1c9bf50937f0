package tandem.server.storage;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.session.SessionId;
import tandem.ui.picture.Lens;
import tandem.ui.session.JoinShown;
import tandem.ui.session.KeptDisplays;
import tandem.ui.session.RoomDisplay;

/** The table {@code room_display}: a row for each thing that is asked of a room screen. Safe on any thread. */
@Singleton
final class DisplayRows implements KeptDisplays {
    private static final String JOIN = "JOIN";
    private static final String LENS = "LENS";

    private final Database database;

    DisplayRows(Database database) {
        this.database = database;
    }

    @Override
    public Map<SessionId, RoomDisplay> displays(Set<SessionId> sessions) {
        return database.read(connection -> {
            var displays = new HashMap<SessionId, RoomDisplay>();
            try (var select = connection.prepareStatement(
                    "SELECT session_id, asked, shown FROM room_display WHERE session_id = ANY(?)")) {
                select.setArray(1, connection.createArrayOf("uuid", sessions.stream().map(SessionId::value).toArray()));
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        displays.merge(new SessionId(rows.getObject("session_id", UUID.class)),
                                display(rows.getString("asked"), rows.getString("shown")), RoomDisplay::then);
                    }
                }
            }
            return displays;
        });
    }

    /** What another version wrote and this one does not know is nothing that was said. */
    private static RoomDisplay display(String asked, String shown) {
        return switch (asked) {
            case JOIN -> new RoomDisplay(named(JoinShown.values(), shown).orElse(null), null);
            case LENS -> new RoomDisplay(null, named(Lens.values(), shown).orElse(null));
            default -> new RoomDisplay(null, null);
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    @Override
    public void keep(SessionId session, RoomDisplay said) {
        database.write(connection -> {
            try (var merge = connection.prepareStatement("""
                    MERGE INTO room_display AS t
                    USING (SELECT id, CAST(? AS varchar) AS asked, CAST(? AS varchar) AS shown FROM session
                        WHERE id = ?) AS s
                    ON t.session_id = s.id AND t.asked = s.asked
                    WHEN MATCHED THEN UPDATE SET shown = s.shown
                    WHEN NOT MATCHED THEN INSERT (session_id, asked, shown) VALUES (s.id, s.asked, s.shown)""")) {
                merge.setObject(3, session.value());
                put(merge, JOIN, said.join());
                put(merge, LENS, said.lens());
            }
            return null;
        });
    }

    private static void put(PreparedStatement merge, String asked, @Nullable Enum<?> shown) throws SQLException {
        if (shown != null) {
            merge.setString(1, asked);
            merge.setString(2, shown.name());
            merge.executeUpdate();
        }
    }
}
