package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import tandem.question.Floor;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.ui.editing.Draft;

/** Questions from the floor: everything else comes from the room. */
final class FloorForm extends KindForm<Floor> {
    private final Asking asking = new Asking(fields, true);
    private List<Floor.Asked> asked = List.of();

    FloorForm(Draft draft) {
        super(draft);
        asking.begin(Visibility.WHOLE_ROOM, true);
        add(asking);
    }

    @Override
    void show(Floor floor) {
        asking.show(floor);
        asked = floor.asked();
    }

    @Override
    void start() {
        asking.ask(QuestionSetView.WORDS.text("start.floor"));
    }

    @Override
    Floor read(QuestionId id) {
        return new Floor(id, asking.prompt(), asking.visibility(), asking.live(), asked);
    }

    @Override
    List<Component> preview(Floor floor) {
        var how = new Paragraph(QuestionSetView.WORDS.text("preview.floor"));
        how.addClassName("quiet");
        return List.of(how, Preview.option(QuestionSetView.WORDS.text("preview.ask")));
    }
}
