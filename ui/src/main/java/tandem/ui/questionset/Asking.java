package tandem.ui.questionset;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** What all kinds that ask something have in common: the question, and who can see what (rules.md A1). */
final class Asking extends Div {
    private static final Words WORDS = QuestionSetView.WORDS;
    private static final QuestionId ANY = new QuestionId("q");

    private final TextArea prompt;
    private final RadioButtonGroup<Visibility> visibility = new RadioButtonGroup<>(WORDS.text("visibility"));
    private final Paragraph meaning = new Paragraph();
    private final Checkbox live = new Checkbox(WORDS.text("live"));

    /** @param mayGrow whether a result of this kind may grow while people answer */
    Asking(Fields fields, boolean mayGrow) {
        prompt = fields.lines(WORDS.text("prompt"), text -> new OpenText(ANY, text, Visibility.ANONYMOUS, 500));
        visibility.setItems(List.of(Visibility.values()));
        visibility.setItemLabelGenerator(one -> WORDS.text("visibility." + one));
        visibility.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        visibility.setValue(Visibility.ANONYMOUS);
        meaning.addClassName("quiet");
        live.setHelperText(WORDS.text("live.help"));
        visibility.addValueChangeListener(_ -> explain(mayGrow));
        fields.free(visibility);
        fields.free(live);
        explain(mayGrow);
        addClassName("asking");
        add(prompt, visibility, meaning, live);
    }

    void show(Question question) {
        prompt.setValue(question.prompt());
        visibility.setValue(question.visibility());
        live.setValue(question.live());
    }

    /** What an empty form begins with, where that is not anonymous. */
    void begin(Visibility first, boolean growing) {
        visibility.setValue(first);
        live.setValue(growing);
    }

    void ask(String question) {
        prompt.setValue(question);
    }

    String prompt() {
        return prompt.getValue();
    }

    Visibility visibility() {
        return visibility.getValue();
    }

    /** Only where people know that they are seen. */
    boolean live() {
        return live.isVisible() && live.getValue();
    }

    private void explain(boolean mayGrow) {
        meaning.setText(WORDS.text("visibility." + visibility.getValue() + ".means"));
        live.setVisible(mayGrow && visibility.getValue() != Visibility.ANONYMOUS);
    }
}
