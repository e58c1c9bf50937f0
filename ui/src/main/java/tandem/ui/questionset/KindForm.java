package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;

/**
 * What can be said about a question of one kind. The form is the draft: it holds what was typed, right or not yet.
 *
 * @param <Q> the kind
 */
abstract class KindForm<Q extends Question> extends Div {
    final transient Draft draft;
    final transient Fields fields;

    KindForm(Draft draft) {
        this.draft = draft;
        this.fields = new Fields(draft);
        addClassName("kind-form");
    }

    /** Fills the form, as the version to begin with. */
    abstract void show(Q question);

    /** Fills in what a question of this kind mostly needs; the question itself is still to be written. */
    void start() {
    }

    /**
     * The question as it stands in the form.
     *
     * @throws tandem.words.Malformed where something is needed first
     */
    abstract Q read(QuestionId id);

    /** Whether the question can be kept; says at each field what is needed. */
    boolean fit() {
        return fields.fit();
    }

    /** What stands under the question on a phone; read to everybody, answered by nobody. */
    abstract List<Component> preview(Q question);

    /** {@link #preview} of what stands in the form. */
    final List<Component> preview(QuestionId id) {
        return preview(read(id));
    }

    /** Whether a person is asked anything, so that who sees the answer must be said. */
    boolean asks() {
        return true;
    }
}
