package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import tandem.question.Pause;
import tandem.question.QuestionId;
import tandem.ui.editing.Draft;
import tandem.ui.words.Words;

/** A pause: the words on its quiet screen, which may be none. */
final class PauseForm extends KindForm<Pause> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final TextArea prompt =
            fields.lines(WORDS.text("pause.prompt"), text -> new Pause(new QuestionId("q"), text));

    PauseForm(Draft draft) {
        super(draft);
        prompt.setHelperText(WORDS.text("pause.help"));
        add(prompt);
    }

    @Override
    void show(Pause pause) {
        prompt.setValue(pause.prompt());
    }

    @Override
    Pause read(QuestionId id) {
        return new Pause(id, prompt.getValue());
    }

    @Override
    List<Component> preview(Pause pause) {
        return List.of(new Paragraph(WORDS.text("preview.nothing")));
    }

    @Override
    boolean asks() {
        return false;
    }
}
