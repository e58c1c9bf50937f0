package tandem.ui.picture;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import tandem.partnership.Node;
import tandem.question.CardId;
import tandem.question.OpenText;
import tandem.session.Result;

/** Cards under the name of their group, in the order of the shuffle; those of nobody that is shown come last. */
record CardsByGroup(Picture.Drawing above, List<DomContent> cards) implements Picture.Drawing {
    /** How one card is drawn. */
    @FunctionalInterface
    interface Look {
        /** @param group what gives it the colour and mark of its group */
        DomContent drawn(OpenText.Card card, String group);
    }

    /** What this kind draws, and what people wrote under it. */
    static CardsByGroup under(Picture.Drawing above, Result result, Around around, int most) {
        var written = result.whole().filter(tally -> !tally.cards().isEmpty() || tally.kept() > 0);
        return new CardsByGroup(above, written.isEmpty() || most == 0 ? List.of() : list(result, around, most, CardsByGroup::card));
    }

    static List<DomContent> list(Result result, Around around, int most, Look look) {
        var items = new ArrayList<DomContent>();
        var all = result.whole().orElseThrow();
        var tagged = new HashSet<CardId>();
        var left = most;
        for (var set : around.lens().sets(result)) {
            var theirs = set.tally().cards();
            theirs.forEach(card -> tagged.add(card.id()));
            left -= add(items, set.nodes(), Groups.name(set), theirs, left, look);
        }
        var rest = all.cards().stream().filter(card -> !tagged.contains(card.id())).toList();
        add(items, List.of(), PictureWords.text(tagged.isEmpty() ? "group.whole" : "cards.untagged"), rest, left, look);
        var parts = new ArrayList<DomContent>();
        parts.add(ul().withClass("cards cards-by-group").attr("data-key", "cards").with(items));
        CardList.note(parts, "more", Math.max(0, all.cards().size() - most));
        CardList.note(parts, "kept", all.kept());
        return parts;
    }

    private static int add(List<DomContent> items, List<Node> nodes, String name, List<OpenText.Card> cards, int most,
                           Look look) {
        var shown = cards.stream().limit(Math.max(0, most)).toList();
        var group = nodes.isEmpty() ? "several" : Groups.look(nodes);
        if (!shown.isEmpty()) {
            items.add(li(span(name).withClass("lane-name"), span(PictureWords.text("cards", cards.size()))
                    .withClass("lane-beside")).withClass("card-head " + group)
                    .attr("data-key", "g-" + Groups.key(nodes)));
        }
        shown.forEach(card -> items.add(look.drawn(card, group)));
        return shown.size();
    }

    static DomContent card(OpenText.Card card, String group) {
        return li(card.about().isEmpty() ? each() : p(Picture.about(card)).withClass("card-about"), p(card.text()),
                card.name() == null ? each() : p(card.name()).withClass("card-name"))
                .withClass("card " + group).attr("data-key", card.id().value());
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<>(above.parts());
        parts.addAll(cards);
        return parts;
    }

    @Override
    public List<DomContent> table() {
        return above.table();
    }
}
