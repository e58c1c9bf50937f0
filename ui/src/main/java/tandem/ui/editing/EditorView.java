package tandem.ui.editing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import org.jspecify.annotations.Nullable;
import tandem.ui.words.Words;

/**
 * The page on which one thing is edited, by its id in the address. What is typed stays until it is saved, and where the
 * page is preserved also over a reload.
 *
 * @param <T> what is edited
 */
public abstract class EditorView<T> extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final Words WORDS = Words.of("tandem.ui.editing");

    private final transient Drawer<T> drawer;
    private @Nullable Editor<T> editor;

    protected EditorView(Drawer<T> drawer) {
        this.drawer = drawer;
    }

    /** @param kept null for a new one */
    protected abstract Editor<T> editor(Drawer<T> drawer, @Nullable T kept);

    /** A reload comes here again, and finds everything still in the fields. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElseThrow(NotFoundException::new);
        if (editor == null || !editor.isFor(id)) {
            removeAll();
            editor = editor(drawer, id.equals(Drawer.NEW) ? null
                    : drawer.find(id).orElseThrow(NotFoundException::new));
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
        return WORDS.text("page-title", editor == null ? "" : editor.called());
    }
}
