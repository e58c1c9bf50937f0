package tandem.ui.questionset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partnership;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.editing.UndoButton;

/** One question by itself, outside a question set, in the same form that its kind has there. One UI's own. */
public final class QuestionEditor extends Div {
    private final QuestionId id;
    private final transient Partnership asked;
    /** What was typed under one kind is still there after a look at another. */
    private final transient Map<Kind<?>, KindForm<?>> begun = new HashMap<>();
    private final Div place = new Div();
    private @Nullable KindForm<?> form;

    private QuestionEditor(QuestionId id, Partnership asked) {
        this.id = id;
        this.asked = asked;
        addClassName("question-editor");
        place.addClassName("question-form");
        add(place);
    }

    /**
     * A new question, of a kind that is chosen here; it begins with what saves writing where time is short.
     *
     * @param asked the partnership that is asked
     */
    public static QuestionEditor blank(QuestionId id, Partnership asked) {
        var editor = new QuestionEditor(id, asked);
        var kinds = new Select<Kind<?>>();
        kinds.setLabel(QuestionSetView.WORDS.text("kind"));
        kinds.setItems(List.copyOf(Kind.AT_ONCE));
        kinds.setItemLabelGenerator(Kind::name);
        kinds.addValueChangeListener(change -> editor.turnTo(change.getValue()));
        kinds.setValue(Kind.AT_ONCE.getFirst());
        editor.addComponentAsFirst(kinds);
        return editor;
    }

    /** A question that is there: it keeps its id and its kind. */
    public static QuestionEditor showing(Question question, Partnership asked) {
        var editor = new QuestionEditor(question.id(), asked);
        var draft = new Draft();
        draft.beginning(() -> editor.show(Kind.of(question).showing(question, draft, List.of(asked))));
        return editor;
    }

    /** The question as it stands, or nothing where something is needed first: that is then said at its field. */
    public Optional<Question> question() {
        var shown = form;
        return shown != null && shown.fit() ? Fields.ifRight(() -> shown.read(id)) : Optional.empty();
    }

    private void turnTo(Kind<?> kind) {
        show(begun.computeIfAbsent(kind, this::start));
    }

    private KindForm<?> start(Kind<?> kind) {
        var draft = new Draft();
        var started = new AtomicReference<KindForm<?>>();
        draft.beginning(() -> started.set(kind.started(draft, List.of(asked))));
        return started.get();
    }

    private void show(KindForm<?> other) {
        form = other;
        place.removeAll();
        place.add(other, undo(other.draft));
    }

    /** Only there when there is something to take back: most questions are written without. */
    private static UndoButton undo(Draft draft) {
        var undo = new UndoButton(draft);
        Runnable show = () -> undo.setVisible(draft.undoable().isPresent());
        draft.watch(show);
        show.run();
        return undo;
    }
}
