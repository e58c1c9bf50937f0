package tandem.ui.session;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import tandem.session.SessionCommand;
import tandem.session.Step;
import tandem.words.Malformed;

/**
 * The private note of the current step, as any console wrote it last. What is typed here and not sent yet stays, and
 * belongs to the step at which it was begun, wherever another console has led meanwhile.
 */
public final class NoteField extends TextArea {
    private static final String STEP = "data-step";
    private static final String TYPING = "data-typing";

    private final Leading leading;
    private int step;
    private String stored = "";
    private boolean typing;
    private @Nullable Sight sight;

    /** Something is typed that the server has not heard of; said until the page knows that it has been heard. */
    @DomEvent(value = "input", filter = "!element.hasAttribute('data-typing')")
    public static final class Begun extends ComponentEvent<NoteField> {
        public Begun(NoteField source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** It is written, at the step that the field stood for on the page. */
    @DomEvent("change")
    public static final class Written extends ComponentEvent<NoteField> {
        private final String text;
        private final int step;

        public Written(NoteField source, boolean fromClient, @EventData("element.value") String text,
                       @EventData("element.getAttribute('data-step')") String step) {
            super(source, fromClient);
            this.text = text;
            this.step = Integer.parseInt(step);
        }
    }

    NoteField(Leading leading) {
        super(SessionWords.text("note.label"));
        this.leading = leading;
        setMaxLength(4000);
        setWidthFull();
        addListener(Begun.class, _ -> typing(true));
        addListener(Written.class, written -> keep(written.step, written.text));
        addBlurListener(_ -> {
            typing(false);
            follow();
        });
        standFor(step, stored);
    }

    void show(Sight sight) {
        this.sight = sight;
        follow();
    }

    private void follow() {
        if (!typing && sight != null && (step != sight.here().step() || !stored.equals(stored(sight)))) {
            standFor(sight.here().step(), stored(sight));
        }
    }

    private static String stored(Sight sight) {
        return sight.view().step().map(Step::note).orElse("");
    }

    private void standFor(int step, String note) {
        this.step = step;
        stored = note;
        setValue(note);
        getElement().setAttribute(STEP, String.valueOf(step));
    }

    private void typing(boolean now) {
        typing = now;
        getElement().setAttribute(TYPING, now);
    }

    private void keep(int step, String text) {
        try {
            leading.act(new SessionCommand.Note(step, text));
        } catch (Malformed e) {
            leading.tell(e.refusal());
        }
        typing(false);
        if (sight == null) {
            return;
        }
        if (step == sight.here().step()) {
            // what stands here comes back from the log: what was there before must not be put in its place meanwhile
            stored = stored(sight);
        } else {
            standFor(sight.here().step(), stored(sight));
        }
    }
}
