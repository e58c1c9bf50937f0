package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.ui.session.Questions.CHOICE;
import static tandem.ui.session.Questions.PAUSE;
import static tandem.ui.session.Questions.TEXT;
import static tandem.ui.session.Questions.picked;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.session.SessionCommand;

class RoomScreenTest {
    private final Room room = Room.with(CHOICE, TEXT, PAUSE);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theWelcomeSaysHowToJoinAndWhoIsHere() {
        room.people(3);
        show();
        var code = room.session.moment().session().opened().code();
        assertTrue(shown().contains("192.168.1.20:8080"));
        assertTrue(shown().contains(code.shown()));
        assertTrue(shown().contains("<svg") && shown().contains("fill=\"#fff\""), "dark on white, always");
        assertTrue(shown().contains("Parents and whānau</span><b>2</b>"), shown());
        assertTrue(shown().contains("3 here"));
    }

    @Test
    void followsTheSessionAndTellsNoResultBeforeItIsRevealed() {
        room.people(6);
        show();
        room.lead(new SessionCommand.Next(), new SessionCommand.Open()).answer(6, _ -> picked("a"));
        Room.until(() -> shown().contains("6 answered · 6 here"));
        assertTrue(shown().contains("Who decided?"));
        assertFalse(shown().contains("100%"));
        room.lead(new SessionCommand.Close());
        room.lead(new SessionCommand.Reveal());
        Room.until(() -> shown().contains("6 · 100%"));
    }

    @Test
    void someoneWhoComesIsSeenWithoutAnyEvent() {
        room.people(2);
        show();
        assertTrue(shown().contains("2 here"));
        room.loses(1);
        room.now = room.now.plus(Duration.ofMinutes(2));
        room.pulse.beat();
        Room.until(() -> shown().contains("1 here"));
    }

    @Test
    void aPauseHasNoCounterAndNoTimer() {
        room.people(2).lead(new SessionCommand.GoTo(3));
        show();
        assertTrue(shown().contains("Look up."));
        assertFalse(shown().contains("foot-counts"), shown());
        assertFalse(shown().contains("data-deadline"));
    }

    @Test
    void aBlankScreenShowsNothing() {
        room.people(2).lead(new SessionCommand.Next(), new SessionCommand.Blank(true));
        show();
        assertFalse(shown().contains("Who decided?"));
        assertTrue(shown().contains("screen blank"));
    }

    @Test
    void theSubjectStandsAboveTheQuestion() {
        room.lead(new SessionCommand.SetSubject("The new bus route"), new SessionCommand.Next());
        show();
        assertTrue(shown().indexOf("The new bus route") < shown().indexOf("Who decided?"));
    }

    @Test
    void theTimerCountsDownToAnInstant() {
        room.lead(new SessionCommand.Next(), new SessionCommand.Open(),
                new SessionCommand.SetTimer(Duration.ofSeconds(90)));
        show();
        assertTrue(shown().contains("data-deadline=\"2026-03-04T05:01:30Z\""), shown());
    }

    @Test
    void theWayToJoinCanFillTheScreenLater() {
        room.lead(new SessionCommand.Next());
        show();
        assertFalse(shown().contains("<svg xmlns"));
        room.displays.show(room.session.id(), JoinShown.WHOLE_SCREEN);
        Room.until(() -> shown().contains("<svg xmlns"));
    }

    @Test
    void atTheEndItSaysThankYou() {
        room.lead(new SessionCommand.Next(), new SessionCommand.End());
        show();
        assertTrue(shown().contains("Thank you"));
    }

    @Test
    void withoutSigningInOnlyTheKeyOpensIt() {
        room.signedIn = false;
        var screen = show();
        assertEquals("", shown());
        screen.keyArrived("another key");
        assertTrue(shown().contains("needs its own link"));
        assertFalse(shown().contains(room.session.moment().session().opened().code().shown()));
        screen.keyArrived("key of " + room.session.moment().session().opened().code().value());
        assertTrue(shown().contains("An hour together"));
    }

    private RoomScreen show() {
        var screen = room.screen();
        screen.show(room.session);
        return Room.shown(screen);
    }

    private static String shown() {
        return _get(Stage.class).shown();
    }
}
