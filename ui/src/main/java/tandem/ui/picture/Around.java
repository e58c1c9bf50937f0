package tandem.ui.picture;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.partnership.Node;
import tandem.question.Gap;
import tandem.question.Question;
import tandem.session.Published;
import tandem.session.Result;

/** What is said around every picture by groups: who is not shown and why (rules.md B8), and what the gap is. */
record Around(Question question, Result result, Lens lens, int k) {
    /** A set of people and what is said of it. */
    record Pair(Result.Shown one, Result.Shown other, Gap gap) {
    }

    /** The two groups that are furthest apart in this part; empty where nobody can be compared. */
    Optional<Pair> furthest(String part) {
        return pairs(part).stream().max((a, b) -> a.gap().compareTo(b.gap()));
    }

    private List<Pair> pairs(String part) {
        var sets = lens.sets(result).stream().filter(set -> !set.isUnion()).toList();
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < sets.size(); i++) {
            for (var other : sets.subList(i + 1, sets.size())) {
                var one = sets.get(i);
                question.gaps(one.tally(), other.tally()).stream().filter(gap -> gap.part().equals(part))
                        .forEach(gap -> pairs.add(new Pair(one, other, gap)));
            }
        }
        return pairs;
    }

    /** Who answered and is not shown by itself, with the reason, kindly. */
    List<DomContent> hidden() {
        var why = new EnumMap<Published.Why, LinkedHashMap<String, List<Node>>>(Published.Why.class);
        lens.unshown(result).forEach(hidden -> why.computeIfAbsent(hidden.why(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(within(hidden.node()), _ -> new ArrayList<>()).add(hidden.node()));
        var lines = new ArrayList<DomContent>();
        why.forEach((reason, places) -> places.forEach((within, nodes) -> lines.add(line(reason, within, nodes))));
        return lines.isEmpty() ? List.of() : List.of(ul().withClass("unshown").attr("data-key", "unshown").with(lines));
    }

    private DomContent line(Published.Why why, String within, List<Node> nodes) {
        var sentence = switch (why) {
            case FEW -> PictureWords.text("why.few", k, nodes.size(), within);
            case SMALLER -> PictureWords.text("why.smaller");
            case ALIKE -> PictureWords.text("why.alike");
        };
        return li().withClass("unshown-why").with(span().withClass("unshown-names").with(nodes.stream()
                .map(node -> span(Groups.name(node)).withClass("lane-name " + Groups.look(node)))),
                span(sentence).withClass("unshown-said"));
    }

    /** The wider group that is shown and holds it, or else the whole room. */
    private String within(Node node) {
        return result.sets().stream().filter(set -> !set.isUnion()).map(set -> set.nodes().getFirst())
                .filter(shown -> shown.kind() == Node.Kind.WIDER && shown.children().contains(node))
                .map(Groups::name).findFirst().orElse(PictureWords.text("why.whole"));
    }

    /** What is said of two groups that are only shown together (rules.md B2). */
    List<DomContent> between(String part, Function<String, String> column) {
        return result.between().stream().filter(one -> one.part().equals(part)).<DomContent>map(one -> {
            var said = one.said();
            return p(PictureWords.text("between", column.apply(said.column()),
                    counted(one.some(), said.someAtLeast(), said.ofSome()),
                    counted(one.others(), said.othersAtLeast(), said.ofOthers())))
                    .withClass("between").attr("data-key", "between-" + said.column());
        }).toList();
    }

    private static String counted(Node node, int atLeast, int of) {
        return PictureWords.text("between.of", Groups.name(node), atLeast, atLeast + 1, of);
    }

    /** Who took back, and whose words are held back: both are said under every lens. */
    static List<DomContent> notes(Result result) {
        var notes = new ArrayList<DomContent>();
        CardList.note(notes, "taken-back", result.takenBack());
        CardList.note(notes, "held", result.held());
        return notes;
    }

    /** @param ends what the left end of their axis means, and the right one, and what is between; none for shares */
    static DomContent lanes(List<Lane> lanes, String... ends) {
        return lanes.isEmpty() ? each() : ul().withClass("lanes").with(lanes.stream().map(Lane::drawn))
                .with(iff(ends.length > 0, li(div().withClass("ends").with(Stream.of(ends).map(end -> span(end))))
                        .withClass("ends-lane")));
    }
}
