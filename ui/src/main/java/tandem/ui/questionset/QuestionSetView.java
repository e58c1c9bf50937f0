package tandem.ui.questionset;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tandem.question.AgendaItem;
import tandem.question.Pause;
import tandem.question.QuestionId;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.QuestionSets;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Drawn;
import tandem.ui.editing.EditorBar;
import tandem.ui.editing.Fields;
import tandem.ui.editing.LeaveGuard;
import tandem.ui.shell.DeskLayout;
import tandem.ui.words.Words;
import tandem.words.Malformed;

/** Where a question set is written. What is typed stays on the page until it is saved, and over a reload of the page. */
@Route(value = "facilitate/question-sets/:id", layout = DeskLayout.class)
@PreserveOnRefresh
@Prototype
public class QuestionSetView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    /** Where a new one is made. */
    public static final String ADDRESS_OF_NEW = "/facilitate/question-sets/new";

    static final Words WORDS = Words.of("tandem.ui.questionset");
    private static final QuestionSetId ANY = new QuestionSetId("any");
    private static final List<AgendaItem> SAMPLE =
            List.of(new AgendaItem(new Pause(new QuestionId("q"), ""), 0, "", "", false));

    private final transient QuestionSets sets;
    private final transient RandomGenerator random;
    private final transient Draft draft = new Draft();
    private final transient Fields fields = new Fields(draft);
    private final TextField title = fields.line(WORDS.text("title"), text -> sample(text, "", "", ""));
    private final TextArea source = fields.lines(WORDS.text("source"), text -> sample("?", text, "", ""));
    private final TextField author = fields.line(WORDS.text("author"), text -> sample("?", "", text, ""));
    private final TextField licence = fields.line(WORDS.text("licence"), text -> sample("?", "", "", text));
    private final AgendaEditor agenda = new AgendaEditor(draft);
    private final EditorBar bar = new EditorBar(draft, this::keep);
    private transient Optional<QuestionSet> kept = Optional.empty();
    private boolean filled;

    public QuestionSetView(QuestionSets sets, RandomGenerator random) {
        this.sets = sets;
        this.random = random;
        draft.watch(agenda::refresh);
        addClassName("editor");
    }

    /** Where this one is edited. */
    public static String address(QuestionSetId id) {
        return "/facilitate/question-sets/" + id;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElseThrow(NotFoundException::new);
        // a reload comes here again with everything still in the fields
        if (!filled) {
            if (!id.equals("new")) {
                kept = Optional.of(stored(id).orElseThrow(NotFoundException::new));
            }
            draft.beginning(this::fill);
            filled = true;
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        LeaveGuard.ask(event, draft, this::tryToKeep);
    }

    @Override
    public String getPageTitle() {
        return WORDS.text("page-title", kept.map(QuestionSet::title).orElse(WORDS.text("new")));
    }

    private void fill() {
        kept.ifPresentOrElse(set -> {
            title.setValue(set.title());
            source.setValue(set.source());
            author.setValue(set.author());
            licence.setValue(set.licence());
            agenda.begin(set.agenda());
        }, agenda::beginEmpty);
        var where = new Details(WORDS.text("origin"), new Div(source, author, licence));
        where.setOpened(kept.isEmpty());
        var about = new Section(title, where);
        about.addClassName("about");
        var back = new Anchor("/facilitate", WORDS.text("back"));
        var steps = new Section(new H2(WORDS.text("agenda")), new Paragraph(WORDS.text("agenda.lead")), agenda);
        add(back, new H1(kept.isEmpty() ? WORDS.text("new") : WORDS.text("edit")), about, steps, bar);
    }

    private void keep() {
        var isNew = kept.isEmpty();
        if (tryToKeep() && isNew) {
            kept.ifPresent(set -> UI.getCurrent().navigate(address(set.id()).substring(1)));
        }
    }

    /** Keeps the set as its next version, if all of it is right and nobody else kept another one in the meantime. */
    private boolean tryToKeep() {
        if (!(fields.fit() & agenda.fit())) {
            bar.refuse(WORDS.text("look-again"));
            return false;
        }
        var before = kept.flatMap(set -> stored(set.id().value()));
        if (before.isPresent() && !before.equals(kept)) {
            kept = before;
            bar.refuse(WORDS.text("changed-elsewhere", before.get().version()));
            return false;
        }
        try {
            var id = kept.map(QuestionSet::id).orElseGet(() -> new QuestionSetId(Drawn.id("set", random)));
            var version = kept.map(set -> set.version() + 1).orElse(1);
            var set = new QuestionSet(id, title.getValue(), source.getValue(), author.getValue(), licence.getValue(),
                    version, agenda.read());
            sets.put(id, set);
            kept = Optional.of(set);
            draft.kept();
            return true;
        } catch (Malformed malformed) {
            bar.refuse(malformed.refusal().sentence(Locale.ENGLISH));
            return false;
        }
    }

    private Optional<QuestionSet> stored(String id) {
        return sets.all().stream().filter(set -> set.id().value().equals(id)).findFirst();
    }

    private static void sample(String title, String source, String author, String licence) {
        new QuestionSet(ANY, title, source, author, licence, 1, SAMPLE);
    }
}
