package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tandem.question.Tally;
import tandem.session.Result;

/**
 * Groups for kinds without a picture of groups of their own: the kind's picture once for each set that is shown, and
 * under it what the same set said in the round before, where the room has seen that.
 */
record SideBySide(Result result, Around around, Function<Tally, Picture.Drawing> whole) implements Picture.Drawing {
    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        parts.add(div().withClass("side-by-side-groups").attr("data-key", "groups").with(sections()));
        var rounds = new Rounds(result);
        if (rounds.areTwo()) {
            parts.add(rounds.key());
        }
        parts.addAll(around.hidden());
        return parts;
    }

    /** One for each set. */
    List<DomContent> sections() {
        return around.lens().sets(result).stream().map(this::drawn).toList();
    }

    @Override
    public List<DomContent> table() {
        return around.lens().sets(result).stream().<DomContent>map(set -> of(Groups.look(set.nodes()),
                Groups.key(set.nodes()), Groups.name(set), PictureWords.text("answered", set.n()),
                whole.apply(set.tally()).table())).toList();
    }

    private DomContent drawn(Result.Shown set) {
        var drawn = new ArrayList<>(whole.apply(set.tally()).parts());
        drawn.addAll(before(set));
        return of(Groups.look(set.nodes()), Groups.key(set.nodes()), Groups.name(set),
                PictureWords.text("answered", set.n()), drawn);
    }

    private List<DomContent> before(Result.Shown set) {
        var earlier = result.before().stream().flatMap(before -> before.sets().stream())
                .filter(then -> then.nodes().equals(set.nodes())).findFirst();
        return earlier.stream().flatMap(then -> {
            var said = new Rounds(result).said("", set.nodes(), then.n(), set.n());
            return List.<DomContent>of(
                    said.isEmpty() ? each() : p(said).withClass("lane-note").attr("data-key", "panel"),
                    div(p(PictureWords.text("rounds.then", result.round().round() - 1, then.n()))
                            .withClass("lane-beside"))
                            .with(whole.apply(then.tally()).parts()).withClass("one-group-before")
                            .attr("data-key", "before")).stream();
        }).toList();
    }

    /** @param look what gives it colour and mark; @param beside how many it is about, or what else is to be known */
    static DomContent of(String look, String key, String name, String beside, List<DomContent> drawn) {
        return section().withClass("one-group " + look).attr("data-key", "g-" + key)
                .with(div(span(name).withClass("lane-name"), span(beside).withClass("lane-beside"))
                        .withClass("one-group-head")).with(drawn);
    }
}
