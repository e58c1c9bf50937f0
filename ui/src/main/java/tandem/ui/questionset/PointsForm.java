package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import tandem.question.Points;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** Points: how many everybody has, over which options, and whether the rest may be given to none. */
final class PointsForm extends KindForm<Points> {
    private static final Words WORDS = QuestionSetView.WORDS;
    private static final List<Points.Option> TWO = List.of(new Points.Option("a", "?"), new Points.Option("b", "?"));

    private final Asking asking = new Asking(fields, true);
    private final Parts<Points.Option> options = new Parts<>("option", "o", draft, Points.Option::new,
            all -> sample(10, all));
    private final IntegerField total = fields.number(WORDS.text("points.total"), many -> sample(many, TWO));
    private final Checkbox rest = fields.free(new Checkbox(WORDS.text("points.rest")));

    PointsForm(Draft draft) {
        super(draft);
        options.showEmpty(3);
        total.setValue(10);
        total.setHelperText(WORDS.text("points.total.help"));
        add(asking, options, total, rest);
    }

    @Override
    void show(Points points) {
        asking.show(points);
        options.show(points.options().stream().map(option -> options.part(option.id(), option.label())).toList());
        total.setValue(points.total());
        rest.setValue(points.rest());
    }

    @Override
    Points read(QuestionId id) {
        return new Points(id, asking.prompt(), asking.visibility(), asking.live(), Fields.number(total),
                rest.getValue(), options.read());
    }

    @Override
    boolean fit() {
        var fieldsFit = super.fit();
        return options.fit() && fieldsFit;
    }

    @Override
    List<Component> preview(Points points) {
        var shown = new ArrayList<Component>();
        var hint = new Paragraph(WORDS.text("preview.points", points.total()));
        hint.addClassName("quiet");
        shown.add(hint);
        points.options().forEach(option ->
                shown.add(Preview.option(WORDS.text("preview.to-spend", option.label()))));
        if (points.rest()) {
            shown.add(Preview.option(WORDS.text("preview.rest")));
        }
        return shown;
    }

    private static Points sample(int total, List<Points.Option> options) {
        return new Points(new QuestionId("q"), "?", Visibility.ANONYMOUS, false, total, false, options);
    }
}
