package tandem.ui.editing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A row with what moves, copies and deletes it. */
final class RowFrame<R extends Component> extends ListItem {
    private final transient Rows<R> rows;
    private final R row;
    private final Span number = new Span();
    private final Button up;
    private final Button down;
    private final Button copy;
    private final Button delete;

    RowFrame(Rows<R> rows, R row, boolean copied) {
        this.rows = rows;
        this.row = row;
        up = button(VaadinIcon.ARROW_UP, () -> rows.move(this, rows.place(this) - 1));
        down = button(VaadinIcon.ARROW_DOWN, () -> rows.move(this, rows.place(this) + 1));
        copy = button(VaadinIcon.COPY_O, () -> rows.copy(this));
        delete = button(VaadinIcon.TRASH, () -> rows.delete(this));
        copy.setVisible(copied);
        var content = new Div(row);
        content.addClassName("row-content");
        var actions = new Div(up, down, copy, delete);
        actions.addClassName("row-actions");
        addClassName("edit-row");
        add(handle(), content, actions);
        acceptDrops();
    }

    R row() {
        return row;
    }

    /** Says at each button which row it is about. */
    void number(int place, int of) {
        number.setText(String.valueOf(place + 1));
        up.setEnabled(place > 0);
        down.setEnabled(place < of - 1);
        name(up, "rows.up", place);
        name(down, "rows.down", place);
        name(copy, "rows.copy", place);
        name(delete, "rows.delete", place);
    }

    void focusMover(boolean wentUp) {
        (wentUp && up.isEnabled() || !down.isEnabled() ? up : down).focus();
    }

    void focusDelete() {
        delete.focus();
    }

    private void name(Button button, String key, int place) {
        var name = Rows.WORDS.text(key, rows.noun(), place + 1);
        button.setAriaLabel(name);
        button.setTooltipText(name);
    }

    private static Button button(VaadinIcon icon, Runnable action) {
        var button = new Button(icon.create(), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        return button;
    }

    /** For pointers only: keyboards have the buttons. */
    private Span handle() {
        var grip = VaadinIcon.GRID_SMALL_O.create();
        grip.getElement().setAttribute("aria-hidden", "true");
        var handle = new Span(grip, number);
        handle.addClassName("row-handle");
        var drag = DragSource.create(handle);
        drag.setEffectAllowed(EffectAllowed.MOVE);
        drag.setDragData(this);
        return handle;
    }

    private void acceptDrops() {
        var target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragData().ifPresent(dragged -> {
            if (dragged instanceof RowFrame<?> frame && frame.rows == rows) {
                @SuppressWarnings("unchecked") // it belongs to the same rows
                var mine = (RowFrame<R>) frame;
                rows.move(mine, rows.place(this));
            }
        }));
    }
}
