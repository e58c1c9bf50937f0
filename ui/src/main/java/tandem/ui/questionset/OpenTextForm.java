package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import tandem.question.OpenText;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** A text: how long it may be. */
final class OpenTextForm extends KindForm<OpenText> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final Asking asking = new Asking(fields, false);
    private final IntegerField longest = fields.number(WORDS.text("text.longest"),
            most -> new OpenText(new QuestionId("q"), "?", Visibility.ANONYMOUS, most));

    OpenTextForm(Draft draft) {
        super(draft);
        longest.setValue(500);
        longest.setStep(20);
        longest.setHelperText(WORDS.text("text.longest.help"));
        add(asking, longest);
    }

    @Override
    void show(OpenText text) {
        asking.show(text);
        // steps count from the lowest, so that every length that is kept is a step
        longest.setStep(text.maxLength() % 20 == 0 ? 20 : 1);
        longest.setValue(text.maxLength());
    }

    @Override
    OpenText read(QuestionId id) {
        return new OpenText(id, asking.prompt(), asking.visibility(), Fields.number(longest));
    }

    @Override
    List<Component> preview(OpenText text) {
        var box = new Div();
        box.addClassName("preview-text");
        var limit = new Paragraph(WORDS.text("preview.limit", text.maxLength()));
        limit.addClassName("quiet");
        return List.of(box, limit);
    }
}
