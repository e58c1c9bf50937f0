package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import tandem.question.Quadrant;
import tandem.question.QuestionId;
import tandem.ui.editing.Draft;
import tandem.ui.words.Words;

/** A quadrant: what its two axes are about, and what their ends mean; relationship and task to begin with. */
final class QuadrantForm extends KindForm<Quadrant> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final Asking asking = new Asking(fields, false);
    private final AxisFields across = new AxisFields("across");
    private final AxisFields up = new AxisFields("up");

    /** The three fields of one axis. */
    private final class AxisFields extends Div {
        private final TextField name;
        private final TextField low;
        private final TextField high;

        AxisFields(String axis) {
            name = fields.line(WORDS.text("quadrant." + axis), text -> new Quadrant.Axis(text, "?", "?"));
            low = fields.line(WORDS.text("quadrant." + axis + ".low"), text -> new Quadrant.Axis("?", text, "?"));
            high = fields.line(WORDS.text("quadrant." + axis + ".high"), text -> new Quadrant.Axis("?", "?", text));
            name.setValue(WORDS.text("quadrant." + axis + ".default"));
            low.setValue(WORDS.text("quadrant." + axis + ".default.low"));
            high.setValue(WORDS.text("quadrant." + axis + ".default.high"));
            addClassName("side-by-side");
            add(name, low, high);
        }

        void show(Quadrant.Axis axis) {
            name.setValue(axis.name());
            low.setValue(axis.low());
            high.setValue(axis.high());
        }

        Quadrant.Axis read() {
            return new Quadrant.Axis(name.getValue(), low.getValue(), high.getValue());
        }
    }

    QuadrantForm(Draft draft) {
        super(draft);
        add(asking, across, up);
    }

    @Override
    void show(Quadrant quadrant) {
        asking.show(quadrant);
        across.show(quadrant.across());
        up.show(quadrant.up());
    }

    @Override
    void start() {
        asking.ask(WORDS.text("start.quadrant"));
    }

    @Override
    Quadrant read(QuestionId id) {
        return new Quadrant(id, asking.prompt(), asking.visibility(), across.read(), up.read());
    }

    @Override
    List<Component> preview(Quadrant quadrant) {
        var hint = new Paragraph(WORDS.text("preview.quadrant"));
        hint.addClassName("quiet");
        var square = new Div();
        square.addClassName("preview-square");
        return List.of(hint, square, axis(quadrant.across(), "preview.across"), axis(quadrant.up(), "preview.up"));
    }

    private static Component axis(Quadrant.Axis axis, String key) {
        var line = new Paragraph(WORDS.text(key, axis.name(), axis.low(), axis.high()));
        line.addClassName("quiet");
        return line;
    }
}
