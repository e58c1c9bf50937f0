package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import tandem.session.SessionCommand;

/** Those who came after the agreement: announced, and let in by one tap (rules.md B9). */
final class WaitingBar extends Div {
    private final Paragraph said = new Paragraph();
    private final Control letIn;

    WaitingBar(Leading leading) {
        letIn = new Control("", "", press -> leading.act(new SessionCommand.Admit(), press.meant()));
        said.getElement().setAttribute("role", "status");
        setClassName("waiting-bar");
        add(said, letIn);
        letIn.setVisible(false);
    }

    void show(Sight sight) {
        var waiting = sight.view().waiting().size();
        said.setText(waiting == 0 ? "" : SessionWords.text("waiting", waiting, sight.waiting()));
        letIn.setText(SessionWords.text("waiting.let-in", sight.waiting()));
        letIn.meantFor(sight.meant());
        letIn.setVisible(waiting > 0);
        setClassName("some", waiting > 0);
    }
}
