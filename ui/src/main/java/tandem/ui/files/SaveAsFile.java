package tandem.ui.files;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import tandem.ui.words.Words;

/** The links with which one thing is taken along: as YAML, which people edit, and as JSON. */
public final class SaveAsFile extends Div {
    private static final Words WORDS = Words.of("tandem.ui.files");

    /** @param name what people call it */
    public SaveAsFile(KeptFiles files, String id, String name) {
        addClassName("links");
        add(link("yaml", files, id, name), link("json", files, id, name));
    }

    private static Anchor link(String format, KeptFiles files, String id, String name) {
        var link = new Anchor(files.address(id, format), WORDS.text("save." + format));
        link.setAriaLabel(WORDS.text("save." + format + ".which", name));
        link.setRouterIgnore(true);
        link.addClassName("plain");
        return link;
    }
}
