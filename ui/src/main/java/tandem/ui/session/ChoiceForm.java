package tandem.ui.session;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import tandem.question.Choice;
import tandem.question.Question;
import tandem.question.QuestionId;

/** A question with options, one on each line. */
final class ChoiceForm implements QuestionForm {
    private final Choice before;
    private final TextArea prompt;
    private final TextArea options;
    private final Checkbox several = new Checkbox(SessionWords.text("form.several"));
    private final Checkbox none = new Checkbox(SessionWords.text("form.none"));

    ChoiceForm(Choice before) {
        this.before = before;
        prompt = Lines.area(SessionWords.text("form.prompt"), before.prompt(), "");
        options = Lines.area(SessionWords.text("form.options"),
                before.options().stream().map(Choice.Option::label).collect(joining("\n")),
                SessionWords.text("form.one-a-line"));
        several.setValue(before.max() > 1);
        none.setValue(before.none());
    }

    @Override
    public List<Component> fields() {
        return List.of(prompt, options, several, none);
    }

    @Override
    public void blank() {
        prompt.clear();
    }

    @Override
    public Question question(QuestionId id) {
        var parts = Lines.parts(options.getValue(), before.options(), Choice.Option::id, Choice.Option::new);
        var all = Math.max(1, parts.size());
        var most = !several.getValue() ? 1 : before.max() > 1 ? Math.min(before.max(), all) : all;
        return new Choice(id, prompt.getValue(), before.visibility(), before.live(), parts,
                Math.min(before.min(), most), most, none.getValue());
    }
}
