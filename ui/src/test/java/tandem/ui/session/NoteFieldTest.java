package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.ui.session.Questions.CHOICE;
import static tandem.ui.session.Questions.TEXT;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.vaadin.flow.internal.JacksonUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.session.SessionCommand;

class NoteFieldTest {
    private final Room room = Room.with(CHOICE, TEXT);

    @BeforeEach
    void show() {
        room.lead(new SessionCommand.Next());
        var console = room.console();
        console.show(room.session, "Hana");
        Room.shown(console);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatIsWrittenIsKept() {
        begins();
        writes("They laughed", 1);
        Room.until(() -> note(1).equals("They laughed"));
    }

    @Test
    void whatAnotherConsoleWroteIsShown() {
        room.lead(new SessionCommand.Note(1, "From the laptop"));
        Room.until(() -> shown().equals("From the laptop"));
        begins();
        writes("From the laptop and the phone", 1);
        room.lead(new SessionCommand.Note(1, "From the laptop again"));
        Room.until(() -> shown().equals("From the laptop again"));
    }

    @Test
    void whatIsBeingTypedIsNotReplaced() {
        begins();
        room.lead(new SessionCommand.Note(1, "From the phone"), new SessionCommand.SetSubject("The bus route"));
        follows("The bus route");
        assertEquals("", shown());
        leaves();
        assertEquals("From the phone", shown());
    }

    @Test
    void whatWasWrittenStandsUntilItComesBackFromTheLog() {
        room.lead(new SessionCommand.Note(1, "Before"));
        Room.until(() -> shown().equals("Before"));
        begins();
        room.lead(new SessionCommand.Note(1, "From the phone"), new SessionCommand.SetSubject("The bus route"));
        follows("The bus route");
        field().setValue("They laughed");
        writes("They laughed", 1);
        leaves();
        assertEquals("They laughed", shown());
        Room.until(() -> note(1).equals("They laughed"));
    }

    @Test
    void aNoteBelongsToTheStepAtWhichItWasBegun() {
        begins();
        room.lead(new SessionCommand.Next(), new SessionCommand.Note(2, "From the phone"));
        follows("What happened?");
        field().setValue("They laughed");
        writes("They laughed", 1);
        Room.until(() -> note(1).equals("They laughed"));
        assertEquals("From the phone", note(2));
        Room.until(() -> shown().equals("From the phone"));
    }

    @Test
    void soDoesOneOfWhichTheServerHadNotHeard() {
        room.lead(new SessionCommand.Next(), new SessionCommand.Note(2, "From the phone"));
        Room.until(() -> shown().equals("From the phone"));
        field().setValue("They laughed");
        writes("They laughed", 1);
        assertEquals("From the phone", shown());
        Room.until(() -> note(1).equals("They laughed"));
        assertEquals("From the phone", note(2));
    }

    private static NoteField field() {
        return _get(NoteField.class);
    }

    private static String shown() {
        return field().getValue();
    }

    private String note(int step) {
        return room.session.moment().session().step(step).orElseThrow().note();
    }

    private void follows(String words) {
        Room.until(() -> _find(Stage.class).stream().anyMatch(stage -> stage.shown().contains(words)));
    }

    private static void begins() {
        var data = JacksonUtils.createObjectNode();
        data.put("!element.hasAttribute('data-typing')", true);
        BasicUtilsKt._fireDomEvent(field(), "input", data);
    }

    /** @param step the one for which the field stood on the page */
    private static void writes(String text, int step) {
        var data = JacksonUtils.createObjectNode();
        data.put("element.value", text);
        data.put("element.getAttribute('data-step')", String.valueOf(step));
        BasicUtilsKt._fireDomEvent(field(), "change", data);
    }

    private static void leaves() {
        BasicUtilsKt._fireDomEvent(field(), "blur", JacksonUtils.createObjectNode());
    }
}
