package tandem.server.storage;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Browsers that stay signed in, known by the hash of their cookie's token. Safe on any thread. */
@Singleton
public final class SignIns {
    /** So long after it was last seen a browser stays signed in. */
    public static final Duration STAY = Duration.ofDays(180);

    private static final Duration SEEN_ANEW = Duration.ofDays(1);

    private final Database database;
    private final SignInRows rows;

    SignIns(Database database, SignInRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Signs this browser in, and forgets those that are so no longer. */
    public void remember(String hash, UUID account, Instant now) {
        database.keep(() -> {
            rows.forget(now.minus(STAY));
            rows.save(SignInRows.Row.of(hash, account, now));
            return null;
        });
    }

    /** Whose account is signed in with it; empty for one never seen, revoked, or too long ago. */
    public Optional<UUID> find(String hash, Instant now) {
        return signedIn(hash, now).map(SignInRows.Row::accountId);
    }

    private Optional<SignInRows.Row> signedIn(String hash, Instant now) {
        return database.inTurn(() -> rows.findByHashAndRevokedFalseAndSeenAtAfter(hash, now.minus(STAY)));
    }

    /** A signed-in browser is here. @return whether that was noted, from which on it stays again: once a day is enough */
    public boolean seen(String hash, Instant now) {
        var anew = signedIn(hash, now).filter(row -> !row.seenAt().isAfter(now.minus(SEEN_ANEW))).isPresent();
        if (anew) {
            database.keep(() -> {
                rows.seen(hash, now);
                return null;
            });
        }
        return anew;
    }

    /** Signs this browser out for good. */
    public void revoke(String hash) {
        database.keep(() -> {
            rows.revoke(hash);
            return null;
        });
    }

    /** Signs every browser of this account out for good. */
    public void revokeAll(UUID account) {
        database.keep(() -> {
            rows.revokeAll(account);
            return null;
        });
    }
}
