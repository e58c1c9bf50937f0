package tandem.ui.session;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import tandem.partnership.Partnership;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.ui.questionset.QuestionEditor;

/** Writes a question during a session: a new one of any kind, or other words for one that was not opened yet. */
final class QuestionDialog extends Dialog {
    private QuestionDialog(String title, String lead, QuestionEditor editor, Consumer<Question> done) {
        setHeaderTitle(SessionWords.text(title));
        setWidth("42rem");
        setMaxWidth("100%");
        add(new Paragraph(SessionWords.text(lead)), editor);
        var keep = new Button(SessionWords.text("dialog.keep"), _ -> editor.question().ifPresent(question -> {
            done.accept(question);
            close();
        }));
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(SessionWords.text("dialog.cancel"), _ -> close()), keep);
    }

    /** Other words for this question, which keeps its id. */
    static QuestionDialog editing(Question question, Partnership asked, Consumer<Question> done) {
        return new QuestionDialog("dialog.edit", "dialog.edit.lead", QuestionEditor.showing(question, asked), done);
    }

    /** A question that is asked right after the current step. */
    static QuestionDialog inserting(QuestionId id, Partnership asked, Consumer<Question> done) {
        return new QuestionDialog("dialog.insert", "dialog.insert.lead", QuestionEditor.blank(id, asked), done);
    }
}
