package tandem.ui.picture;

import static j2html.TagCreator.p;
import static java.util.stream.Collectors.joining;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.question.Answer;
import tandem.question.Quadrant;
import tandem.session.Result;

/**
 * Where people stand on relationship × task: their dots, the centre of each set that is shown, and the trail from
 * where it was in the round before (rules.md C8). The same in words beside it.
 */
record QuadrantPicture(Quadrant quadrant, @Nullable Result result, @Nullable Around around) implements Picture.Drawing {
    private static final Node ROOM = new Node(Node.Kind.WHOLE, Node.WHOLE, "", "", -1, List.of(), List.of());

    /** A set of people, or one voice of several. */
    private record Set(List<Node> nodes, String name, String look, boolean voice, Quadrant.Places places,
                       Optional<Quadrant.Places> before) {
        Optional<Quadrant.Centre> was() {
            return before.flatMap(Quadrant.Places::centre);
        }
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        var sets = sets();
        parts.add(square(sets));
        parts.add(Around.lanes(sets.stream().map(this::lane).toList()));
        sets.stream().limit(1).map(Set::places).filter(whole -> whole.abstained() > 0).forEach(whole ->
                parts.add(p(PictureWords.text("abstained-some", whole.abstained())).withClass("picture-note")
                        .attr("data-key", "abstained")));
        if (result == null) {
            return parts;
        }
        parts.add(p(PictureWords.text("quadrant.key")).withClass("picture-note").attr("data-key", "key"));
        if (new Rounds(result).areTwo()) {
            parts.add(new Rounds(result).key());
        }
        if (around != null) {
            parts.addAll(around.hidden());
        } else if (!result.named().isEmpty()) {
            parts.add(NamedAnswers.listed(result.named(), this::said));
        }
        return parts;
    }

    private DomContent square(List<Set> sets) {
        var square = new QuadrantSquare();
        // By groups the whole room's dots are the groups' own.
        var dotted = sets.stream().filter(set -> !set.voice() && (sets.size() == 1 || !isRoom(set))).toList();
        for (int i = 0; i < dotted.size(); i++) {
            square.dots(dotted.get(i).places(), dotted.get(i).look(), i, dotted.size());
        }
        sets.forEach(set -> set.places().centre().ifPresent(now -> {
            set.was().ifPresent(was -> square.trail(was, now, set.look()));
            square.centre(set.nodes(), now, set.look());
        }));
        return square.drawn(quadrant);
    }

    private static boolean isRoom(Set set) {
        return set.nodes().equals(List.of(ROOM));
    }

    private Lane lane(Set set) {
        var lane = Lane.named(set.voice() ? "voice-" + set.name() : Groups.key(set.nodes()),
                set.voice() ? "voice " + set.look() : set.look(), set.name());
        var placed = set.places().placed();
        lane.figures("", set.voice() ? PictureWords.text("voice.one") : PictureWords.text("quadrant.placed", placed));
        if (set.places().centre().isEmpty()) {
            return lane.note(PictureWords.text(set.voice() ? "voice.none"
                    : placed == 0 ? "nobody" : "too-few-to-average"));
        }
        var now = set.places().centre().orElseThrow();
        lane.note(set.voice() ? where(now) : where(now) + " · " + ScalePicture.inWords(now.spread()));
        return set.voice() ? lane : lane.note(sinceBefore(set));
    }

    /** Where its centre was, and what became of the same people's answers. */
    private String sinceBefore(Set set) {
        int then = set.before().map(Quadrant.Places::placed).orElse(0);
        var was = set.was().map(centre -> PictureWords.text("quadrant.before", where(centre), then));
        var said = result == null ? "" : new Rounds(result).said("", set.nodes(), then, set.places().placed());
        return Stream.concat(was.stream(), Stream.of(said)).filter(words -> !words.isEmpty()).collect(joining(" · "));
    }

    /** "Relationship 6.4, task 4.1". */
    private String where(Quadrant.Centre centre) {
        return PictureWords.text("quadrant.where", quadrant.across().name(), tenths(centre.x()), quadrant.up().name(),
                tenths(centre.y()));
    }

    private static String tenths(double place) {
        return Figures.oneDecimal(place * Quadrant.END);
    }

    private List<Set> sets() {
        var shown = result;
        if (shown == null) {
            return List.of();
        }
        var rounds = new Rounds(shown);
        var sets = new ArrayList<Set>();
        sets.add(set(List.of(ROOM), (Quadrant.Places) shown.whole().orElseThrow(), rounds));
        if (around != null) {
            around.lens().sets(shown).forEach(one -> sets.add(set(one.nodes(), (Quadrant.Places) one.tally(), rounds)));
            shown.together().forEach(voiced -> sets.add(new Set(voiced.node().stream().toList(),
                    PictureWords.text("voice", voiced.name()), Voices.look(voiced), true,
                    (Quadrant.Places) voiced.tally(), Optional.empty())));
        }
        return sets;
    }

    private static Set set(List<Node> nodes, Quadrant.Places places, Rounds rounds) {
        return new Set(nodes, Groups.name(nodes), Groups.look(nodes), false, places,
                rounds.before(nodes).map(Quadrant.Places.class::cast));
    }

    @Override
    public List<DomContent> table() {
        var heads = List.of(PictureWords.text("table.group"), PictureWords.text("quadrant.n"), quadrant.across().name(),
                quadrant.up().name(), PictureWords.text("table.spread"));
        var rows = sets().stream().flatMap(set -> Stream.concat(Stream.of(cells(set.name(), set.places())),
                set.before().map(was -> cells(PictureWords.text("quadrant.then", set.name()), was)).stream())).toList();
        return rows.isEmpty() ? List.of() : List.of(Tables.of(quadrant.prompt(), heads, rows));
    }

    private static List<String> cells(String name, Quadrant.Places places) {
        var centre = places.centre();
        return List.of(name, String.valueOf(places.placed()), centre.map(c -> tenths(c.x())).orElse("–"),
                centre.map(c -> tenths(c.y())).orElse("–"),
                centre.map(c -> Figures.twoDecimals(c.spread())).orElse("–"));
    }

    private List<NamedAnswers.Said> said(Answer answer) {
        return List.of(new NamedAnswers.Said("", answer instanceof Quadrant.Placed
                ? String.join("; ", inWords(quadrant, answer)) : PictureWords.text("abstained")));
    }

    /** Where somebody placed it. */
    static List<String> inWords(Quadrant quadrant, Answer answer) {
        var placed = (Quadrant.Placed) answer;
        return List.of(PictureWords.text("quadrant.where", quadrant.across().name(), placed.x(), quadrant.up().name(),
                placed.y()));
    }
}
