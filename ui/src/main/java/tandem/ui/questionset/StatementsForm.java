package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import tandem.question.Opinions;
import tandem.question.QuestionId;
import tandem.question.Statements;
import tandem.question.Visibility;
import tandem.ui.editing.Draft;
import tandem.ui.words.Words;

/** Statements: those it begins with, and whether people may add their own. */
final class StatementsForm extends KindForm<Statements> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final Asking asking = new Asking(fields, true);
    private final Parts<Statements.Statement> statements = new Parts<>("statement", "s", draft,
            Statements.Statement::new, all -> new Statements(new QuestionId("q"), "?", Visibility.ANONYMOUS, false, all,
                    false, false));
    private final Checkbox own = fields.free(new Checkbox(WORDS.text("statements.own")));

    private final Checkbox opinions = fields.free(new Checkbox(WORDS.text("statements.opinions")));

    StatementsForm(Draft draft) {
        super(draft);
        statements.showEmpty(2);
        own.setHelperText(WORDS.text("own.help"));
        opinions.setHelperText(WORDS.text("opinions.help", Opinions.FEWEST_VOTERS, Opinions.FEWEST_VOTES));
        add(asking, statements, own, opinions);
    }

    @Override
    void show(Statements shown) {
        asking.show(shown);
        statements.show(shown.statements().stream()
                .map(statement -> statements.part(statement.id(), statement.label())).toList());
        own.setValue(shown.own());
        opinions.setValue(shown.opinionGroups());
    }

    /** What is agreed with is still to be written. */
    @Override
    void start() {
        asking.ask(WORDS.text("start.statements"));
        own.setValue(true);
    }

    @Override
    Statements read(QuestionId id) {
        return new Statements(id, asking.prompt(), asking.visibility(), asking.live(), statements.read(),
                own.getValue(), opinions.getValue());
    }

    @Override
    boolean fit() {
        var fieldsFit = super.fit();
        return statements.fit() && fieldsFit;
    }

    /** The first of them as a phone shows it, which shows one at a time. */
    @Override
    List<Component> preview(Statements shown) {
        var place = new Paragraph(WORDS.text("preview.statements", shown.statements().size()));
        place.addClassName("quiet");
        var buttons = new Div(Preview.option(WORDS.text("preview.agree")),
                Preview.option(WORDS.text("preview.disagree")), Preview.option(WORDS.text("preview.pass")));
        buttons.addClassName("preview-points");
        var all = new ArrayList<Component>(List.of(place,
                new Paragraph(shown.statements().getFirst().label()), buttons));
        if (shown.own()) {
            all.add(Preview.option(WORDS.text("preview.own")));
        }
        return all;
    }
}
