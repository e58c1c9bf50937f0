package tandem.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/**
 * Covers what nobody but the facilitator may see, on a laptop that may be mirrored: held, it shows; pressed, it stays
 * open. Covers again when it is about something else. The browser does the covering, so that it is instant.
 */
@Tag("tandem-cover")
final class Cover extends Component implements HasComponents, HasStyle {
    private final Div inside = new Div();

    /** @param keys those that press it */
    Cover(String words, String keys, Component... content) {
        var button = new NativeButton(words);
        button.setClassName("cover-button");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-expanded", "false");
        if (!keys.isEmpty()) {
            button.getElement().setAttribute("data-keys", keys);
        }
        inside.setClassName("covered");
        inside.getElement().setAttribute("hidden", true);
        inside.add(content);
        add(button, inside);
    }

    /** What it is about; when that changes, it covers again. */
    void about(String what) {
        getElement().setAttribute("about", what);
    }

    /** Whether everybody may see it by now, so that nothing is covered. */
    void unneeded(boolean unneeded) {
        getElement().setAttribute("unneeded", unneeded);
    }
}
