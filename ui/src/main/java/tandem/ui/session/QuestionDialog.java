package tandem.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Scale;
import tandem.question.Visibility;
import tandem.words.Malformed;

/** Writes a question during a session: a new one of any kind, or other words for one that was not opened yet. */
final class QuestionDialog extends Dialog {
    private final QuestionId id;
    private final Div fields = new Div();
    private final Paragraph needed = new Paragraph();
    private QuestionForm form;

    private QuestionDialog(String title, QuestionId id, QuestionForm form, Consumer<Question> done) {
        this.id = id;
        this.form = form;
        setHeaderTitle(title);
        setWidth("34rem");
        fields.setClassName("form");
        needed.setClassName("notice");
        needed.getElement().setAttribute("role", "alert");
        use(form);
        add(fields, needed);
        var keep = new Button(SessionWords.text("dialog.keep"), _ -> keep(done));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(SessionWords.text("dialog.cancel"), _ -> close()), keep);
    }

    /** Other words for this question. */
    static QuestionDialog editing(Question question, Consumer<Question> done) {
        return new QuestionDialog(SessionWords.text("dialog.edit"), question.id(), QuestionForm.of(question), done);
    }

    /** A question that is asked right after the current step. */
    static QuestionDialog inserting(QuestionId id, Consumer<Question> done) {
        var kinds = templates(id);
        var dialog = new QuestionDialog(SessionWords.text("dialog.insert"), id, blank(kinds.getFirst()), done);
        var kind = new RadioButtonGroup<Question>(SessionWords.text("dialog.kind"), kinds);
        kind.setItemLabelGenerator(QuestionDialog::kindOf);
        kind.setValue(kinds.getFirst());
        kind.addValueChangeListener(change -> dialog.use(blank(change.getValue())));
        dialog.addComponentAsFirst(kind);
        dialog.add(new Paragraph(SessionWords.text("dialog.anonymous")));
        return dialog;
    }

    private void use(QuestionForm other) {
        form = other;
        fields.removeAll();
        form.fields().forEach((Component field) -> fields.add(field));
        needed.setText("");
    }

    private void keep(Consumer<Question> done) {
        try {
            done.accept(form.question(id));
            close();
        } catch (Malformed e) {
            needed.setText(e.refusal().sentence(Locale.ROOT));
        }
    }

    private static QuestionForm blank(Question template) {
        var form = QuestionForm.of(template);
        form.blank();
        return form;
    }

    private static String kindOf(Question question) {
        return SessionWords.text("kind." + question.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    /** What a new question of each kind begins with. */
    private static List<Question> templates(QuestionId id) {
        var anonymous = Visibility.ANONYMOUS;
        var words = SessionWords.text("template.prompt");
        return List.of(
                new Choice(id, words, anonymous, false, List.of(
                        new Choice.Option("yes", SessionWords.text("template.yes")),
                        new Choice.Option("no", SessionWords.text("template.no")),
                        new Choice.Option("dont-know", SessionWords.text("template.dont-know"))), 1, 1, false),
                new Scale(id, words, anonymous, false, List.of(new Scale.Statement("s1", words)), 5,
                        SessionWords.text("template.low"), SessionWords.text("template.high")),
                new OpenText(id, words, anonymous, 500),
                new Pause(id, words));
    }
}
