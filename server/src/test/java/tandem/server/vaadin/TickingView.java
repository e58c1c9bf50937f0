package tandem.server.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.WrappedSession;
import io.micronaut.context.annotation.Prototype;
import org.jspecify.annotations.Nullable;

/** Changes by itself, a moment after it is shown: only push can bring that to the browser. */
@Route("facilitate/ticking")
@Prototype
public class TickingView extends Div {

    private static final long serialVersionUID = 1L;

    /** Of the browser that looked at it last. */
    static volatile @Nullable WrappedSession session;
    /** Whether the last that was looked at is looked at no more. */
    static volatile boolean gone;

    public TickingView() {
        setId("ticking");
        setText("waiting");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        session = ui.getSession().getSession();
        gone = false;
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            ui.access(() -> setText("pushed"));
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        gone = true;
    }
}
