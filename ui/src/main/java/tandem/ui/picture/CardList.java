package tandem.ui.picture;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import tandem.question.OpenText;
import tandem.question.Tally;

/** Words as cards under a picture, each with what of an answer it is: never with whose it is. */
final class CardList {
    private CardList() {
    }

    /** Whether these words may stand beside the rest of their answer. */
    static boolean shows(List<OpenText.Card> shown, String about, String words) {
        return !words.isEmpty() && shown.stream()
                .anyMatch(card -> card.about().equals(about) && card.text().equals(words));
    }

    /** @param most no more than so many; none at all where they stand elsewhere */
    static List<DomContent> under(Tally tally, int most) {
        if (most == 0 || tally.cards().isEmpty() && tally.kept() == 0) {
            return List.of();
        }
        var parts = new ArrayList<DomContent>();
        parts.add(ul().withClass("cards words-beside").attr("data-key", "cards")
                .with(tally.cards().stream().limit(most).map(CardList::card)));
        note(parts, "more", Math.max(0, tally.cards().size() - most));
        note(parts, "kept", tally.kept());
        return parts;
    }

    static DomContent card(OpenText.Card card) {
        return li(card.about().isEmpty() ? each() : p(Picture.about(card)).withClass("card-about"), p(card.text()))
                .withClass("card about-" + card.about()).attr("data-key", card.id().value());
    }

    static void note(List<DomContent> parts, String key, int count) {
        if (count > 0) {
            parts.add(p(PictureWords.text(key, count)).withClass("picture-note").attr("data-key", key));
        }
    }
}
