package tandem.ui.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import tandem.live.LiveSession;
import tandem.live.Outcome;
import tandem.session.SessionCommand;
import tandem.words.Refusal;

/** Hands in what the facilitator does, and says calmly why something was not done. For the page's own thread. */
final class Leading {
    private final LiveSession session;
    private final CommandIds ids;
    private final Paragraph notice = new Paragraph();

    Leading(LiveSession session, CommandIds ids) {
        this.session = session;
        this.ids = ids;
        notice.setClassName("notice");
        notice.getElement().setAttribute("role", "status");
    }

    /** Where the reasons stand. */
    Paragraph notice() {
        return notice;
    }

    /** @param meant where the session stood for the person who acts */
    void act(SessionCommand.Act act, Meant meant) {
        var ui = UI.getCurrent();
        session.submit(new SessionCommand.Lead(ids.next(), meant.round(), meant.seen(), act))
                // drawing is not the writer's work
                .thenAcceptAsync(outcome -> ui.access(() -> tell(outcome)), Thread::startVirtualThread);
    }

    /** For acts that mean the same wherever the session stands. */
    void act(SessionCommand.Act act) {
        act(act, new Meant(session.moment().session().here(), null));
    }

    void tell(Refusal refusal) {
        notice.setText(refusal.sentence(Locale.ROOT));
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Kept _ -> notice.setText("");
            case Outcome.Refused refused -> tell(refused.refusal());
            case Outcome.Busy _ -> notice.setText(SessionWords.text("console.busy"));
            case Outcome.Impossible _ -> notice.setText(SessionWords.text("console.impossible"));
        }
    }
}
