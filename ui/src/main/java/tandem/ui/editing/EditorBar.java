package tandem.ui.editing;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.ui.words.Words;

/** Always in sight while something is edited: keep it, undo, and whether it is kept. */
public final class EditorBar extends Div {
    private static final Words WORDS = Words.of("tandem.ui.editing");
    private static final int NOTICE_MILLIS = 10_000;

    private final transient Draft draft;
    private final Span state = new Span(WORDS.text("as-kept"));
    private @Nullable Notification notice;
    private transient Optional<Draft.Earlier> noticed = Optional.empty();

    /** @param keep tries to keep the draft; it says itself what stands against it */
    public EditorBar(Draft draft, Runnable keep) {
        this.draft = draft;
        var save = new Button(WORDS.text("keep"), _ -> keep.run());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        state.getElement().setAttribute("role", "status");
        addClassName("editor-bar");
        add(save, new UndoButton(draft), state);
        draft.watch(this::show);
    }

    /** Says why it could not be kept. */
    public void refuse(String sentence) {
        state.setText(sentence);
        state.setClassName("stop");
    }

    private void show() {
        state.setText(WORDS.text(draft.isKept() ? "kept" : "not-kept"));
        state.setClassName(draft.isKept() ? "good" : "care");
        if (!draft.undoable().equals(noticed)) {
            notice(draft.undoable());
        }
        askBeforeClosing(!draft.isKept());
    }

    /** What was deleted can be brought back from where it is said; a later change takes that offer away. */
    private void notice(Optional<Draft.Earlier> latest) {
        if (notice != null) {
            notice.close();
            notice = null;
        }
        if (latest.isPresent() && latest.get().deleted()) {
            var back = new Button(WORDS.text("undo"), _ -> draft.undo());
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            notice = new Notification(new Span(latest.get().change()), back);
            notice.setDuration(NOTICE_MILLIS);
            notice.setPosition(Notification.Position.BOTTOM_START);
            notice.open();
        }
        noticed = latest;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        askBeforeClosing(!draft.isKept());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs("window.onbeforeunload = null");
    }

    private void askBeforeClosing(boolean ask) {
        getUI().ifPresent(ui -> ui.getPage().executeJs(
                "window.onbeforeunload = $0 ? event => event.preventDefault() : null", ask));
    }
}
