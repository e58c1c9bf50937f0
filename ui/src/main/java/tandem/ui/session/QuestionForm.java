package tandem.ui.session;

import com.vaadin.flow.component.Component;
import java.util.List;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Scale;

/** The words of one question of one kind, to be filled in during a session. */
interface QuestionForm {
    /** In the order in which they are filled in. */
    List<Component> fields();

    /** @throws tandem.words.Malformed with what is still needed */
    Question question(QuestionId id);

    /** Empties what only this question can say, for one that is still to be written. */
    void blank();

    /** The registry of forms: one line a kind. A form for a question that is there keeps its ids and limits. */
    static QuestionForm of(Question question) {
        return switch (question) {
            case Choice choice -> new ChoiceForm(choice);
            case Scale scale -> new ScaleForm(scale);
            case OpenText text -> new TextForm(text);
            case Pause pause -> new PauseForm(pause);
        };
    }
}
