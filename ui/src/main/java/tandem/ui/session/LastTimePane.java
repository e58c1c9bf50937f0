package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.question.SinceLastTime;
import tandem.session.SessionCommand;
import tandem.session.Step;

/** For rooms too small for marks to count: the person leading says which of last time's commitments are done with. */
final class LastTimePane extends Div {
    private final Leading leading;
    private final UnorderedList list = new UnorderedList();
    private @Nullable SinceLastTime drawn;
    private Set<CommitmentId> finished = Set.of();

    LastTimePane(Leading leading) {
        this.leading = leading;
        setClassName("commitments-pane");
        list.setClassName("commitments-made");
        var lead = new Paragraph(SessionWords.text("last-time.lead"));
        lead.setClassName("quiet");
        add(new H3(SessionWords.text("last-time.title")), lead, list);
    }

    void show(Sight sight) {
        var since = sight.live() && sight.view().step().map(Step::question).orElse(null) instanceof SinceLastTime asked
                && asked.asks() ? asked : null;
        setVisible(since != null);
        var done = sight.view().decided().finished();
        if (since != null && (!since.equals(drawn) || !done.equals(finished))) {
            drawn = since;
            finished = done;
            list.removeAll();
            since.items().forEach(item -> list.add(item(item, done.contains(item.id()))));
        }
    }

    private ListItem item(OpenCommitment item, boolean done) {
        var button = new NativeButton(SessionWords.text(done ? "last-time.back" : "last-time.done"), _ ->
                leading.act(new SessionCommand.FinishCommitment(item.id(), !done)));
        button.setClassName("quiet-button");
        button.getElement().setAttribute("type", "button").setAttribute("aria-pressed", String.valueOf(done))
                .setAttribute("aria-label", SessionWords.text("commitments.act", button.getText(),
                        item.commitment().what()));
        var state = new Paragraph(done ? SessionWords.text("last-time.is-done") : "");
        state.setClassName("commitment-state accepted");
        var words = item.name().isEmpty() ? item.commitment().what()
                : SessionWords.text("last-time.of", item.name(), item.commitment().what());
        var acts = new Div(button);
        acts.setClassName("commitment-acts");
        return new ListItem(new Paragraph(words), state, acts);
    }
}
