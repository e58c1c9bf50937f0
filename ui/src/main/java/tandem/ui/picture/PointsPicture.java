package tandem.ui.picture;

import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Points;

/** A bar for each option, as long as its mean share of everybody's points; how many gave it something, in words. */
record PointsPicture(Points points, Points.@Nullable Shares shares, List<Ballot> named) implements Picture.Drawing {
    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        var rows = new ArrayList<DomContent>();
        points.options().forEach(option -> rows.add(row(option)));
        Optional.ofNullable(shares).flatMap(told -> toNone(points, told)).ifPresent(none -> rows.add(bar("none",
                PictureWords.text("points.none"), none, Figures.percent(none), "", true)));
        parts.add(ul().withClass("bars points-bars").attr("data-key", "bars").with(rows));
        if (shares != null) {
            parts.add(p(PictureWords.text("points.key", points.total(), shares.spent())).withClass("picture-note")
                    .attr("data-key", "key"));
            if (shares.abstained() > 0) {
                parts.add(p(PictureWords.text("abstained-some", shares.abstained())).withClass("picture-note")
                        .attr("data-key", "abstained"));
            }
        }
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named, this::said));
        }
        return parts;
    }

    private DomContent row(Points.Option option) {
        if (shares == null) {
            return bar("o-" + option.id(), option.label(), 0, "", "", false);
        }
        var share = shares.of(option);
        var mean = share.mean().map(Points.Mean::share);
        return bar("o-" + option.id(), option.label(), mean.orElse(0.0), mean.map(Figures::percent).orElse("–"),
                words(share), false);
    }

    private static DomContent bar(String key, String label, double share, String figures, String words, boolean apart) {
        return li().withClass(apart ? "bar-row apart" : "bar-row").attr("data-key", key)
                .with(span(label).withClass("bar-label"), Bars.lying(share), span(figures).withClass("bar-figures"),
                        span(words).withClass("bar-words"));
    }

    /** "14 of 21 gave it something · views differ somewhat". */
    private static String words(Points.Share share) {
        var gave = PictureWords.text("points.gave", share.gave(), share.n());
        return gave + " · " + share.mean().map(mean -> ScalePicture.inWords(2 * mean.spread()))
                .orElseGet(() -> PictureWords.text("too-few-to-average"));
    }

    /** The mean share that nothing got; empty where it cannot be given, or is not told. */
    static Optional<Double> toNone(Points points, Points.Shares shares) {
        var means = points.options().stream().map(option -> shares.of(option).mean()).toList();
        if (!points.rest() || means.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        long given = points.options().stream().mapToLong(option -> shares.of(option).sum()).sum();
        long all = (long) shares.spent() * points.total();
        return Optional.of((double) (all - given) / all);
    }

    @Override
    public List<DomContent> table() {
        if (shares == null) {
            return List.of();
        }
        var heads = List.of(PictureWords.text("table.option"), PictureWords.text("points.mean"),
                PictureWords.text("table.spread"), PictureWords.text("points.got"), PictureWords.text("points.spent"));
        var rows = points.options().stream().map(option -> cells(option.label(), shares.of(option))).toList();
        return List.of(Tables.of(points.prompt(), heads, rows));
    }

    private static List<String> cells(String name, Points.Share share) {
        return List.of(name, share.mean().map(mean -> Figures.percent(mean.share())).orElse("–"),
                share.mean().map(mean -> Figures.twoDecimals(mean.spread())).orElse("–"),
                String.valueOf(share.gave()), String.valueOf(share.n()));
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        return List.of(new NamedAnswers.Said("", answer instanceof Points.Spent
                ? String.join("; ", inWords(points, answer)) : PictureWords.text("abstained")));
    }

    /** What somebody gave to what. */
    static List<String> inWords(Points points, Answer answer) {
        var spent = (Points.Spent) answer;
        var words = new ArrayList<>(points.options().stream().filter(option -> spent.to(option.id()) > 0)
                .map(option -> PictureWords.text("voice.rated", option.label(), spent.to(option.id()))).toList());
        if (spent.sum() < points.total()) {
            words.add(PictureWords.text("voice.rated", PictureWords.text("points.none"), points.total() - spent.sum()));
        }
        return words;
    }
}
