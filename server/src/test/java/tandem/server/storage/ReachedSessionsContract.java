package tandem.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.live.SampleLog.add;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.newSession;
import static tandem.live.SampleLog.openIn;
import static tandem.live.SampleLog.subject;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is owed to those who wait for the first phone. */
abstract class ReachedSessionsContract {
    private static final Instant FIRST = Instant.parse("2026-03-04T05:06:07.123Z");

    abstract DatabaseUrl url();

    @Test
    void theFirstPhoneIsNotedOnceAndKnownOnEveryNode() {
        try (var database = Database.open(url()); var store = new GroupedEventStore(database, new SecureRandom())) {
            var code = newCode();
            var session = openIn(store, code);
            var here = new ReachedSessions(database);
            var elsewhere = new ReachedSessions(database);
            assertEquals(Optional.empty(), elsewhere.at(code));
            here.note(session, FIRST);
            elsewhere.note(session, FIRST.plusSeconds(60));
            assertEquals(Optional.of(FIRST), elsewhere.at(code));
            add(store, session, subject("goes on as before"));
            assertEquals(Optional.of(FIRST), here.at(code));
        }
    }

    @Test
    void ofASessionThatIsNotThereNothingIsKnown() {
        try (var database = Database.open(url())) {
            var reached = new ReachedSessions(database);
            reached.note(newSession(), FIRST);
            assertEquals(Optional.empty(), reached.at(newCode()));
        }
    }
}
