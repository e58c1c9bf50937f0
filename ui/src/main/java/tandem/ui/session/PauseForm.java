package tandem.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.QuestionId;

/** What stands on a quiet screen. */
final class PauseForm implements QuestionForm {
    private final TextArea prompt;

    PauseForm(Pause before) {
        prompt = Lines.area(SessionWords.text("form.pause"), before.prompt(), SessionWords.text("form.may-be-empty"));
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
        return new Pause(id, prompt.getValue());
    }
}
