package tandem.ui.picture;

import j2html.tags.DomContent;
import java.util.List;

/** Nothing: a pause is not drawn. */
record PausePicture() implements Picture.Drawing {
    @Override
    public List<DomContent> parts() {
        return List.of();
    }

    @Override
    public List<DomContent> table() {
        return List.of();
    }
}
