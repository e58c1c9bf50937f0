package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.question.SinceLastTime;
import tandem.session.SessionCommand;
import tandem.session.Step;

/** For rooms too small for marks to count: the person leading says which of last time's commitments are done with. */
final class LastTimePane extends Div {
    private final DoneList list;

    LastTimePane(Leading leading) {
        list = new DoneList("last-time", (id, done) ->
                leading.act(new SessionCommand.FinishCommitment(new CommitmentId(id), done)));
        setClassName("commitments-pane");
        var lead = new Paragraph(SessionWords.text("last-time.lead"));
        lead.setClassName("quiet");
        add(new H3(SessionWords.text("last-time.title")), lead, list);
    }

    void show(Sight sight) {
        var since = sight.live() && sight.view().step().map(Step::question).orElse(null) instanceof SinceLastTime asked
                && asked.asks() ? asked : null;
        setVisible(since != null);
        if (since != null) {
            var done = sight.view().decided().finished();
            list.show(since.items().stream().map(item -> new DoneList.Item(item.id().value(), words(item),
                    done.contains(item.id()))).toList());
        }
    }

    private static String words(OpenCommitment item) {
        return item.name().isEmpty() ? item.commitment().what()
                : SessionWords.text("last-time.of", item.name(), item.commitment().what());
    }
}
