package tandem.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.START;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.person;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.session.Here;
import tandem.session.Play;
import tandem.session.SessionCommand;
import tandem.session.Speaks;

/** Who is here (rules.md B6): a live connection, or seen in the last minute. */
class PresenceTest {
    private final Presence presence = new Presence();
    private final Play play = Play.lobby().with(seat(1, WHANAU, false), seat(2, TEACHERS, false),
            seat(3, null, false), seat(4, WHANAU, true));

    @Test
    void whoeverIsConnectedIsHereInHerGroup() {
        for (int i = 1; i <= 4; i++) {
            presence.connected(person(i), START);
        }
        assertEquals(new Here(3, Map.of(WHANAU, 1, TEACHERS, 1), 1, 1, 0), here(3_600));
    }

    @Test
    void nobodyIsHereWhoWasNotSeen() {
        assertEquals(Here.NOBODY, here(0));
        presence.seen(person(99), START);
        assertEquals(Here.NOBODY, here(0));
    }

    @Test
    void whoWasSeenIsHereForAMinute() {
        presence.seen(person(1), START);
        assertEquals(1, here(60).total());
        assertEquals(0, here(61).total());
    }

    @Test
    void aLostConnectionIsOutOfReachAfterTwentySecondsAndForgottenAfterAQuarterOfAnHour() {
        presence.connected(person(1), START);
        presence.disconnected(person(1), START);
        assertEquals(0, here(20).outOfReach());
        assertEquals(1, here(21).outOfReach());
        assertEquals(1, here(899).outOfReach());
        assertEquals(0, here(900).outOfReach());
        presence.connected(person(1), START.plusSeconds(900));
        assertEquals(0, here(9_000).outOfReach());
    }

    @Test
    void aSeatIsHereOnceHoweverManyTabsItHas() {
        presence.connected(person(1), START);
        presence.connected(person(1), START);
        assertEquals(1, here(0).total());
        presence.disconnected(person(1), START);
        assertEquals(1, here(3_600).total());
        assertTrue(presence.anybodyConnected());
        presence.disconnected(person(1), START);
        presence.disconnected(person(1), START);
        assertFalse(presence.anybodyConnected());
        presence.connected(person(1), START);
        assertTrue(presence.anybodyConnected());
    }

    @Test
    void whoPassedHerPhoneOnIsHereNoMore() {
        presence.connected(person(1), START);
        play.with(new SessionCommand.PassOn(person(1)));
        assertEquals(Here.NOBODY, here(0));
    }

    @Test
    void noGroupSeemsLargerThanItIsThoughSeatsWentFromNodeToNode() {
        for (int i = 1; i <= 4; i++) {
            presence.connected(person(i), START);
        }
        presence.elsewhere(new Here(3, Map.of(WHANAU, 1, TEACHERS, 1), 1, 1, 0));
        assertEquals(new Here(3, Map.of(WHANAU, 1, TEACHERS, 1), 1, 1, 0), here(0));
    }

    @Test
    void aGroupThatIsAlreadyWholeHereLendsNoneOfItsPeopleToAnother() {
        presence.connected(person(1), START);
        presence.elsewhere(new Here(1, Map.of(WHANAU, 1), 0, 0, 0));
        assertEquals(new Here(1, Map.of(WHANAU, 1), 0, 0, 0), here(0));
    }

    @Test
    void whoIsHereByWayOfAnotherNodeIsNotOutOfReachAlthoughSheWentAwayFromThisOne() {
        for (int i = 1; i <= 3; i++) {
            presence.connected(person(i), START);
            presence.disconnected(person(i), START);
        }
        presence.elsewhere(new Here(3, Map.of(WHANAU, 1, TEACHERS, 1), 1, 0, 0));
        assertEquals(new Here(3, Map.of(WHANAU, 1, TEACHERS, 1), 1, 0, 0), here(61));
        presence.elsewhere(new Here(2, Map.of(WHANAU, 1, TEACHERS, 1), 0, 0, 0));
        assertEquals(1, here(61).outOfReach());
    }

    @Test
    void aGroupOfWhichThisNodeKnowsNoSeatYetIsNotCounted() {
        presence.elsewhere(new Here(2, Map.of(new PartnerId("children"), 2), 0, 0, 0));
        assertEquals(Here.NOBODY, here(0));
    }

    private Here here(long secondsLater) {
        return presence.here(play.situation().seats(), START.plusSeconds(secondsLater));
    }

    private static SessionCommand seat(int person, @Nullable PartnerId partner, boolean watching) {
        return new SessionCommand.Join(person(person), "device " + person, partner, null, watching, false,
                Speaks.SELF, List.of());
    }
}
