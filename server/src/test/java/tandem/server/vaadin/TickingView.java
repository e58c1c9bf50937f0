package tandem.server.vaadin;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;

/** Changes by itself, a moment after it is shown: only push can bring that to the browser. */
@Route("facilitate/ticking")
@Prototype
public class TickingView extends Div {

    private static final long serialVersionUID = 1L;

    public TickingView() {
        setId("ticking");
        setText("waiting");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            ui.access(() -> setText("pushed"));
        });
    }
}
