package tandem.ui.session;

import com.vaadin.flow.component.UI;
import java.time.InstantSource;

/** Tells a page the server's now, and lets it run the timers and clocks that it shows. */
final class BrowserClock {
    private BrowserClock() {
    }

    static void start(UI ui, InstantSource clock) {
        ui.getPage().executeJs("import(" + PageScript.FROM_HERE + ").then(ticking => ticking.start($1))",
                "/scripts/ticking.js", (double) clock.millis());
    }
}
