package tandem.ui.session;

import com.vaadin.flow.component.UI;

/** A script of our own that a page loads. */
final class PageScript {
    /** Without the page's own address Chromium takes that of the page before, which may have had another host. */
    static final String FROM_HERE = "new URL($0, document.baseURI).href";

    private PageScript() {
    }

    /** @param path where it is on this server */
    static void load(UI ui, String path) {
        ui.getPage().executeJs("import(" + FROM_HERE + ")", path);
    }
}
