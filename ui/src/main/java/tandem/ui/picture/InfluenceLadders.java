package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.p;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.Ballot;
import tandem.question.Influence;
import tandem.question.Influence.Levels;
import tandem.question.Influence.Promise;
import tandem.session.Result;

/** The ladders of the whole room or of its groups, each with what it was promised, and whose levels they are. */
record InfluenceLadders(Influence influence, int k) {
    /** One ladder: the promise stands on it where everyone was promised the same. */
    Picture.Drawing whole(@Nullable Levels tally, List<Ballot> named) {
        var ladder = InfluencePicture.of(influence, tally, influence.promisedToAll(), k, named);
        return new Drawn(parts(ladder.parts()), ladder.table());
    }

    private List<DomContent> parts(List<DomContent> drawn) {
        var parts = new ArrayList<DomContent>();
        if (!influence.about().isEmpty()) {
            parts.add(p(PictureWords.text("influence.about", influence.about())).withClass("picture-about")
                    .attr("data-key", "about"));
        }
        parts.addAll(drawn);
        if (influence.promisedToAll().isEmpty()) {
            parts.add(p(PictureWords.text(influence.promises().isEmpty() ? "influence.none" : "influence.differ"))
                    .withClass("picture-note").attr("data-key", "promises"));
        }
        parts.add(InfluencePicture.source());
        return parts;
    }

    /** A ladder for each set that is shown, and for each group that answered together. */
    Picture.Drawing byGroup(Result shown, Around around) {
        var sections = new ArrayList<DomContent>();
        var tables = new ArrayList<DomContent>();
        var rounds = new Rounds(shown);
        for (var set : around.lens().sets(shown)) {
            var ladder = ladder((Levels) set.tally(), set.nodes());
            var drawn = new ArrayList<>(ladder.parts());
            rounds.before(set.nodes()).ifPresent(then -> drawn.addAll(before(rounds, set, (Levels) then)));
            sections.add(of(set, drawn));
            tables.add(of(set, ladder.table()));
        }
        shown.together().forEach(voiced -> sections.add(voice(voiced)));
        var parts = new ArrayList<DomContent>();
        parts.add(div().withClass("side-by-side-groups ladders").attr("data-key", "groups").with(sections));
        if (rounds.areTwo()) {
            parts.add(rounds.key());
        }
        parts.add(InfluencePicture.source());
        parts.addAll(around.hidden());
        return new Drawn(parts, tables);
    }

    private static DomContent of(Result.Shown set, List<DomContent> drawn) {
        return SideBySide.of(Groups.look(set.nodes()), Groups.key(set.nodes()), Groups.name(set),
                PictureWords.text("answered", set.n()), drawn);
    }

    private InfluencePicture ladder(Levels tally, List<Node> nodes) {
        return InfluencePicture.of(influence, tally, promised(nodes), k, List.of());
    }

    /** What these groups were promised, where that is one and the same. */
    private Optional<Promise> promised(List<Node> nodes) {
        var each = nodes.stream().flatMap(node -> node.kind() == Node.Kind.UNSAID
                ? Stream.of(influence.promised(null))
                : node.partners().stream().map(influence::promised)).distinct().toList();
        return each.size() == 1 ? each.getFirst() : Optional.empty();
    }

    private List<DomContent> before(Rounds rounds, Result.Shown set, Levels then) {
        var notes = new ArrayList<DomContent>();
        var said = rounds.said("", set.nodes(), then.n(), set.n());
        promised(set.nodes()).flatMap(made -> influence.gap(then, made, k)).ifPresent(gap -> notes.add(
                p(PictureWords.text("influence.before", InfluencePicture.middle(gap), gap.atOrAbove(), gap.of()))
                        .withClass("lane-note").attr("data-key", "before")));
        if (!said.isEmpty()) {
            notes.add(p(said).withClass("lane-note").attr("data-key", "panel"));
        }
        return notes;
    }

    private DomContent voice(Result.Voiced voiced) {
        var promise = influence.promised(voiced.node().map(node -> new PartnerId(node.key())).orElse(null));
        var drawn = voiced.answer() instanceof Answer.Abstained
                ? List.<DomContent>of(p(PictureWords.text("voice.none")))
                : InfluencePicture.of(influence, (Levels) voiced.tally(), promise, 1, List.of()).parts();
        return SideBySide.of(Voices.look(voiced), "voice-" + voiced.name(), voiced.name(),
                PictureWords.text("provenance.together-voice"), drawn);
    }

    private record Drawn(List<DomContent> parts, List<DomContent> table) implements Picture.Drawing {
    }
}
