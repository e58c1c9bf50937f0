package tandem.ui.picture;

import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.question.Distribution;
import tandem.question.Scale;
import tandem.question.Tally;
import tandem.session.Result;

/** A line a group under each statement, all on one axis: what people said as discs, the group's mark at its average. */
record ScaleByGroup(Scale scale, Result result, Around around) implements Picture.Drawing {
    private record Set(List<Node> nodes, Tally tally) {
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        scale.statements().forEach(statement -> parts.add(statement(statement)));
        parts.add(p(PictureWords.text("scale.key")).withClass("picture-note").attr("data-key", "key"));
        if (new Rounds(result).areTwo()) {
            parts.add(new Rounds(result).key());
        }
        parts.addAll(around.hidden());
        return parts;
    }

    private DomContent statement(Scale.Statement statement) {
        var rows = new ArrayList<Lane>();
        var between = new Rounds(result).areTwo() ? new double[0]
                : reach(sets().stream().map(set -> of(set.tally(), statement)).filter(Distribution::told)
                .flatMap(told -> told.average().stream()).map(Distribution.Average::mean).toList());
        sets().forEach(set -> rows.add(row(set, statement, between)));
        result.together().forEach(voiced -> rows.add(voice(voiced, statement)));
        return section().withClass("by-group").attr("data-key", "s-" + statement.id())
                .with(p(statement.label()).withClass("distribution-label"), Around.lanes(rows,
                        PictureWords.text("end", 1, scale.low()),
                        PictureWords.text("end", scale.points(), scale.high())))
                .with(dontKnow(statement).stream())
                .with(around.furthest(statement.id()).map(pair -> said(pair, statement)).stream())
                .with(around.between(statement.id(), this::column));
    }

    private Optional<DomContent> dontKnow(Scale.Statement statement) {
        var some = sets().stream().filter(set -> of(set.tally(), statement).dontKnow() > 0).map(set ->
                PictureWords.text("dont-know.of", Groups.name(set.nodes()), of(set.tally(), statement).dontKnow()))
                .toList();
        return some.isEmpty() ? Optional.empty()
                : Optional.of(p(PictureWords.text("dont-know.in", String.join(", ", some))).withClass("picture-note"));
    }

    private static double[] reach(List<Double> means) {
        return means.size() < 2 ? new double[0] : new double[] {
            means.stream().min(Double::compare).orElseThrow(), means.stream().max(Double::compare).orElseThrow()};
    }

    private List<Set> sets() {
        var whole = new Node(Node.Kind.WHOLE, Node.WHOLE, "", "", -1, List.of(), List.of());
        return Stream.concat(Stream.of(new Set(List.of(whole), result.whole().orElseThrow())),
                around.lens().sets(result).stream().map(set -> new Set(set.nodes(), set.tally()))).toList();
    }

    private static Distribution of(Tally tally, Scale.Statement statement) {
        return Objects.requireNonNull(((Scale.Distributions) tally).distribution().get(statement.id()));
    }

    private Lane row(Set set, Scale.Statement statement, double[] between) {
        var said = of(set.tally(), statement);
        var row = Lane.of(set.nodes());
        if (!said.told()) {
            return row.note(PictureWords.text("not-by-itself"));
        }
        var track = Track.ofScale(scale.points());
        if (between.length > 0) {
            track.band(between[0], between[1]);
        }
        IntStream.rangeClosed(1, scale.points()).forEach(point ->
                track.disc(point, said.n() == 0 ? 0 : (double) said.counts().get(point - 1) / said.n()));
        var then = before(set, statement);
        said.average().ifPresent(now -> {
            then.flatMap(Distribution::average).ifPresent(was -> track.way(was.mean(), now.mean()).ring(was.mean()));
            track.mark(set.nodes(), now.mean());
        });
        row.track(track.drawn("on-scale")).figures(said.average().map(a -> Figures.oneDecimal(a.mean())).orElse("–"),
                PictureWords.text("people", said.n()));
        if (said.average().isEmpty()) {
            row.note(PictureWords.text("too-few-to-average"));
        }
        return row.note(new Rounds(result).said(statement.id(), set.nodes(), then.map(Distribution::n).orElse(0),
                said.n()));
    }

    private Optional<Distribution> before(Set set, Scale.Statement statement) {
        return new Rounds(result).before(set.nodes()).map(tally -> of(tally, statement)).filter(Distribution::told);
    }

    private Lane voice(Result.Voiced voiced, Scale.Statement statement) {
        var said = of(voiced.tally(), statement);
        var look = voiced.node().map(Groups::look).orElse("several");
        var row = Lane.named("voice-" + voiced.name(), "voice " + look, PictureWords.text("voice", voiced.name()));
        var value = said.average().map(Distribution.Average::low);
        if (value.isEmpty()) {
            return row.note(PictureWords.text(said.dontKnow() > 0 ? "table.dont-know" : "voice.none"));
        }
        var track = Track.ofScale(scale.points());
        voiced.node().ifPresentOrElse(node -> track.mark(node, value.get()), () -> track.mark(List.of(), value.get()));
        return row.track(track.drawn("on-scale")).figures(String.valueOf(value.get()), PictureWords.text("voice.one"));
    }

    private DomContent said(Around.Pair pair, Scale.Statement statement) {
        var one = of(pair.one().tally(), statement).average().orElseThrow().mean();
        var other = of(pair.other().tally(), statement).average().orElseThrow().mean();
        var up = one >= other ? pair.one() : pair.other();
        var down = up == pair.one() ? pair.other() : pair.one();
        return p(PictureWords.text(pair.gap().isWide() ? "gap.scale" : pair.gap().isAgreement() ? "gap.close"
                : "gap.near", Groups.name(up), Figures.oneDecimal(Math.max(one, other)), Groups.name(down),
                Figures.oneDecimal(Math.min(one, other)))).withClass("gap-said").attr("data-key", "gap");
    }

    private String column(String column) {
        return column.equals("dont-know") ? PictureWords.text("table.dont-know")
                : column.equals("abstained") ? PictureWords.text("abstained") : column;
    }

    @Override
    public List<DomContent> table() {
        var heads = new ArrayList<String>(List.of(PictureWords.text("table.group")));
        IntStream.rangeClosed(1, scale.points()).forEach(point -> heads.add(String.valueOf(point)));
        List.of("dont-know", "gave", "middle", "mean", "spread")
                .forEach(key -> heads.add(PictureWords.text("table." + key)));
        return scale.statements().stream().map(statement -> {
            var rows = new ArrayList<List<String>>();
            sets().forEach(set -> rows.add(ScalePicture.cells(Groups.name(set.nodes()), of(set.tally(), statement))));
            result.together().forEach(voiced -> rows.add(ScalePicture.cells(
                    PictureWords.text("voice", voiced.name()), of(voiced.tally(), statement))));
            return Tables.of(statement.label(), heads, rows);
        }).toList();
    }
}
