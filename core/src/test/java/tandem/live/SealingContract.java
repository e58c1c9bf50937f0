package tandem.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.live.SampleLog.add;
import static tandem.live.SampleLog.anonymous;
import static tandem.live.SampleLog.named;
import static tandem.live.SampleLog.newCode;
import static tandem.live.SampleLog.newSession;
import static tandem.live.SampleLog.openIn;
import static tandem.live.SampleLog.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.session.ParticipantId;
import tandem.session.Recorded;
import tandem.session.RoundId;
import tandem.session.SessionEvent;
import tandem.session.SessionId;

/** What every event store and its salts owe so that nobody can link a seat to its answers (rules.md A2). */
public abstract class SealingContract {
    private static final int SEATS = 24;

    /** The same one throughout a test. */
    protected abstract EventStore store();

    /** Those of the same data. */
    protected abstract Salts salts();

    @Test
    void aSessionIsGivenItsOwnSaltWhenItIsOpened() {
        var one = openIn(store(), newCode());
        var two = openIn(store(), newCode());
        var salt = salts().salt(one).orElseThrow();
        assertTrue(salt.length >= 16);
        assertNotEquals(List.of(boxed(salt)), List.of(boxed(salts().salt(two).orElseThrow())));
        assertEquals(boxed(salt), boxed(salts().salt(one).orElseThrow()));
    }

    @Test
    void theSaltStaysWhileTheSessionGoesOn() {
        var session = openIn(store(), newCode());
        var before = boxed(salts().salt(session).orElseThrow());
        add(store(), session, subject("about"), new SessionEvent.Ended(false), new SessionEvent.EndUndone());
        assertEquals(before, boxed(salts().salt(session).orElseThrow()));
    }

    @Test
    void aSessionThatNeverWasOrWasNotKeptHasNoSalt() {
        assertTrue(salts().salt(newSession()).isEmpty());
        var code = newCode();
        openIn(store(), code);
        var second = newSession();
        try {
            store().append(second, 0, _ -> List.of(SampleLog.at(1, SampleLog.opened(code))));
        } catch (EventStore.Rejected expected) {
            assertTrue(salts().salt(second).isEmpty());
            return;
        }
        throw new AssertionError("a code was given twice");
    }

    @Test
    void sealingDeletesTheSaltOfThisSessionOnly() {
        var sealed = openIn(store(), newCode());
        var other = openIn(store(), newCode());
        add(store(), sealed, new SessionEvent.Ended(false), new SessionEvent.Sealed());
        assertTrue(salts().salt(sealed).isEmpty());
        assertTrue(salts().salt(other).isPresent());
    }

    @Test
    void sealingShufflesAnonymousAnswersAndCutsTheirTime() {
        var session = answered();
        var before = store().log(session, 0);
        add(store(), session, new SessionEvent.Ended(false), new SessionEvent.Sealed());
        var after = store().log(session, 0);
        assertEquals(before.size() + 2, after.size());
        assertEquals(texts(before).stream().sorted().toList(), texts(after).stream().sorted().toList());
        assertNotEquals(texts(before), texts(after));
        for (int i = 0; i < before.size(); i++) {
            assertEquals(i + 1, after.get(i).seq());
            if (isAnonymous(before.get(i))) {
                assertTrue(isAnonymous(after.get(i)));
                assertEquals(SampleLog.at(3, subject("")).at(), after.get(i).at());
            } else {
                assertEquals(before.get(i), after.get(i));
            }
        }
        assertEquals(new SessionEvent.Sealed(), after.getLast().event());
    }

    @Test
    void sealingTakesTheTagsOfGroupsThatStayedSmall() {
        var session = answered();
        add(store(), session, new SessionEvent.Ended(false), new SessionEvent.Sealed());
        var tags = store().log(session, 0).stream().filter(SealingContract::isAnonymous)
                .map(recorded -> ((SessionEvent.AnswerGiven) recorded.event()).partner()).toList();
        assertEquals(SEATS - 2, tags.stream().filter(new PartnerId("whanau")::equals).count());
        assertEquals(0, tags.stream().filter(new PartnerId("teachers")::equals).count());
    }

    @Test
    void sealingLeavesEmptiedBodiesEmpty() {
        var session = answered();
        add(store(), session, new SessionEvent.Redacted(List.of(4L)));
        var emptied = store().log(session, 3).getFirst();
        add(store(), session, new SessionEvent.Ended(false), new SessionEvent.Sealed());
        assertEquals(emptied, store().log(session, 3).getFirst());
    }

    /** Two teachers among whānau answer step 1 and one person step 2. */
    private SessionId answered() {
        var session = openIn(store(), newCode());
        var events = new ArrayList<SessionEvent>(List.of(
                new SessionEvent.Arrived(1), new SessionEvent.RoundOpened(new RoundId(1, 1))));
        for (int seat = 0; seat < SEATS; seat++) {
            var partner = new PartnerId(seat < 2 ? "teachers" : "whanau");
            events.add(anonymous(1, "voice-%017d".formatted(seat), partner, "Answer " + seat));
        }
        events.addAll(List.of(new SessionEvent.RoundClosed(new RoundId(1, 1)), new SessionEvent.Arrived(2),
                new SessionEvent.RoundOpened(new RoundId(2, 1)),
                named(new ParticipantId(UUID.randomUUID()), "By name"),
                new SessionEvent.RoundClosed(new RoundId(2, 1))));
        add(store(), session, events.toArray(SessionEvent[]::new));
        return session;
    }

    private static boolean isAnonymous(Recorded recorded) {
        return recorded.event() instanceof SessionEvent.AnswerGiven given && given.slot().round().step() == 1;
    }

    private static List<String> texts(List<Recorded> log) {
        return log.stream().filter(SealingContract::isAnonymous)
                .map(recorded -> ((SessionEvent.AnswerGiven) recorded.event()).answer().toString()).toList();
    }

    private static List<Byte> boxed(byte[] bytes) {
        var boxed = new ArrayList<Byte>();
        for (var each : bytes) {
            boxed.add(each);
        }
        return boxed;
    }
}
