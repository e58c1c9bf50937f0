package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import tandem.question.Commitments;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** Commitments: how many can be made. Who can make them is known when a session is made ready. */
final class CommitmentsForm extends KindForm<Commitments> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final Asking asking = new Asking(fields, false);
    private final IntegerField most = fields.number(WORDS.text("commitments.most"),
            n -> new Commitments(new QuestionId("q"), "?", Visibility.ANONYMOUS, n, List.of()));

    CommitmentsForm(Draft draft) {
        super(draft);
        most.setValue(Commitments.USUAL_MOST);
        most.setHelperText(WORDS.text("commitments.most.help"));
        add(asking, most);
    }

    @Override
    void show(Commitments commitments) {
        asking.show(commitments);
        most.setValue(commitments.most());
    }

    @Override
    void start() {
        asking.ask(WORDS.text("commitments.start"));
    }

    @Override
    Commitments read(QuestionId id) {
        return new Commitments(id, asking.prompt(), asking.visibility(), Fields.number(most), List.of());
    }

    @Override
    List<Component> preview(Commitments commitments) {
        var lead = new Paragraph(WORDS.text("preview.commitments"));
        lead.addClassName("quiet");
        return List.of(Preview.option(WORDS.text("preview.commitments.what")),
                Preview.option(WORDS.text("preview.commitments.who")),
                Preview.option(WORDS.text("preview.commitments.by")),
                Preview.option(WORDS.text("preview.commitments.evidence")), lead);
    }
}
