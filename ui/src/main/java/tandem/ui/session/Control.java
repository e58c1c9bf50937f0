package tandem.ui.session;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.NativeButton;

/**
 * A big button of the console. A press carries where the session stood on the page when it was pressed, and what the
 * button was for by then, which may both be older than what the server has drawn since.
 */
public final class Control extends NativeButton {
    private static final String MEANT = "data-meant";
    private static final String WANTED = "data-wanted";

    /** Somebody pressed it, by hand or by key; the second press of a double click is none. */
    @DomEvent(value = "click", filter = "event.detail < 2")
    public static final class Pressed extends ComponentEvent<Control> {
        private final Meant meant;
        private final String wanted;

        public Pressed(Control source, boolean fromClient,
                       @EventData("element.getAttribute('data-meant')") String meant,
                       @EventData("element.getAttribute('data-wanted')") String wanted) {
            super(source, fromClient);
            this.meant = Meant.read(meant);
            this.wanted = wanted;
        }

        Meant meant() {
            return meant;
        }

        String wanted() {
            return wanted;
        }
    }

    /** @param keys those that press it, as browsers name them, apart by blanks */
    Control(String words, String keys, ComponentEventListener<Pressed> listener) {
        super(words);
        setClassName("control");
        getElement().setAttribute("type", "button");
        if (!keys.isEmpty()) {
            getElement().setAttribute("data-keys", keys);
        }
        addListener(Pressed.class, listener);
        meantFor(Meant.LOBBY);
        wants("");
    }

    /** What stands on the page from now on. */
    void meantFor(Meant meant) {
        getElement().setAttribute(MEANT, meant.onPage());
    }

    String meant() {
        return getElement().getAttribute(MEANT);
    }

    /** What a press is for from now on, where one button is for several things in turn. */
    void wants(String wanted) {
        getElement().setAttribute(WANTED, wanted);
    }

    String wanted() {
        return getElement().getAttribute(WANTED);
    }

    /** Whether this is the one thing to do next. */
    void next(boolean next) {
        setClassName("next", next);
    }
}
