package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import tandem.question.Floor;
import tandem.session.Result;
import tandem.session.SessionCommand;
import tandem.session.Step;

/** Which questions from the floor the room has had its answer to, as the person leading says. */
final class FloorPane extends Div {
    private final DoneList list;
    private int step;

    FloorPane(Leading leading) {
        list = new DoneList("floor", (question, answered) ->
                leading.act(new SessionCommand.AnswerFloor(step, question, answered)));
        setClassName("commitments-pane");
        var lead = new Paragraph(SessionWords.text("floor.lead"));
        lead.setClassName("quiet");
        add(new H3(SessionWords.text("floor.title")), lead, list);
    }

    void show(Sight sight) {
        var here = sight.live() ? sight.view().step().filter(at -> at.round() > 0).orElse(null) : null;
        var floor = here != null && here.question() instanceof Floor asked && !asked.asked().isEmpty() ? asked : null;
        setVisible(floor != null);
        if (floor != null) {
            step = here.number();
            list.show(order(sight, here, floor).stream().flatMap(id -> floor.asked(id).stream()).map(asked ->
                    new DoneList.Item(asked.id(), asked.label(), asked.answered())).toList());
        }
    }

    /** As the room screen sorts them once the room has seen that; until then as they came. */
    private static List<String> order(Sight sight, Step step, Floor floor) {
        return step.state() == Step.State.REVEALED && sight.view().result().flatMap(Result::whole).orElse(null)
                instanceof Floor.Counts counts ? counts.sorted() : floor.parts();
    }
}
