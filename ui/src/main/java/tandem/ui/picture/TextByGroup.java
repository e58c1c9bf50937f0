package tandem.ui.picture;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import tandem.question.OpenText;
import tandem.session.Result;

/** What people wrote, as cards under the name of their group. */
record TextByGroup(OpenText question, Result result, Around around, int most) implements Picture.Drawing {
    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<>(CardsByGroup.list(result, around, most));
        CardList.note(parts, "abstained-some", ((OpenText.Cards) result.whole().orElseThrow()).abstained());
        parts.addAll(around.hidden());
        parts.addAll(Voices.beside(question, result));
        return parts;
    }

    @Override
    public List<DomContent> table() {
        return List.of();
    }
}
