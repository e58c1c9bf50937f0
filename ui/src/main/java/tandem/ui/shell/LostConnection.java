package tandem.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.inject.Singleton;

/** Has it read out on every page when the connection is lost and when it is back: Vaadin only shows it. */
@Singleton
final class LostConnection implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(start -> start.getUI().getPage().executeJs(
                "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')"));
    }
}
