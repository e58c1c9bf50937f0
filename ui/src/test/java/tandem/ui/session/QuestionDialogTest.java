package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import tandem.session.SessionCommand;

/** A question that is written while the session goes on. */
class QuestionDialogTest extends ConsoleTest {
    @Test
    void aQuestionWrittenWhileTheTimerRunsOutIsStillAsked() {
        room.lead(new SessionCommand.Next(), new SessionCommand.Open());
        show();
        press("More");
        press("Ask a new question now");
        _get(TextArea.class, spec -> spec.withLabel("Question")).setValue("Shall we go on?");
        room.lead(new SessionCommand.Close());
        Room.until(() -> has("Open again"));
        _click(_get(Button.class, spec -> spec.withText("Keep")));
        Room.until(() -> room.session.moment().session().steps().size() == 4);
    }
}
