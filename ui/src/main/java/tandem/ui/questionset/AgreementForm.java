package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import tandem.question.Agreement;
import tandem.question.QuestionId;
import tandem.ui.editing.Draft;
import tandem.ui.words.Words;

/** An agreement: what the session is for. The rest of what is agreed on is said by the session itself. */
final class AgreementForm extends KindForm<Agreement> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final TextArea prompt =
            fields.lines(WORDS.text("agreement.prompt"), text -> new Agreement(new QuestionId("q"), text));

    AgreementForm(Draft draft) {
        super(draft);
        prompt.setHelperText(WORDS.text("agreement.help"));
        add(prompt);
    }

    @Override
    void show(Agreement agreement) {
        prompt.setValue(agreement.prompt());
    }

    @Override
    Agreement read(QuestionId id) {
        return new Agreement(id, prompt.getValue());
    }

    @Override
    List<Component> preview(Agreement agreement) {
        return List.of(new Paragraph(WORDS.text("preview.agreement.who")),
                new Paragraph(WORDS.text("preview.agreement.kept")),
                Preview.option(WORDS.text("preview.agreement.yes")),
                Preview.option(WORDS.text("preview.agreement.watch")));
    }

    @Override
    boolean asks() {
        return false;
    }
}
