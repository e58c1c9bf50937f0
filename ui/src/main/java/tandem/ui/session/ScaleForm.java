package tandem.ui.session;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Scale;

/** Statements, one on each line, and the scale on which they are rated. */
final class ScaleForm implements QuestionForm {
    private final Scale before;
    private final TextArea prompt;
    private final TextArea statements;
    private final TextField low;
    private final TextField high;
    private final IntegerField points = new IntegerField(SessionWords.text("form.points"));

    ScaleForm(Scale before) {
        this.before = before;
        prompt = Lines.area(SessionWords.text("form.prompt"), before.prompt(), "");
        statements = Lines.area(SessionWords.text("form.statements"),
                before.statements().stream().map(Scale.Statement::label).collect(joining("\n")),
                SessionWords.text("form.one-a-line"));
        low = new TextField(SessionWords.text("form.low"), before.low(), "");
        high = new TextField(SessionWords.text("form.high"), before.high(), "");
        points.setMin(2);
        points.setMax(11);
        points.setStepButtonsVisible(true);
        points.setValue(before.points());
    }

    @Override
    public List<Component> fields() {
        return List.of(prompt, statements, low, high, points);
    }

    @Override
    public void blank() {
        statements.clear();
    }

    @Override
    public Question question(QuestionId id) {
        var parts = Lines.parts(statements.getValue(), before.statements(), Scale.Statement::id, Scale.Statement::new);
        var most = points.getValue() == null ? 0 : points.getValue();
        return new Scale(id, prompt.getValue(), before.visibility(), before.live(), parts, most, low.getValue(),
                high.getValue());
    }
}
