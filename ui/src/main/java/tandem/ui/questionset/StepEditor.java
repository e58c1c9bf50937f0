package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Partnership;
import tandem.question.AgendaItem;
import tandem.question.Pause;
import tandem.question.QuestionId;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** One step of the agenda. Its form is made when it is first opened; until then the step stays as it was. */
final class StepEditor extends Div {
    private static final Words WORDS = QuestionSetView.WORDS;
    private static final Pause SAMPLE = new Pause(new QuestionId("q"), "");

    private final QuestionId id;
    private final Kind<?> kind;
    private final transient Draft draft;
    private final transient Fields fields;
    private final Span summary = new Span();
    private final Span time = new Span();
    private final Details details;
    private final transient Supplier<KindForm<?>> formMaker;
    private final transient @Nullable AgendaItem original;
    private @Nullable KindForm<?> form;
    private final IntegerField minutes;
    private final TextArea talkFirst;
    private final TextArea notes;
    private final Checkbox tryOut = new Checkbox(WORDS.text("try-out"));
    private final GuessPlan guess;
    private final Preview preview = new Preview();

    /** A step that is there. */
    static StepEditor of(AgendaItem item, Draft draft, List<Partnership> known) {
        var kind = Kind.of(item.question());
        return new StepEditor(item.question().id(), kind, draft, known,
                () -> kind.showing(item.question(), draft, known), item);
    }

    /** A step to be written, open. */
    static StepEditor blank(QuestionId id, Kind<?> kind, Draft draft, List<Partnership> known) {
        var editor = new StepEditor(id, kind, draft, known, () -> kind.blank(draft, known), null);
        editor.minutes.setValue(5);
        editor.details.setOpened(true);
        return editor;
    }

    private StepEditor(QuestionId id, Kind<?> kind, Draft draft, List<Partnership> known,
                       Supplier<KindForm<?>> formMaker, @Nullable AgendaItem original) {
        this.id = id;
        this.kind = kind;
        this.draft = draft;
        this.formMaker = formMaker;
        this.original = original;
        this.fields = new Fields(draft);
        minutes = fields.number(WORDS.text("minutes"), n -> new AgendaItem(SAMPLE, n, "", "", false));
        talkFirst = fields.lines(WORDS.text("talk-first"), text -> new AgendaItem(SAMPLE, 0, text, "", false));
        notes = fields.lines(WORDS.text("notes"), text -> new AgendaItem(SAMPLE, 0, "", text, false));
        guess = new GuessPlan(draft, known);
        var name = new Span(kind.name());
        name.addClassName("kind-name");
        time.addClassName("quiet");
        details = new Details(new Div(name, summary, time));
        details.addOpenedChangeListener(_ -> open());
        addClassName("step");
        add(details);
        if (original != null) {
            minutes.setValue(original.minutes());
            talkFirst.setValue(original.talkFirst());
            notes.setValue(original.notes());
            tryOut.setValue(original.tryOut());
            guess.show(original.guess());
            summarise(Optional.of(original));
        }
        fields.free(tryOut);
    }

    QuestionId id() {
        return id;
    }

    /**
     * The step as it stands in the form.
     *
     * @throws tandem.words.Malformed where something is needed first
     */
    AgendaItem read() {
        return form == null && original != null ? original : read(id);
    }

    /** The same step under another id. @throws tandem.words.Malformed where something is needed first */
    AgendaItem read(QuestionId as) {
        var question = filled().read(as);
        return guess.in(new AgendaItem(question, Fields.number(minutes), talkFirst.getValue(), notes.getValue(),
                tryOut.getValue()));
    }

    /** The form, also while it was never opened. */
    private KindForm<?> filled() {
        if (form != null) {
            return form;
        }
        var made = new AtomicReference<KindForm<?>>();
        draft.beginning(() -> made.set(formMaker.get()));
        return made.get();
    }

    /** Whether the step can be kept; where it can't, it opens and says at each field what is needed. */
    boolean fit() {
        if (form == null) {
            return true;
        }
        if (!(form.fit() & guess.fit() & fields.fit())) {
            details.setOpened(true);
            return false;
        }
        return true;
    }

    /** How long it takes, as far as that is known. */
    int minutes() {
        return Optional.ofNullable(minutes.getValue()).orElse(0);
    }

    /** Shows what was typed since. */
    void refresh() {
        if (form != null) {
            var now = Fields.ifRight(this::read);
            summarise(now);
            var shown = form;
            guess.offer(Fields.ifRight(() -> shown.read(id)).filter(AgendaItem::canBeGuessed).isPresent());
            now.ifPresentOrElse(item -> preview.show(item, shown.preview(id)), preview::showNothingYet);
        }
    }

    private void summarise(Optional<AgendaItem> item) {
        var prompt = item.flatMap(one -> one.question().prompt().lines().findFirst()).orElse("");
        summary.setText(prompt.isEmpty() && !(item.isPresent() && !item.get().question().asks())
                ? WORDS.text("no-prompt") : prompt);
        time.setText(WORDS.text(tryOut.getValue() ? "minutes.try-out" : "minutes.of", minutes()));
    }

    private void open() {
        if (details.isOpened() && form == null) {
            form = filled();
            var told = new Div(form, led());
            told.addClassName("step-form");
            var both = new Div(told, preview);
            both.addClassName("step-and-preview");
            details.add(both);
            refresh();
        }
    }

    private Component led() {
        minutes.setHelperText(WORDS.text("minutes.help"));
        talkFirst.setHelperText(WORDS.text("talk-first.help"));
        notes.setHelperText(WORDS.text("notes.help"));
        tryOut.setHelperText(WORDS.text("try-out.help"));
        tryOut.setVisible(form != null && form.asks());
        var led = new Div();
        led.addClassName("led");
        List.of(guess, minutes, talkFirst, notes, tryOut).forEach(led::add);
        return led;
    }
}
