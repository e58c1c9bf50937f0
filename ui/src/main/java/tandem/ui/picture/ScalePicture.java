package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Distribution;
import tandem.question.Scale;

/** How the ratings of each statement lie on the scale, with middle, n and spread in words (rules.md C1). */
record ScalePicture(Scale scale, Scale.Distributions tally, List<Ballot> named, int k) implements Picture.Drawing {
    private static final Scale.Distributions NOTHING_YET = new Scale.Distributions(0, Map.of(), 0);

    ScalePicture(Scale scale, Scale.@Nullable Distributions tally, List<Ballot> named, int k) {
        this.scale = scale;
        this.tally = tally == null ? NOTHING_YET : tally;
        this.named = named;
        this.k = k;
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        for (var statement : scale.statements()) {
            parts.add(statement(statement, distribution(statement)));
        }
        if (tally.abstained() > 0) {
            parts.add(p(PictureWords.text("abstained-some", tally.abstained())).withClass("picture-note")
                    .attr("data-key", "abstained"));
        }
        if (!named.isEmpty()) {
            parts.add(NamedAnswers.listed(named, this::said));
        }
        return parts;
    }

    private DomContent statement(Scale.Statement statement, Distribution distribution) {
        if (!distribution.told()) {
            return section().withClass("distribution").attr("data-key", "s-" + statement.id())
                    .with(p(statement.label()).withClass("distribution-label"),
                            p(PictureWords.text("too-few-here", k)).withClass("picture-note"));
        }
        return section().withClass("distribution").attr("data-key", "s-" + statement.id())
                .with(p(statement.label()).withClass("distribution-label"),
                        columns(distribution),
                        div(span(end(1, scale.low())), span(end(scale.points(), scale.high()))).withClass("ends"),
                        p(summary(distribution)).withClass("distribution-figures"));
    }

    /** One column a point, from zero up; the tallest of all statements has the whole height. */
    private DomContent columns(Distribution distribution) {
        var n = distribution.n();
        var tallest = tallest();
        return ol().withClass("columns").with(IntStream.rangeClosed(1, scale.points()).mapToObj(point -> {
            var count = distribution.counts().get(point - 1);
            var figures = span(span(String.valueOf(count)).withClass("point-count"), text(" "),
                    span(Figures.percent(count, n)).withClass("point-share")).withClass("point-figures");
            return li().withClass(isMiddle(point, distribution) ? "point middle" : "point")
                    .attr("data-key", "p" + point)
                    .with(figures,
                            Bars.standing(tallest == 0 ? 0 : share(count, n) / tallest),
                            span(String.valueOf(point)).withClass("point-value"));
        }));
    }

    private double tallest() {
        return tally.distribution().values().stream()
                .flatMapToDouble(each -> each.counts().stream().mapToDouble(count -> share(count, each.n())))
                .max().orElse(0);
    }

    private static double share(int count, int n) {
        return n == 0 ? 0 : (double) count / n;
    }

    private static boolean isMiddle(int point, Distribution distribution) {
        return distribution.average().filter(a -> point == a.low() || point == a.high()).isPresent();
    }

    private String summary(Distribution distribution) {
        var said = new ArrayList<String>();
        distribution.average().ifPresentOrElse(average -> {
            said.add(middle(average));
            average.spread().ifPresent(spread -> said.add(inWords(spread)));
        }, () -> said.add(PictureWords.text("too-few-to-average")));
        said.add(PictureWords.text("gave", distribution.n()));
        if (distribution.dontKnow() > 0) {
            said.add(PictureWords.text("dont-know", distribution.dontKnow()));
        }
        return String.join(" · ", said);
    }

    private static String middle(Distribution.Average average) {
        return average.low() == average.high()
                ? PictureWords.text("middle", average.low())
                : PictureWords.text("middle-between", average.low(), average.high());
    }

    /** Spread of views, from 0 (all alike) to 1 (half at each end). */
    static String inWords(double spread) {
        if (spread == 0) {
            return PictureWords.text("spread.alike");
        }
        var key = spread < 0.25 ? "close" : spread <= 0.5 ? "some" : spread < 0.75 ? "wide" : "apart";
        return PictureWords.text("spread." + key);
    }

    private static String end(int point, String meaning) {
        return PictureWords.text("end", point, meaning);
    }

    @Override
    public List<DomContent> table() {
        var heads = new ArrayList<String>();
        heads.add(PictureWords.text("table.statement"));
        IntStream.rangeClosed(1, scale.points()).forEach(point -> heads.add(point == 1 ? end(point, scale.low())
                : point == scale.points() ? end(point, scale.high()) : String.valueOf(point)));
        for (var key : List.of("dont-know", "gave", "middle", "mean", "spread")) {
            heads.add(PictureWords.text("table." + key));
        }
        var rows = scale.statements().stream()
                .map(statement -> cells(statement.label(), distribution(statement))).toList();
        return List.of(Tables.of(scale.prompt(), heads, rows));
    }

    /** A row of the table: its name, how many gave each point, and what that amounts to. */
    static List<String> cells(String name, Distribution distribution) {
        var row = new ArrayList<String>();
        row.add(name);
        if (!distribution.told()) {
            row.addAll(Collections.nCopies(distribution.counts().size() + 5, "–"));
            return row;
        }
        distribution.counts().forEach(count -> row.add(String.valueOf(count)));
        row.add(String.valueOf(distribution.dontKnow()));
        row.add(String.valueOf(distribution.n()));
        row.add(distribution.average().map(a -> a.low() == a.high() ? "" + a.low() : a.low() + "–" + a.high())
                .orElse("–"));
        row.add(distribution.average().map(a -> Figures.oneDecimal(a.mean())).orElse("–"));
        row.add(distribution.average().flatMap(Distribution.Average::spread).map(Figures::twoDecimals).orElse("–"));
        return row;
    }

    private Distribution distribution(Scale.Statement statement) {
        var known = tally.distribution().get(statement.id());
        return known != null ? known
                : new Distribution(true, Collections.nCopies(scale.points(), 0), 0, Optional.empty());
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        return answer instanceof Scale.Rated rated
                ? scale.statements().stream().map(statement -> new NamedAnswers.Said(statement.label(),
                        rated.values().containsKey(statement.id()) ? said(rated.values().get(statement.id())) : "–"))
                        .toList()
                : List.of(new NamedAnswers.Said("", PictureWords.text("abstained")));
    }

    /** An answer of several people, a line for each statement that they rated. */
    static List<String> inWords(Scale scale, Answer answer) {
        var values = ((Scale.Rated) answer).values();
        return scale.statements().stream().filter(statement -> values.containsKey(statement.id()))
                .map(statement -> PictureWords.text("voice.rated", statement.label(), said(values.get(statement.id()))))
                .toList();
    }

    private static String said(Scale.Rating rating) {
        return switch (rating) {
            case Scale.Point(int value) -> String.valueOf(value);
            case Scale.DontKnow _ -> PictureWords.text("table.dont-know");
        };
    }
}
