package tandem.server.web;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tandem.live.EventStore;
import tandem.server.storage.Account;
import tandem.server.storage.Accounts;
import tandem.server.storage.SignInLinks;
import tandem.server.storage.SignIns;

/**
 * Who is signed in as facilitator, and how one gets there. Tokens are 32 random bytes and kept only as hashes;
 * passphrases only as Argon2id (RFC 9106, its second recommended setting).
 */
@Singleton
public final class SignIn {
    /** The cookie that keeps a browser signed in, over restarts too. */
    public static final String COOKIE = "tandem_facilitator";

    private static final Duration LINK_LIFE = Duration.ofDays(7);
    private static final Duration CODE_LIFE = Duration.ofMinutes(2);

    private final Accounts accounts;
    private final SignIns signIns;
    private final SignInLinks links;
    private final InstantSource clock;
    private final RandomGenerator random;
    /** Each passphrase that is looked at takes another 64 MB: the others wait for their turn. */
    private final Semaphore atWork = new Semaphore(2, true);

    SignIn(Accounts accounts, SignIns signIns, SignInLinks links, InstantSource clock, RandomGenerator random) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.links = links;
        this.clock = clock;
        this.random = random;
    }

    /** Whether nobody has an account here yet. */
    public boolean isNew() {
        return accounts.all().isEmpty();
    }

    /** A link's token, good once within a week: it makes an account, or gives one another passphrase. */
    public String newLink() {
        var token = token();
        links.create(hash(token), null, clock.instant(), clock.instant().plus(LINK_LIFE));
        return token;
    }

    boolean isUnused(String token) {
        return isUsable(hash(token));
    }

    private boolean isUsable(String hash) {
        return links.usable(hash, clock.instant());
    }

    /** Uses a link up. @return the token of the cookie; empty when the link had been used */
    Optional<String> byLink(String token, String name, String passphrase) {
        if (!isUnused(token)) {
            return Optional.empty();
        }
        // what takes its time comes first: a link that is used up without an account is of no use to anybody
        var hashed = hashed(passphrase);
        return links.use(hash(token), clock.instant()).map(_ -> {
            var account = accounts.save(name, hashed, clock.instant());
            signIns.revokeAll(account.id());
            return remember(account.id());
        });
    }

    /** @return the token of the cookie; empty when name and passphrase do not go together */
    Optional<String> with(String name, String passphrase) {
        var account = accounts.find(name);
        if (account.isEmpty()) {
            // as long as a real look, so that nobody learns which names there are
            hashed(passphrase);
            return Optional.empty();
        }
        var stored = account.get().passphrase();
        return isOf(stored, passphrase)
                ? Optional.of(remember(account.get().id())) : Optional.empty();
    }

    /** Eight digits with which a phone signs in as this person, once, within two minutes. */
    public String leadCode(String facilitator) {
        var account = accounts.find(facilitator).orElseThrow();
        var code = "%08d".formatted(random.nextInt(100_000_000));
        links.create(hash("lead " + code), account.id(), clock.instant(), clock.instant().plus(CODE_LIFE));
        return code.substring(0, 4) + " " + code.substring(4);
    }

    /** Uses such a code up. @return the token of the cookie */
    Optional<String> byCode(String typed) {
        var hash = hash("lead " + typed.replaceAll("[^0-9]", ""));
        // a wrong one is not worth a transaction
        return Optional.of(hash).filter(this::isUsable).flatMap(code -> links.use(code, clock.instant()))
                .flatMap(SignInLinks.Used::account).map(this::remember);
    }

    /** Whose browser this is. @param token the cookie's value */
    public Optional<String> whose(@Nullable String token) {
        return token == null || token.length() > 100 ? Optional.empty()
                : signIns.find(hash(token), clock.instant()).flatMap(accounts::find).map(Account::name);
    }

    /** Who uses Tandem is not signed out in the middle of it. @return the cookie to give anew, where it is time to */
    Optional<String> anew(String token, boolean secure) {
        try {
            return signIns.seen(hash(token), clock.instant()) ? Optional.of(cookie(token, secure)) : Optional.empty();
        } catch (EventStore.Away _) {
            // reading goes on while nothing can be written; the next page tries again
            return Optional.empty();
        }
    }

    static String cookie(String token, boolean secure) {
        return COOKIE + "=" + token + "; Path=/; Max-Age=" + SignIns.STAY.toSeconds() + "; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "");
    }

    public void out(String token) {
        signIns.revoke(hash(token));
    }

    private String remember(UUID account) {
        var token = token();
        signIns.remember(hash(token), account, clock.instant());
        return token;
    }

    private String token() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String hashed(String passphrase) {
        return atWork(() -> {
            // not before it is needed: from then on the library keeps the 64 MB that it works in
            var argon2id = Argon2Function.getInstance(65_536, 3, 4, 32, Argon2.ID);
            return Password.hash(passphrase).addRandomSalt(16).with(argon2id).getResult();
        });
    }

    private boolean isOf(String stored, String passphrase) {
        return atWork(() -> Password.check(passphrase, stored).with(Argon2Function.getInstanceFromHash(stored)));
    }

    private <T> T atWork(Supplier<T> hashing) {
        atWork.acquireUninterruptibly();
        try {
            return hashing.get();
        } finally {
            atWork.release();
        }
    }

    private static String hash(String token) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
