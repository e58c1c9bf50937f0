package tandem.ui.picture;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.question.OpenText;

/** A card for each text, in the order of the shuffle (rules.md A7). Cards are a list already, so there is no table. */
record TextPicture(OpenText.Cards cards, int most) implements Picture.Drawing {
    private static final OpenText.Cards NOTHING_YET = new OpenText.Cards(0, List.of(), 0, 0);

    TextPicture(OpenText.@Nullable Cards cards, int most) {
        this.cards = cards == null ? NOTHING_YET : cards;
        this.most = most;
    }

    @Override
    public List<DomContent> parts() {
        var parts = new ArrayList<DomContent>();
        parts.add(ul().withClass("cards").attr("data-key", "cards")
                .with(cards.cards().stream().limit(most).map(TextPicture::card)));
        var more = Math.max(0, cards.cards().size() - most);
        CardList.note(parts, "more", more);
        CardList.note(parts, "kept", cards.kept());
        CardList.note(parts, "abstained-some", cards.abstained());
        return parts;
    }

    private static DomContent card(OpenText.Card card) {
        var name = card.name() == null ? each() : p(card.name()).withClass("card-name");
        return li(p(card.text()), name).withClass("card").attr("data-key", card.id().value());
    }

    @Override
    public List<DomContent> table() {
        return List.of();
    }
}
