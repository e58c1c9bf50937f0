package tandem.ui.questionset;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partnerships;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.QuestionSets;
import tandem.ui.access.Exchange;
import tandem.ui.editing.Drawer;
import tandem.ui.editing.Drawn;
import tandem.ui.editing.Editor;
import tandem.ui.editing.EditorView;
import tandem.ui.files.KeptFiles;
import tandem.ui.shell.DeskLayout;
import tandem.ui.words.Words;

/** Where a question set is written. What is typed stays until it is saved, and over a reload of the page. */
@StyleSheet("context://styles/editors.css")
@Route(value = "facilitate/question-sets/:id", layout = DeskLayout.class)
@PreserveOnRefresh
@Prototype
public class QuestionSetView extends EditorView<QuestionSet> {
    private static final String ADDRESS = "/facilitate/question-sets/";
    /** Where a new one is made. */
    public static final String ADDRESS_OF_NEW = ADDRESS + Drawer.NEW;

    static final Words WORDS = Words.of("tandem.ui.questionset");

    private final transient Partnerships partnerships;

    public QuestionSetView(QuestionSets sets, Partnerships partnerships, RandomGenerator random, Exchange exchange) {
        super(new Drawer<>(() -> Drawn.id("set", random), ADDRESS, sets::all, set -> sets.put(set.id(), set),
                set -> set.id().value(), QuestionSet::title, KeptFiles.questionSets(exchange)));
        this.partnerships = partnerships;
    }

    /** Where this one is edited. */
    public static String address(QuestionSetId id) {
        return ADDRESS + id;
    }

    @Override
    protected Editor<QuestionSet> editor(Drawer<QuestionSet> drawer, @Nullable QuestionSet kept) {
        return new QuestionSetEditor(drawer, kept, partnerships.all());
    }
}
