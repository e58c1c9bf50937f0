package tandem.ui.picture;

import static j2html.TagCreator.h3;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.List;
import java.util.Objects;
import tandem.question.Choice;
import tandem.question.Distribution;
import tandem.question.Points;
import tandem.question.Scale;
import tandem.question.Tally;
import tandem.session.Contrasts;
import tandem.session.Result;

/** Where the groups of a session differ most and agree most, in plain sentences (rules.md C2). */
public final class ContrastsPicture {
    private ContrastsPicture() {
    }

    /** One section of escaped HTML without style attributes; says so where nothing can be compared yet. */
    public static String html(Contrasts contrasts) {
        var drawn = section().withClass("contrasts").attr("data-key", "contrasts")
                .with(list("widest", contrasts.widest()), list("closest", contrasts.closest()));
        if (!contrasts.leftOut().isEmpty()) {
            var names = Groups.and(contrasts.leftOut().stream().map(Groups::name).distinct().toList());
            drawn.with(p(PictureWords.text("contrasts.left-out", names)).withClass("picture-note")
                    .attr("data-key", "left-out"));
        }
        return drawn.render();
    }

    private static DomContent list(String key, List<Contrasts.Contrast> contrasts) {
        var drawn = section().withClass("contrast-list " + key).attr("data-key", key)
                .with(h3(PictureWords.text("contrasts." + key)));
        return contrasts.isEmpty() ? drawn.with(p(PictureWords.text("contrasts.no-" + key)).withClass("picture-note"))
                : drawn.with(ul().with(contrasts.stream().map(one -> contrast(one, key))));
    }

    private static DomContent contrast(Contrasts.Contrast contrast, String key) {
        return li().withClass("contrast").attr("data-key", key + "-" + contrast.round().step() + "-"
                + contrast.gap().part()).with(p(about(contrast)).withClass("contrast-about"),
                p(said(contrast)).withClass("contrast-said"),
                ul().withClass("lanes").with(row(contrast, contrast.one()), row(contrast, contrast.other())));
    }

    /** What the two groups were asked. */
    public static String about(Contrasts.Contrast contrast) {
        return switch (contrast.question()) {
            case Scale scale -> scale.statements().stream().filter(s -> s.id().equals(contrast.gap().part()))
                    .map(Scale.Statement::label).findFirst().orElseThrow();
            case Choice choice -> PictureWords.text("contrasts.option", choice.prompt(), choice.options().stream()
                    .filter(o -> o.id().equals(contrast.gap().option())).map(Choice.Option::label).findFirst()
                    .orElseThrow());
            case Points points -> PictureWords.text("contrasts.option", points.prompt(),
                    option(points, contrast).label());
            default -> contrast.question().prompt();
        };
    }

    /** How far apart they are, in a sentence. */
    public static String said(Contrasts.Contrast contrast) {
        var one = contrast.one();
        var other = contrast.other();
        return switch (contrast.question()) {
            case Scale _ -> PictureWords.text("contrasts.scale", Groups.name(one), mean(contrast, one),
                    Groups.name(other), mean(contrast, other));
            case Choice _ -> PictureWords.text("contrasts.choice", Groups.name(one), in(contrast, one.tally()),
                    ((Choice.Counts) one.tally()).chose(), Groups.name(other), in(contrast, other.tally()),
                    ((Choice.Counts) other.tally()).chose());
            case Points points -> PictureWords.text("contrasts.points", Groups.name(one), share(points, contrast, one),
                    Groups.name(other), share(points, contrast, other));
            default -> "";
        };
    }

    private static Points.Option option(Points points, Contrasts.Contrast contrast) {
        return points.options().stream().filter(option -> option.id().equals(contrast.gap().part())).findFirst()
                .orElseThrow();
    }

    private static String share(Points points, Contrasts.Contrast contrast, Result.Shown set) {
        return Figures.percent(mean(points, contrast, set));
    }

    private static double mean(Points points, Contrasts.Contrast contrast, Result.Shown set) {
        return ((Points.Shares) set.tally()).of(option(points, contrast)).mean().orElseThrow().share();
    }

    /** How many of this group are in the figure. */
    public static int n(Contrasts.Contrast contrast, Result.Shown set) {
        return switch (contrast.question()) {
            case Scale _ -> rating(contrast, set).n();
            case Choice _ -> ((Choice.Counts) set.tally()).chose();
            default -> set.n();
        };
    }

    private static String mean(Contrasts.Contrast contrast, Result.Shown set) {
        return Figures.oneDecimal(rating(contrast, set).average().orElseThrow().mean());
    }

    private static Distribution rating(Contrasts.Contrast contrast, Result.Shown set) {
        return Objects.requireNonNull(((Scale.Distributions) set.tally()).distribution().get(contrast.gap().part()));
    }

    private static int in(Contrasts.Contrast contrast, Tally tally) {
        return ((Choice.Counts) tally).counts().getOrDefault(contrast.gap().option(), 0);
    }

    private static DomContent row(Contrasts.Contrast contrast, Result.Shown set) {
        var row = Lane.of(set.nodes());
        return switch (contrast.question()) {
            case Scale scale -> scaleRow(row, scale, contrast, set).drawn();
            case Choice _ -> choiceRow(row, contrast, set.tally()).drawn();
            case Points points -> row.track(Track.ofShares().bar(mean(points, contrast, set)).drawn("on-shares"))
                    .figures(share(points, contrast, set), PictureWords.text("people",
                            ((Points.Shares) set.tally()).of(option(points, contrast)).n())).drawn();
            default -> row.drawn();
        };
    }

    private static Lane scaleRow(Lane row, Scale scale, Contrasts.Contrast contrast, Result.Shown set) {
        var said = rating(contrast, set);
        var mean = said.average().orElseThrow().mean();
        return row.track(Track.ofScale(scale.points()).mark(set.nodes(), mean).drawn("on-scale"))
                .figures(Figures.oneDecimal(mean), PictureWords.text("people", said.n()));
    }

    private static Lane choiceRow(Lane row, Contrasts.Contrast contrast, Tally tally) {
        var counts = (Choice.Counts) tally;
        var count = in(contrast, tally);
        return row.track(Track.ofShares().bar((double) count / counts.chose()).drawn("on-shares"))
                .figures(PictureWords.text("of", count, counts.chose()), Figures.percent(count, counts.chose()));
    }
}
