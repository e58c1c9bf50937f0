package tandem.ui.picture;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import tandem.question.Written;
import tandem.session.Result;

/**
 * What people wrote where they write and do nothing else, as cards under the name of their group.
 *
 * @param abstained how many of the whole room would rather not answer
 */
record WrittenByGroup(Written question, Result result, Around around, int most, int abstained, CardsByGroup.Look look)
        implements Picture.Drawing {
    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<>(CardsByGroup.list(result, around, most, look));
        CardList.note(parts, "abstained-some", abstained);
        parts.addAll(around.hidden());
        parts.addAll(Voices.beside(question, result));
        return parts;
    }

    @Override
    public List<DomContent> table() {
        return List.of();
    }
}
