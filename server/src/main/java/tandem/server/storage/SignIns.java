package tandem.server.storage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Browsers that stay signed in, known by the hash of their cookie's token. Safe on any thread. */
@Singleton
public final class SignIns {
    /**
     * @param account whose
     * @param seenAt  when it was last noted to be used
     */
    public record SignIn(UUID account, Instant createdAt, Instant seenAt) {
    }

    private final Database database;
    private final SignInRows rows;

    SignIns(Database database, SignInRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Signs this browser in. */
    public void remember(String hash, UUID account, Instant now) {
        database.keep(() -> {
            rows.save(new SignInRows.Row(hash, account, now, now, false));
            return null;
        });
    }

    /** Who is signed in with it; empty for one never seen, or revoked. */
    public Optional<SignIn> find(String hash) {
        return database.inTurn(() -> rows.findByHashAndRevokedFalse(hash))
                .map(row -> new SignIn(row.accountId(), row.createdAt(), row.seenAt()));
    }

    /** Notes that it was used. A note lost in a power cut does no harm, so this waits for no disk. */
    public void see(String hash, Instant now) {
        database.inTurn(() -> {
            rows.see(hash, now);
            return null;
        });
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
