package tandem.ui.editing;

import com.vaadin.flow.component.button.Button;
import tandem.ui.words.Words;

/** Takes back what was added, moved or deleted last, as long as there is something to take back. */
public final class UndoButton extends Button {
    private static final Words WORDS = Words.of("tandem.ui.editing");

    public UndoButton(Draft draft) {
        super(WORDS.text("undo"), _ -> draft.undo());
        draft.watch(() -> show(draft));
        show(draft);
    }

    private void show(Draft draft) {
        setEnabled(draft.undoable().isPresent());
        setTooltipText(draft.undoable().map(before -> WORDS.text("undo.what", before.change())).orElse(""));
    }
}
