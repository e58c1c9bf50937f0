package tandem.server.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tandem.live.ChangeFeed;
import tandem.live.NearFeed;
import tandem.session.SessionId;

/**
 * Wake-ups between nodes by PostgreSQL's LISTEN and NOTIFY, apart from the transactions that write the log. What was
 * not heard, because a connection was cut or a node slept, is found by looking at the logs every two seconds.
 * Safe on any thread.
 */
final class PostgresFeed implements ChangeFeed {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresFeed.class);
    private static final String CHANNEL = "tandem_session";
    private static final long GONE = -1;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    private static final Duration BETWEEN_NEWS = Duration.ofMillis(10);

    private final DatabaseUrl url;
    private final NearFeed near = new NearFeed();
    /** What is to be told, the latest of each session. */
    private final Map<SessionId, Long> news = new ConcurrentHashMap<>();
    private final Thread hearing = Thread.ofPlatform().daemon().name("change-feed-in").unstarted(this::hear);
    private final Thread telling = Thread.ofPlatform().daemon().name("change-feed-out").unstarted(this::tell);
    private volatile boolean closed;

    PostgresFeed(DatabaseUrl url) {
        this.url = url;
        hearing.start();
        telling.start();
    }

    @Override
    public void grew(SessionId session, long seq) {
        tell(session, seq);
    }

    @Override
    public void gone(SessionId session) {
        tell(session, GONE);
    }

    private void tell(SessionId session, long seq) {
        news.merge(session, seq, (one, other) ->
                Math.min(one, other) == GONE ? Long.valueOf(GONE) : Long.valueOf(Math.max(one, other)));
        LockSupport.unpark(telling);
    }

    @Override
    public Following follow(SessionId session, Follower follower) {
        return near.follow(session, follower);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    private void tell() {
        whileConnected(connection -> {
            while (!closed) {
                if (news.isEmpty()) {
                    LockSupport.park(this);
                } else {
                    send(connection);
                    // what comes meanwhile goes together
                    LockSupport.parkNanos(this, BETWEEN_NEWS.toNanos());
                }
            }
        });
    }

    private void send(Connection connection) throws SQLException {
        var sent = new ArrayList<String>();
        for (var session : List.copyOf(news.keySet())) {
            var seq = news.remove(session);
            if (seq != null) {
                sent.add(session + " " + seq);
            }
        }
        try (var notify = connection.prepareStatement("SELECT pg_notify(?, told) FROM unnest(?) AS told")) {
            notify.setString(1, CHANNEL);
            notify.setArray(2, connection.createArrayOf("text", sent.toArray()));
            notify.execute();
        }
    }

    private void hear() {
        whileConnected(connection -> {
            try (var listen = connection.createStatement()) {
                listen.execute("LISTEN " + CHANNEL);
            }
            var server = connection.unwrap(PGConnection.class);
            var lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();
            while (!closed) {
                var sinceLook = Duration.ofNanos(System.nanoTime() - lookedAt);
                if (sinceLook.compareTo(BETWEEN_LOOKS) >= 0) {
                    look(connection);
                    lookedAt = System.nanoTime();
                } else {
                    hear(server.getNotifications((int) BETWEEN_LOOKS.minus(sinceLook).toMillis() + 1));
                }
            }
        });
    }

    private void hear(PGNotification @Nullable [] heard) {
        for (var one : heard == null ? new PGNotification[0] : heard) {
            var words = one.getParameter().split(" ");
            pass(new SessionId(UUID.fromString(words[0])), Long.parseLong(words[1]));
        }
    }

    private void pass(SessionId session, long seq) {
        if (seq == GONE) {
            near.gone(session);
        } else {
            near.grew(session, seq);
        }
    }

    /** How long each log is by now that somebody follows here. */
    private void look(Connection connection) throws SQLException {
        var gone = new HashSet<>(near.followed());
        if (gone.isEmpty()) {
            return;
        }
        try (var select = connection.prepareStatement("SELECT s.id, (SELECT MAX(e.seq) FROM session_event e"
                + " WHERE e.session_id = s.id) AS seq FROM session s WHERE s.id = ANY(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", gone.stream().map(SessionId::value).toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    var session = new SessionId(rows.getObject("id", UUID.class));
                    gone.remove(session);
                    near.grew(session, rows.getLong("seq"));
                }
            }
        }
        gone.forEach(near::gone);
    }

    /** On a connection of its own, and when that is cut on another, until the feed is closed. */
    private void whileConnected(Conversation conversation) {
        while (!closed) {
            try (var connection = url.connect()) {
                conversation.on(connection);
            } catch (SQLException | RuntimeException e) {
                if (!closed) {
                    LOG.debug("The change feed has no connection; it tries again in a second");
                    LockSupport.parkNanos(this, Duration.ofSeconds(1).toNanos());
                }
            }
        }
    }

    @FunctionalInterface
    private interface Conversation {
        void on(Connection connection) throws SQLException;
    }

    /** Stops telling at once, and hearing within two seconds. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(telling);
        LockSupport.unpark(hearing);
    }
}
