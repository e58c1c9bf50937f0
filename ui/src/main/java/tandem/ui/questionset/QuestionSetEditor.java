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
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
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
import tandem.ui.words.Words;
import tandem.words.Malformed;

/** A question set in the making: what is typed stays until it is saved. */
final class QuestionSetEditor extends Div {
    static final String NEW = "new";
    private static final Words WORDS = QuestionSetView.WORDS;
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
    private final H1 heading = new H1();
    private transient Optional<QuestionSet> kept;

    /** @param kept null for a new one */
    QuestionSetEditor(QuestionSets sets, RandomGenerator random, @Nullable QuestionSet kept) {
        this.sets = sets;
        this.random = random;
        this.kept = Optional.ofNullable(kept);
        draft.watch(agenda::refresh);
        addClassName("editor");
        draft.beginning(this::fill);
    }

    /** Whether this is where the one with this id is edited; "new" while it was never kept. */
    boolean isFor(String id) {
        return kept.map(one -> one.id().value()).orElse(NEW).equals(id);
    }

    /** Asks before something that is not kept is left. */
    void guard(BeforeLeaveEvent event) {
        LeaveGuard.ask(event, draft, this::tryToKeep);
    }

    /** What it is called, as far as it is kept. */
    String name() {
        return kept.map(QuestionSet::title).orElse(WORDS.text("new"));
    }

    private void fill() {
        heading.setText(WORDS.text(kept.isEmpty() ? "new" : "edit"));
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
        add(back, heading, about, steps, bar);
    }

    private void keep() {
        var isNew = kept.isEmpty();
        if (tryToKeep() && isNew) {
            heading.setText(WORDS.text("edit"));
            kept.ifPresent(set -> UI.getCurrent().navigate(QuestionSetView.address(set.id()).substring(1)));
        }
    }

    /** Keeps the set as its next version, if all of it is right and nobody else kept another one in the meantime. */
    private boolean tryToKeep() {
        if (!(fields.fit() & agenda.fit())) {
            bar.refuse(WORDS.text("look-again"));
            return false;
        }
        var before = kept.flatMap(set -> stored(set.id()));
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

    private Optional<QuestionSet> stored(QuestionSetId id) {
        return sets.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static void sample(String title, String source, String author, String licence) {
        new QuestionSet(ANY, title, source, author, licence, 1, SAMPLE);
    }
}
