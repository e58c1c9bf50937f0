package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.partnership.Partnerships;
import tandem.partnership.PartnershipsContract;
import tandem.question.QuestionSets;
import tandem.question.QuestionSetsContract;
import tandem.server.web.HealthCheck;

/** What people prepared, and who they are, in a database as the server opens it, whatever kind it is. */
abstract class StoredContentContract {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.123Z");

    @TempDir
    Path folder;

    private ApplicationContext context;

    /** Settings that say where the database is: one that is empty when a test begins, and the same throughout. */
    abstract Map<String, Object> database();

    @BeforeEach
    void open() {
        var settings = new HashMap<String, Object>(database());
        settings.putAll(Map.of("tandem.data", folder.toString(), "tandem.port", 0));
        context = ApplicationContext.run(settings, "test");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    @Test
    void whoWriteTheSameForTheFirstTimeAtOnceAllSucceed() throws Exception {
        var preferences = the(Preferences.class);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 200; i++) {
                var name = "new " + i;
                for (var one : threads.invokeAll(Collections.nCopies(4, () -> {
                    preferences.put(name, "said");
                    return preferences.get(name);
                }))) {
                    assertEquals(Optional.of("said"), one.get());
                }
            }
        }
    }

    @Test
    void anAccountIsFoundByItsNameInAnyCaseAndStays() {
        var made = the(Accounts.class).save("Āwhina ", "hash-1", NOW);
        assertEquals("Āwhina", made.name());
        assertEquals(Optional.of(made), the(Accounts.class).find("āWHINA"));
        assertEquals(Optional.of(made), the(Accounts.class).find(made.id()));
        assertEquals(Optional.empty(), the(Accounts.class).find("Awhina"));
        assertEquals(Optional.empty(), the(Accounts.class).find("Āwhina\0"));
        close();
        open();
        assertEquals(List.of(made), the(Accounts.class).all());
    }

    @Test
    void savingAnAccountAgainChangesItsPassphraseOnly() {
        var made = the(Accounts.class).save("Mere", "hash-1", NOW);
        the(Accounts.class).save("mere", "hash-2", NOW.plusSeconds(9));
        assertEquals(List.of(new Account(made.id(), "Mere", "mere", "hash-2", NOW)), the(Accounts.class).all());
    }

    @Test
    void aSignInIsRememberedUntilItIsRevoked() {
        var account = the(Accounts.class).save("Mere", "hash", NOW).id();
        var signIns = the(SignIns.class);
        signIns.remember("laptop", account, NOW);
        signIns.remember("phone", account, NOW);
        assertEquals(Optional.of(account), signIns.find("phone", NOW));
        assertEquals(Optional.empty(), signIns.find("never", NOW));
        signIns.revoke("phone");
        assertEquals(Optional.empty(), signIns.find("phone", NOW));
        close();
        open();
        assertEquals(Optional.empty(), the(SignIns.class).find("phone", NOW));
        assertEquals(Optional.of(account), the(SignIns.class).find("laptop", NOW));
        the(SignIns.class).revokeAll(account);
        assertEquals(Optional.empty(), the(SignIns.class).find("laptop", NOW));
    }

    @Test
    void aSignInHoldsForHalfAYearAndIsThenForgotten() {
        var account = the(Accounts.class).save("Mere", "hash", NOW).id();
        var signIns = the(SignIns.class);
        signIns.remember("laptop", account, NOW);
        assertEquals(Optional.of(account), signIns.find("laptop", NOW.plus(SignIns.STAY).minusSeconds(1)));
        assertEquals(Optional.empty(), signIns.find("laptop", NOW.plus(SignIns.STAY)));
        signIns.remember("phone", account, NOW.plus(SignIns.STAY));
        assertEquals(Optional.empty(), signIns.find("laptop", NOW), "it is there no more");
    }

    @Test
    void aSignInHoldsFromWhenItWasLastSeenAndIsNotedOnceADay() {
        var account = the(Accounts.class).save("Mere", "hash", NOW).id();
        var signIns = the(SignIns.class);
        signIns.remember("laptop", account, NOW);
        var later = NOW.plus(Duration.ofDays(100));
        assertEquals(List.of(true, false), List.of(signIns.seen("laptop", later), signIns.seen("laptop", later)));
        close();
        open();
        var end = later.plus(SignIns.STAY);
        assertEquals(Optional.of(account), the(SignIns.class).find("laptop", end.minusSeconds(1)));
        assertFalse(the(SignIns.class).seen("laptop", end), "nobody comes back by being seen");
        the(SignIns.class).revoke("laptop");
        assertFalse(the(SignIns.class).seen("laptop", end.minusSeconds(1)));
    }

    @Test
    void aLinkSignsInOnceHoweverManyTry() throws Exception {
        var links = the(SignInLinks.class);
        var account = the(Accounts.class).save("Mere", "hash", NOW).id();
        links.create("first", null, NOW, NOW.plus(Duration.ofDays(1)));
        links.create("code", account, NOW, NOW.plus(Duration.ofMinutes(2)));
        assertTrue(links.usable("first", NOW));
        var tries = new ArrayList<Callable<Optional<SignInLinks.Used>>>();
        for (int i = 0; i < 20; i++) {
            tries.add(() -> links.use("first", NOW.plusSeconds(1)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var winners = threads.invokeAll(tries).stream().map(future -> future.resultNow()).flatMap(Optional::stream)
                    .toList();
            assertEquals(List.of(new SignInLinks.Used(Optional.empty())), winners);
        }
        assertEquals(false, links.usable("first", NOW));
        assertEquals(Optional.of(new SignInLinks.Used(Optional.of(account))), links.use("code", NOW.plusSeconds(119)));
    }

    @Test
    void aLinkThatIsOverOrNeverWasSignsNobodyIn() {
        var links = the(SignInLinks.class);
        links.create("code", null, NOW, NOW.plus(Duration.ofMinutes(2)));
        assertEquals(Optional.empty(), links.use("code", NOW.plusSeconds(120)));
        assertEquals(false, links.usable("code", NOW.plusSeconds(120)));
        assertEquals(Optional.empty(), links.use("guessed", NOW));
    }

    @Test
    void ofAllWhoBeginAPreferenceOneDoesAndNoneChangesIt() throws Exception {
        var preferences = the(Preferences.class);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 50; i++) {
                var name = "begun " + i;
                var seen = new ArrayList<Callable<Optional<String>>>();
                for (var said : List.of("a", "b", "c", "d")) {
                    seen.add(() -> {
                        preferences.begin(name, said);
                        return preferences.get(name);
                    });
                }
                assertEquals(1, threads.invokeAll(seen).stream().map(Future::resultNow).distinct().count());
            }
        }
    }

    @Test
    void aPreferenceIsKeptInPlaceOfTheLast() {
        assertEquals(Optional.empty(), the(Preferences.class).get("room-address"));
        the(Preferences.class).put("room-address", "http://192.168.1.20:8080");
        the(Preferences.class).put("room-address", "http://10.0.0.7:8080");
        close();
        open();
        assertEquals(Optional.of("http://10.0.0.7:8080"), the(Preferences.class).get("room-address"));
    }

    @Test
    void healthIsUpWhileItWorks() {
        var checks = context.getBeansOfType(HealthCheck.class).stream().filter(c -> c.name().equals("database")).toList();
        assertEquals(1, checks.size());
        assertEquals(null, checks.getFirst().whyDown());
    }

    @Test
    void aClosedDatabaseSaysSo() {
        var accounts = the(Accounts.class);
        close();
        assertThrows(tandem.live.EventStore.Away.class, accounts::all);
    }

    @Nested
    class AsQuestionSets extends QuestionSetsContract {
        @Override
        protected QuestionSets sets() {
            return the(QuestionSets.class);
        }
    }

    @Nested
    class AsPartnerships extends PartnershipsContract {
        @Override
        protected Partnerships partnerships() {
            return the(Partnerships.class);
        }
    }
}
