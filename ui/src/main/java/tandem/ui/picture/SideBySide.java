package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tandem.question.Tally;
import tandem.session.Result;

/** Groups for kinds without a picture of groups of their own: the kind's picture once for each set that is shown. */
record SideBySide(Result result, Around around, Function<Tally, Picture.Drawing> whole) implements Picture.Drawing {
    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        parts.add(div().withClass("side-by-side-groups").attr("data-key", "groups").with(around.lens().sets(result).stream()
                .map(set -> of(set, whole.apply(set.tally()).parts()))));
        parts.addAll(around.hidden());
        return parts;
    }

    @Override
    public List<DomContent> table() {
        return around.lens().sets(result).stream().<DomContent>map(set -> of(set, whole.apply(set.tally()).table()))
                .toList();
    }

    private static DomContent of(Result.Shown set, List<DomContent> drawn) {
        return section().withClass("one-group " + Groups.look(set.nodes()))
                .attr("data-key", "g-" + Groups.key(set.nodes()))
                .with(div(span(Groups.name(set)).withClass("lane-name"),
                        span(PictureWords.text("answered", set.n())).withClass("lane-beside")).withClass("one-group-head"))
                .with(drawn);
    }
}
