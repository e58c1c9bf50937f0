package tandem.ui.picture;

import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.question.Points;
import tandem.question.Tally;
import tandem.session.Result;

/** A bar a group under each option, all from nought to all of one's points. */
record PointsByGroup(Points points, Result result, Around around) implements Picture.Drawing {
    private record Set(List<Node> nodes, Points.Shares shares) {
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        parts.add(ul().withClass("options-by-group").attr("data-key", "bars").with(points.options().stream()
                .map(this::option)));
        parts.add(p(PictureWords.text("points.groups-key", points.total())).withClass("picture-note")
                .attr("data-key", "key"));
        if (new Rounds(result).areTwo()) {
            parts.add(new Rounds(result).key());
            parts.add(ul().withClass("changes").attr("data-key", "changes").with(sets().stream()
                    .filter(set -> !changed(set).isEmpty())
                    .map(set -> Lane.of(set.nodes()).note(changed(set)).drawn())));
        }
        parts.addAll(around.hidden());
        return parts;
    }

    private DomContent option(Points.Option option) {
        var rows = new ArrayList<Lane>();
        sets().forEach(set -> rows.add(row(set, option)));
        result.together().forEach(voiced -> rows.add(voice(voiced, option)));
        return li().withClass("by-group").attr("data-key", "o-" + option.id())
                .with(p(option.label()).withClass("option-label"), Around.lanes(rows))
                .with(around.furthest(option.id()).filter(pair -> pair.gap().isWide() || pair.gap().isAgreement())
                        .map(pair -> gap(pair, option)).stream());
    }

    private Lane row(Set set, Points.Option option) {
        var share = set.shares().of(option);
        var row = Lane.of(set.nodes());
        if (share.mean().isEmpty()) {
            return row.note(PictureWords.text("too-few-to-average"));
        }
        var mean = share.mean().get().share();
        var track = Track.ofShares().bar(mean);
        var then = new Rounds(result).before(set.nodes()).map(tally -> ((Points.Shares) tally).of(option));
        then.flatMap(Points.Share::mean).ifPresent(was -> track.upright(was.share(), "was"));
        return row.track(track.drawn("on-shares")).figures(Figures.percent(mean),
                PictureWords.text("people", share.n()));
    }

    private String changed(Set set) {
        var then = new Rounds(result).before(set.nodes()).map(tally -> ((Points.Shares) tally).spent()).orElse(0);
        return new Rounds(result).said("", set.nodes(), then, set.shares().spent());
    }

    private Lane voice(Result.Voiced voiced, Points.Option option) {
        var row = Lane.named("voice-" + voiced.name(), "voice " + Voices.look(voiced),
                PictureWords.text("voice", voiced.name()));
        return ((Points.Shares) voiced.tally()).of(option).mean()
                .map(mean -> row.track(Track.ofShares().bar(mean.share()).drawn("on-shares"))
                        .figures(Figures.percent(mean.share()), PictureWords.text("voice.one")))
                .orElseGet(() -> row.note(PictureWords.text("voice.none")));
    }

    /** Where the two are neither far apart nor close together on something that gets much, nothing is to be said. */
    private static DomContent gap(Around.Pair pair, Points.Option option) {
        var isFirst = mean(pair.one(), option) >= mean(pair.other(), option);
        var up = isFirst ? pair.one() : pair.other();
        var down = isFirst ? pair.other() : pair.one();
        return p(PictureWords.text(pair.gap().isWide() ? "gap.scale" : "gap.close",
                Groups.name(up), Figures.percent(mean(up, option)), Groups.name(down),
                Figures.percent(mean(down, option)))).withClass("gap-said").attr("data-key", "gap");
    }

    private static double mean(Result.Shown set, Points.Option option) {
        return ((Points.Shares) set.tally()).of(option).mean().map(Points.Mean::share).orElse(0.0);
    }

    private List<Set> sets() {
        var room = new Node(Node.Kind.WHOLE, Node.WHOLE, "", "", -1, List.of(), List.of());
        return Stream.concat(Stream.of(set(List.of(room), result.whole().orElseThrow())),
                around.lens().sets(result).stream().map(shown -> set(shown.nodes(), shown.tally()))).toList();
    }

    private static Set set(List<Node> nodes, Tally tally) {
        return new Set(nodes, (Points.Shares) tally);
    }

    @Override
    public List<DomContent> table() {
        var heads = new ArrayList<String>(List.of(PictureWords.text("table.option")));
        sets().forEach(set -> heads.add(PictureWords.text("points.head", Groups.name(set.nodes()),
                set.shares().spent())));
        result.together().forEach(voiced -> heads.add(PictureWords.text("voice", voiced.name())));
        var rows = points.options().stream().map(option -> Stream.of(Stream.of(option.label()),
                sets().stream().map(set -> percent(set.shares(), option)),
                result.together().stream().map(voiced -> percent((Points.Shares) voiced.tally(), option)))
                .flatMap(cells -> cells).toList()).toList();
        return List.of(Tables.of(points.prompt(), heads, rows));
    }

    private static String percent(Points.Shares shares, Points.Option option) {
        return Optional.of(shares.of(option)).flatMap(Points.Share::mean).map(mean -> Figures.percent(mean.share()))
                .orElse("–");
    }
}
