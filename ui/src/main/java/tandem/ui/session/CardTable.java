package tandem.ui.session;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.question.CardId;
import tandem.question.OpenText;
import tandem.session.Result;
import tandem.session.RoundId;
import tandem.ui.picture.Picture;

/** The cards of a closed round as the facilitator sees them first: shuffled, without group, each hidden by one tap. */
final class CardTable extends UnorderedList {
    /** Keeps a card back, or shows it again. */
    interface Keeping extends BiConsumer<CardId, Boolean> {
    }

    private record Card(ListItem item, NativeButton button) {
        void keep(boolean kept) {
            item.setClassName("kept", kept);
            button.setText(SessionWords.text(kept ? "card.show" : "card.hide"));
            button.getElement().setAttribute("aria-pressed", String.valueOf(kept));
        }
    }

    private final @Nullable String use;
    private final Consumer<CardId> using;
    private final Map<CardId, Card> cards = new HashMap<>();
    private List<OpenText.Card> shown = List.of();
    private RoundId round = new RoundId(0, 0);
    private Set<CardId> kept = Set.of();

    CardTable() {
        this(null, _ -> { });
    }

    /** @param use what else can be done with a card, in words; null for nothing; @param using does it */
    CardTable(@Nullable String use, Consumer<CardId> using) {
        this.use = use;
        this.using = using;
        setClassName("cards");
    }

    /** @param written the cards, those that are kept included */
    void show(Result result, List<OpenText.Card> written, Keeping keeping) {
        if (!shown.equals(written) || !round.equals(result.round())) {
            removeAll();
            cards.clear();
            shown = written;
            round = result.round();
            shown.forEach(card -> add(item(card, keeping)));
        }
        kept = result.kept();
        cards.forEach((id, card) -> card.keep(kept.contains(id)));
    }

    void clear() {
        removeAll();
        cards.clear();
        shown = List.of();
    }

    private ListItem item(OpenText.Card card, Keeping keeping) {
        var button = new NativeButton();
        button.setClassName("quiet-button");
        button.getElement().setAttribute("type", "button");
        button.addClickListener(_ -> keeping.accept(card.id(), !kept.contains(card.id())));
        var item = new ListItem();
        if (!card.about().isEmpty()) {
            var about = new Paragraph(Picture.about(card));
            about.setClassName("card-about");
            item.add(about);
        }
        item.add(new Paragraph(card.text()));
        if (card.name() != null) {
            var name = new Paragraph(card.name());
            name.setClassName("card-name");
            item.add(name);
        }
        item.setClassName("card");
        if (use != null) {
            var take = new NativeButton(use, _ -> using.accept(card.id()));
            take.setClassName("quiet-button");
            take.getElement().setAttribute("type", "button");
            item.add(take);
        }
        item.add(button);
        cards.put(card.id(), new Card(item, button));
        return item;
    }
}
