package tandem.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tandem.live.EventStore;
import tandem.session.JoinCode;
import tandem.session.Recorded;
import tandem.session.Sealing;
import tandem.session.SessionEvent;
import tandem.session.SessionId;

/** One append within a transaction, behind a lock on the session's row: whoever comes next waits, and never retries. */
final class SessionRows {
    private static final int SALT_LENGTH = 32;

    /** @param seq 0 where there is no such session yet */
    private record Standing(long seq, @Nullable Instant endedAt, @Nullable Instant sealedAt) {
        Standing after(Recorded recorded) {
            return switch (recorded.event()) {
                case SessionEvent.Ended _ -> new Standing(recorded.seq(), recorded.at(), sealedAt);
                case SessionEvent.EndUndone _ -> new Standing(recorded.seq(), null, sealedAt);
                case SessionEvent.Sealed _ -> new Standing(recorded.seq(), endedAt, recorded.at());
                default -> new Standing(recorded.seq(), endedAt, sealedAt);
            };
        }
    }

    private final Connection connection;
    private final EventRows events;
    private final RandomGenerator random;

    /** @param random a source that cannot be guessed */
    SessionRows(Connection connection, RandomGenerator random) {
        this.connection = connection;
        this.events = new EventRows(connection);
        this.random = random;
    }

    /** @return whether anything was written */
    boolean append(SessionId session, long known, UnaryOperator<List<Recorded>> decide) throws SQLException {
        var standing = lock(session);
        var fresh = decide.apply(known < standing.seq() ? events.after(session, known) : List.of());
        if (fresh.isEmpty()) {
            return false;
        }
        check(standing.seq(), fresh);
        if (fresh.getFirst().event() instanceof SessionEvent.Opened opened) {
            open(session, opened, fresh.getFirst().at());
        }
        events.insert(session, fresh);
        for (var recorded : fresh) {
            standing = standing.after(recorded);
            forget(session, recorded);
        }
        update(session, standing, fresh.getLast().at());
        return true;
    }

    private Standing lock(SessionId session) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT ended_at, sealed_at FROM session WHERE id = ? FOR UPDATE")) {
            select.setObject(1, session.value());
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? new Standing(last(session), EventRows.instantOrNull(rows, "ended_at"),
                                EventRows.instantOrNull(rows, "sealed_at"))
                        : new Standing(0, null, null);
            }
        }
    }

    /**
     * Told by the log itself: with two stores on one H2, the row's own number was seen to fall behind. In the order of
     * the whole key, or H2 reads a session from its beginning for every append, as it does for MAX(seq).
     */
    private long last(SessionId session) throws SQLException {
        try (var select = connection.prepareStatement("SELECT seq FROM session_event WHERE session_id = ?"
                + " ORDER BY session_id DESC, seq DESC FETCH FIRST ROW ONLY")) {
            select.setObject(1, session.value());
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private static void check(long seq, List<Recorded> fresh) {
        var next = seq + 1;
        for (var recorded : fresh) {
            if (recorded.seq() != next) {
                throw new EventStore.Rejected("the events have a gap", null);
            }
            if (recorded.event() instanceof SessionEvent.Opened != (next == 1)) {
                throw new EventStore.Rejected("a session begins by being opened, once", null);
            }
            next++;
        }
    }

    private void open(SessionId session, SessionEvent.Opened opened, Instant at) throws SQLException {
        if (isTaken(opened.code())) {
            throw new EventStore.Rejected("the code is taken", null);
        }
        try (var insert = connection.prepareStatement("INSERT INTO session"
                + " (id, code, title, partnership, seq, opened_at, last_at, keep_days, partnership_id)"
                + " VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?)")) {
            insert.setObject(1, session.value());
            insert.setString(2, opened.code().value());
            insert.setString(3, opened.questionSet().title());
            insert.setString(4, opened.partnership().name());
            EventRows.set(insert, 5, at);
            EventRows.set(insert, 6, at);
            insert.setInt(7, opened.keep());
            insert.setString(8, opened.partnership().id().value());
            insert.executeUpdate();
        }
        var salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        try (var insert = connection.prepareStatement("INSERT INTO session_salt (session_id, salt) VALUES (?, ?)")) {
            insert.setObject(1, session.value());
            insert.setBytes(2, salt);
            insert.executeUpdate();
        }
    }

    private boolean isTaken(JoinCode code) throws SQLException {
        try (var select = connection.prepareStatement("SELECT 1 FROM session WHERE code = ?"
                + " UNION ALL SELECT 1 FROM deleted_session WHERE code = ?")) {
            select.setString(1, code.value());
            select.setString(2, code.value());
            try (var rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void update(SessionId session, Standing standing, Instant lastAt) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE session SET seq = ?, last_at = ?, ended_at = ?, sealed_at = ? WHERE id = ?")) {
            update.setLong(1, standing.seq());
            EventRows.set(update, 2, lastAt);
            EventRows.set(update, 3, standing.endedAt());
            EventRows.set(update, 4, standing.sealedAt());
            update.setObject(5, session.value());
            update.executeUpdate();
        }
    }

    /** What an event says must no longer be there (rules.md A2, A3). */
    private void forget(SessionId session, Recorded recorded) throws SQLException {
        if (recorded.event() instanceof SessionEvent.Redacted(var seqs)) {
            events.empty(session, seqs, recorded.at());
        }
        if (recorded.event() instanceof SessionEvent.Sealed) {
            try (var delete = connection.prepareStatement("DELETE FROM session_salt WHERE session_id = ?")) {
                delete.setObject(1, session.value());
                delete.executeUpdate();
            }
            events.rewrite(session, Sealing.rewritten(events.after(session, 0), random));
        }
    }
}
