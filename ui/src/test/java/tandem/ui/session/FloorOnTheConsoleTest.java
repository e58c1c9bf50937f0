package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.question.Floor;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.session.SessionCommand;

/** Which questions from the floor were answered, as the facilitator says. */
class FloorOnTheConsoleTest {
    private final Room room = Room.with(new Floor(new QuestionId("f"), "What do you want to ask?",
            Visibility.WHOLE_ROOM, false, List.of(new Floor.Asked("p1", "Who pays?"), new Floor.Asked("p2", "Who decides?"))));

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aQuestionIsMarkedAndStaysUnderTheHand() {
        room.people(2);
        console();
        assertEquals(List.of(), buttons(), "nothing was asked yet");
        room.lead(new SessionCommand.Next(), new SessionCommand.Open());
        Room.until(() -> buttons().size() == 2);
        var first = buttons().getFirst();
        assertEquals("Answered: Who pays?", first.getElement().getAttribute("aria-label"));
        _click(first);
        Room.until(() -> floor().asked("p1").orElseThrow().answered());
        Room.until(() -> buttons().getFirst().getText().equals("Not answered after all"));
        assertEquals(first, buttons().getFirst(), "the same button, so the focus stays on it");
        _click(first);
        Room.until(() -> !floor().asked("p1").orElseThrow().answered());
    }

    @Test
    void onceTheRoomHasSeenThemTheyStandAsOnItsScreen() {
        room.people(6).lead(new SessionCommand.Next(), new SessionCommand.Open())
                .answer(6, _ -> new Floor.Votes(Set.of("p2"), Set.of("p1", "p2"))).lead(new SessionCommand.Close());
        console();
        Room.until(() -> labels().equals(List.of("Answered: Who pays?", "Answered: Who decides?")));
        room.lead(new SessionCommand.Reveal());
        Room.until(() -> labels().equals(List.of("Answered: Who decides?", "Answered: Who pays?")));
    }

    private void console() {
        var console = room.console();
        console.show(room.session, "Hana");
        Room.shown(console);
    }

    private Floor floor() {
        return (Floor) room.session.moment().session().step().orElseThrow().question();
    }

    private static List<String> labels() {
        return buttons().stream().map(button -> button.getElement().getAttribute("aria-label")).toList();
    }

    private static List<NativeButton> buttons() {
        return _find(NativeButton.class).stream()
                .filter(button -> List.of("Answered", "Not answered after all").contains(button.getText())).toList();
    }
}
