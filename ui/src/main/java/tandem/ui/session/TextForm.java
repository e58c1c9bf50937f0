package tandem.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.question.QuestionId;

/** A question that people answer in their own words. */
final class TextForm implements QuestionForm {
    private final OpenText before;
    private final TextArea prompt;

    TextForm(OpenText before) {
        this.before = before;
        prompt = Lines.area(SessionWords.text("form.prompt"), before.prompt(), SessionWords.text("form.roles"));
    }

    @Override
    public List<Component> fields() {
        return List.of(prompt);
    }

    @Override
    public void blank() {
        prompt.clear();
    }

    @Override
    public Question question(QuestionId id) {
        return new OpenText(id, prompt.getValue(), before.visibility(), before.maxLength());
    }
}
