package tandem.ui.picture;

import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.question.Ranking;
import tandem.question.Tally;
import tandem.session.Result;

/** A line a group under each option, in the whole room's order: the group's mark at the average place it gives it. */
record RankingByGroup(Ranking ranking, Result result, Around around) implements Picture.Drawing {
    private record Set(List<Node> nodes, Ranking.Standing standing) {
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        parts.add(Around.lanes(sets().stream().map(this::favourite).toList()));
        whole().schulze().order().stream().flatMap(List::stream).map(id -> RankingPicture.option(ranking, id))
                .forEach(option -> parts.add(option(option)));
        parts.add(p(PictureWords.text("ranking.groups-key")).withClass("picture-note").attr("data-key", "key"));
        if (new Rounds(result).areTwo()) {
            parts.add(new Rounds(result).key());
        }
        parts.addAll(around.hidden());
        return parts;
    }

    /** What this group would choose, and what became of its orders since the round before. */
    private Lane favourite(Set set) {
        var rounds = new Rounds(result);
        var then = rounds.before(set.nodes()).map(Ranking.Standing.class::cast).map(Ranking.Standing::ranked).orElse(0);
        return Lane.of(set.nodes()).figures("", PictureWords.text("ranking.ranked", set.standing().ranked()))
                .note(RankingPicture.favourite(ranking, set.standing()))
                .note(rounds.said("", set.nodes(), then, set.standing().ranked()));
    }

    private DomContent option(Ranking.Option option) {
        var rows = new ArrayList<Lane>();
        sets().forEach(set -> rows.add(row(set, option)));
        result.together().forEach(voiced -> rows.add(voice(voiced, option)));
        return section().withClass("by-group").attr("data-key", "o-" + option.id())
                .with(p(option.label()).withClass("distribution-label"), Around.lanes(rows,
                        PictureWords.text("ranking.first"), PictureWords.text("ranking.last")));
    }

    private Lane row(Set set, Ranking.Option option) {
        var row = Lane.of(set.nodes());
        var average = RankingPicture.average(set.standing(), option);
        if (average.isEmpty()) {
            return row.note(PictureWords.text("too-few-to-average"));
        }
        var track = Track.ofScale(ranking.options().size());
        before(set, option).ifPresent(was -> track.way(was, average.get()).ring(was));
        return row.track(track.mark(set.nodes(), average.get()).drawn("on-scale"))
                .figures(Figures.oneDecimal(average.get()), PictureWords.text("people", set.standing().ranked()));
    }

    private Optional<Double> before(Set set, Ranking.Option option) {
        return new Rounds(result).before(set.nodes()).map(Ranking.Standing.class::cast)
                .flatMap(was -> RankingPicture.average(was, option));
    }

    private Lane voice(Result.Voiced voiced, Ranking.Option option) {
        var row = Lane.named("voice-" + voiced.name(), "voice " + Voices.look(voiced),
                PictureWords.text("voice", voiced.name()));
        var place = RankingPicture.average((Ranking.Standing) voiced.tally(), option);
        if (place.isEmpty()) {
            return row.note(PictureWords.text("voice.none"));
        }
        var track = Track.ofScale(ranking.options().size()).mark(voiced.node().stream().toList(), place.get());
        return row.track(track.drawn("on-scale")).figures(Figures.half(place.get()), PictureWords.text("voice.one"));
    }

    private Ranking.Standing whole() {
        return (Ranking.Standing) result.whole().orElseThrow();
    }

    private List<Set> sets() {
        var room = new Node(Node.Kind.WHOLE, Node.WHOLE, "", "", -1, List.of(), List.of());
        return Stream.concat(Stream.of(set(List.of(room), whole())), around.lens().sets(result).stream()
                .map(shown -> set(shown.nodes(), shown.tally()))).toList();
    }

    private static Set set(List<Node> nodes, Tally tally) {
        return new Set(nodes, (Ranking.Standing) tally);
    }

    @Override
    public List<DomContent> table() {
        return sets().stream().map(set -> RankingPicture.matrix(ranking, set.standing(),
                PictureWords.text("ranking.table-of", Groups.name(set.nodes()), set.standing().ranked()))).toList();
    }
}
