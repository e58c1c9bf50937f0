package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tandem.question.QuestionId;
import tandem.question.Scale;
import tandem.question.Visibility;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** A scale: its statements, its points, and what its two ends mean. */
final class ScaleForm extends KindForm<Scale> {
    private static final Words WORDS = QuestionSetView.WORDS;
    private static final List<Scale.Statement> ONE = List.of(new Scale.Statement("s1", "?"));

    private final Asking asking = new Asking(fields, true);
    private final Parts<Scale.Statement> statements = new Parts<>("statement", "s", draft, Scale.Statement::new,
            all -> sample(all, 5, "?", "?"));
    private final IntegerField points = fields.number(WORDS.text("scale.points"), m -> sample(ONE, m, "?", "?"));
    private final TextField low = fields.line(WORDS.text("scale.low"), text -> sample(ONE, 5, text, "?"));
    private final TextField high = fields.line(WORDS.text("scale.high"), text -> sample(ONE, 5, "?", text));

    ScaleForm(Draft draft) {
        super(draft);
        statements.showEmpty(1);
        points.setValue(5);
        points.setHelperText(WORDS.text("scale.points.help"));
        var ends = new Div(points, low, high);
        ends.addClassName("side-by-side");
        add(asking, statements, ends);
    }

    @Override
    void show(Scale scale) {
        asking.show(scale);
        statements.show(scale.statements().stream()
                .map(statement -> statements.part(statement.id(), statement.label())).toList());
        points.setValue(scale.points());
        low.setValue(scale.low());
        high.setValue(scale.high());
    }

    /** How much one agrees. */
    @Override
    void start() {
        asking.ask(WORDS.text("start.agree"));
        low.setValue(WORDS.text("start.low"));
        high.setValue(WORDS.text("start.high"));
    }

    @Override
    Scale read(QuestionId id) {
        return new Scale(id, asking.prompt(), asking.visibility(), asking.live(), statements.read(),
                Fields.number(points), low.getValue(), high.getValue());
    }

    @Override
    boolean fit() {
        var fieldsFit = super.fit();
        return statements.fit() && fieldsFit;
    }

    @Override
    List<Component> preview(Scale scale) {
        var shown = new ArrayList<Component>();
        for (var statement : scale.statements()) {
            var points = new Div();
            points.addClassName("preview-points");
            IntStream.rangeClosed(1, scale.points()).forEach(i -> points.add(Preview.option(String.valueOf(i))));
            var ends = new Paragraph(WORDS.text("preview.ends", scale.low(), scale.points(), scale.high()));
            ends.addClassName("quiet");
            shown.addAll(List.of(new Paragraph(statement.label()), points, ends,
                    Preview.option(WORDS.text("preview.dont-know"))));
        }
        return shown;
    }

    private static Scale sample(List<Scale.Statement> statements, int points, String low, String high) {
        return new Scale(new QuestionId("q"), "?", Visibility.ANONYMOUS, false, statements, points, low, high);
    }
}
