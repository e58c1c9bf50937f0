package tandem.server.storage;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who leads sessions here. Names are compared without case. What was saved is on disk. Safe on any thread. */
@Singleton
public final class Accounts {
    private final Database database;
    private final AccountRows rows;

    Accounts(Database database, AccountRows rows) {
        this.database = database;
        this.rows = rows;
    }

    public List<Account> all() {
        return database.inTurn(rows::findAllOrderByFolded);
    }

    public Optional<Account> find(String name) {
        // no name has one, and PostgreSQL does not even compare it
        if (name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.inTurn(() -> rows.findByFolded(Account.folded(name)));
    }

    public Optional<Account> find(UUID id) {
        return database.inTurn(() -> rows.findById(id));
    }

    /** Makes an account, or gives the one of this name another passphrase. */
    public Account save(String name, String passphraseHash, Instant now) {
        return database.keep(() -> {
            var folded = Account.folded(name);
            var known = rows.findByFolded(folded);
            if (known.isPresent()) {
                var same = known.get();
                var changed = new Account(same.id(), same.name(), folded, passphraseHash, same.createdAt());
                rows.update(changed);
                return changed;
            }
            var fresh = new Account(UUID.randomUUID(), name.strip(), folded, passphraseHash, now);
            rows.save(fresh);
            return fresh;
        });
    }
}
