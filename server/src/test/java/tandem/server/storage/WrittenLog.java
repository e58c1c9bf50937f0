package tandem.server.storage;

import java.sql.SQLException;
import java.util.List;
import tandem.session.Recorded;
import tandem.session.SessionId;

/** The logs of a PostgreSQL as they were written, with what was emptied afterwards. */
public final class WrittenLog {
    private final String url;

    private WrittenLog(String url) {
        this.url = url;
    }

    /** Keeps a copy of whatever is written from now on. @param url of a database that has its tables */
    public static WrittenLog in(String url) {
        TestPostgres.runAt(url, """
                CREATE TABLE written (LIKE session_event);
                CREATE FUNCTION keep_written() RETURNS trigger LANGUAGE plpgsql AS
                  'BEGIN INSERT INTO written SELECT NEW.*; RETURN NEW; END';
                CREATE TRIGGER keep_written AFTER INSERT ON session_event
                  FOR EACH ROW EXECUTE FUNCTION keep_written()""");
        return new WrittenLog(url);
    }

    /** Puts back what was emptied in this session, and reads it. */
    public List<Recorded> of(SessionId session) {
        TestPostgres.runAt(url, "UPDATE session_event AS e SET body = w.body FROM written AS w"
                + " WHERE w.session_id = e.session_id AND w.seq = e.seq AND e.body IS NULL");
        try (var connection = DatabaseUrl.given(url).connect()) {
            return new EventRows(connection).after(session, 0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
