package tandem.ui.session;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A place whose content is drawn as HTML and patched in place by the browser, so that what stays can move smoothly. */
@Tag("tandem-stage")
final class Stage extends Component {
    /** @param html escaped by construction: made by j2html */
    void show(String html) {
        getElement().setProperty("fragment", html);
    }

    String shown() {
        return getElement().getProperty("fragment", "");
    }
}
