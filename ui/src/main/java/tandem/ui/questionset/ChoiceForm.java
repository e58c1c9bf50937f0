package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tandem.question.Choice;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** A choice: its options, how many may be picked, and whether "none of these" is offered. */
final class ChoiceForm extends KindForm<Choice> {
    private static final Words WORDS = QuestionSetView.WORDS;
    private static final QuestionId ANY = new QuestionId("q");

    private final Asking asking = new Asking(fields, true);
    private final Parts<Choice.Option> options = new Parts<>("option", "o", draft, Choice.Option::new,
            all -> new Choice(ANY, "?", Visibility.ANONYMOUS, false, all, 1, 1, false));
    private final IntegerField min = fields.number(WORDS.text("choice.min"), least -> picking(least, optionCount()));
    private final IntegerField max = fields.number(WORDS.text("choice.max"), most -> picking(least(), most));
    private final Checkbox none = fields.free(new Checkbox(WORDS.text("choice.none")));

    ChoiceForm(Draft draft) {
        super(draft);
        options.showEmpty(2);
        min.setValue(1);
        max.setValue(1);
        var picking = new Div(min, max);
        picking.addClassName("side-by-side");
        add(asking, options, picking, none);
    }

    @Override
    void show(Choice choice) {
        asking.show(choice);
        options.show(choice.options().stream().map(option -> options.part(option.id(), option.label())).toList());
        min.setValue(choice.min());
        max.setValue(choice.max());
        none.setValue(choice.none());
    }

    /** Yes, no, and a way to say neither. */
    @Override
    void start() {
        options.show(List.of(options.part("yes", WORDS.text("start.yes")), options.part("no", WORDS.text("start.no")),
                options.part("dont-know", WORDS.text("start.dont-know"))));
    }

    @Override
    Choice read(QuestionId id) {
        return new Choice(id, asking.prompt(), asking.visibility(), asking.live(), options.read(), Fields.number(min),
                Fields.number(max), none.getValue());
    }

    @Override
    boolean fit() {
        var fieldsFit = super.fit();
        return options.fit() && fieldsFit;
    }

    @Override
    List<Component> preview(Choice choice) {
        var shown = new ArrayList<Component>();
        var hint = new Paragraph(choice.max() == 1 ? WORDS.text("preview.pick-one")
                : WORDS.text("preview.pick", choice.min(), choice.max()));
        hint.addClassName("quiet");
        shown.add(hint);
        choice.options().forEach(option -> shown.add(Preview.option(option.label())));
        if (choice.none()) {
            shown.add(Preview.option(WORDS.text("preview.none")));
        }
        return shown;
    }

    /** The fewest, as far as that is right by itself; what is wrong with it is said there. */
    private int least() {
        return min.getValue() == null ? 1 : Math.clamp(min.getValue(), 1, optionCount());
    }

    private void picking(int least, int most) {
        var sample = IntStream.rangeClosed(1, optionCount())
                .mapToObj(i -> new Choice.Option("o" + i, "?")).toList();
        new Choice(ANY, "?", Visibility.ANONYMOUS, false, sample, least, most, false);
    }

    /** As many as there are, or as a choice needs at least. */
    private int optionCount() {
        return Math.clamp(options.count(), 2, 20);
    }
}
