package tandem.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.ui.session.Questions.picked;

import org.junit.jupiter.api.Test;
import tandem.session.SessionCommand;
import tandem.session.Step;

/** Pressed once more on a slow line, or by somebody else, a button is for what it said. */
class SecondPressTest extends ConsoleTest {
    @Test
    void aSecondPressOnCloseTakesNoTimeAwayFromThoseWhoStillAnswer() {
        room.people(6).lead(new SessionCommand.Next(), new SessionCommand.Open());
        show();
        var wanted = control("Close").wanted();
        press("Close");
        Room.until(() -> has("Close now"));
        var closing = room.session.moment().session().seq();
        Room.press(control("Close now"), control("Close now").meant(), wanted);
        room.answer(1, _ -> picked("a"));
        assertEquals(Step.State.OPEN, state());
        assertEquals(closing + 1, room.session.moment().session().seq(), "nothing but the answer");
        press("Close now");
        Room.until(() -> state() == Step.State.CLOSED);
    }

    @Test
    void aSecondPressOnBlankScreenDoesNotShowItAgain() {
        room.lead(new SessionCommand.Next());
        show();
        var wanted = control("Blank screen").wanted();
        press("Blank screen");
        Room.until(() -> has("Show screen"));
        Room.press(control("Show screen"), control("Show screen").meant(), wanted);
        room.lead(new SessionCommand.SetSubject("The bus route"));
        assertTrue(room.session.moment().session().blank());
        press("Show screen");
        Room.until(() -> has("Blank screen"));
    }

    @Test
    void aSecondPressOnShowJoinCodeDoesNotPutItAway() {
        show();
        var wanted = control("Show join code").wanted();
        press("Show join code");
        Room.until(() -> has("Put join code away"));
        Room.press(control("Put join code away"), control("Put join code away").meant(), wanted);
        assertEquals(JoinShown.WHOLE_SCREEN, room.displays.join(room.session.id()));
        press("Put join code away");
        Room.until(() -> has("Show join code"));
    }

    @Test
    void aSecondPressOnUndoDoesNotUndoTheUndoing() {
        room.lead(new SessionCommand.Next(), new SessionCommand.Open());
        show();
        room.lead(new SessionCommand.Close());
        Room.until(() -> has("Open again"));
        var wanted = control("Undo").wanted();
        press("Undo");
        Room.until(() -> state() == Step.State.OPEN);
        Room.press(control("Undo"), control("Undo").meant(), wanted);
        Room.until(() -> notice().equals("The session has moved on. Here is where it is now."));
        assertEquals(Step.State.OPEN, state());
        Room.until(() -> !control("Undo").wanted().equals(wanted));
        press("Undo");
        Room.until(() -> state() == Step.State.CLOSED);
    }
}
