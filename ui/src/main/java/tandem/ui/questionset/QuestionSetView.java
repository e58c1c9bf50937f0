package tandem.ui.questionset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.QuestionSets;
import tandem.ui.shell.DeskLayout;
import tandem.ui.words.Words;

/** Where a question set is written. What is typed stays until it is saved, and over a reload of the page. */
@Route(value = "facilitate/question-sets/:id", layout = DeskLayout.class)
@PreserveOnRefresh
@Prototype
public class QuestionSetView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    /** Where a new one is made. */
    public static final String ADDRESS_OF_NEW = "/facilitate/question-sets/" + QuestionSetEditor.NEW;

    static final Words WORDS = Words.of("tandem.ui.questionset");

    private final transient QuestionSets sets;
    private final transient RandomGenerator random;
    private @Nullable QuestionSetEditor editor;

    public QuestionSetView(QuestionSets sets, RandomGenerator random) {
        this.sets = sets;
        this.random = random;
    }

    /** Where this one is edited. */
    public static String address(QuestionSetId id) {
        return "/facilitate/question-sets/" + id;
    }

    /** A reload comes here again, and finds everything still in the fields. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElseThrow(NotFoundException::new);
        if (editor == null || !editor.isFor(id)) {
            removeAll();
            editor = new QuestionSetEditor(sets, random, id.equals(QuestionSetEditor.NEW) ? null : stored(id));
            add(editor);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null) {
            editor.guard(event);
        }
    }

    @Override
    public String getPageTitle() {
        return WORDS.text("page-title", editor == null ? WORDS.text("new") : editor.name());
    }

    private QuestionSet stored(String id) {
        return sets.all().stream().filter(one -> one.id().value().equals(id)).findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
