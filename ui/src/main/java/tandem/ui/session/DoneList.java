package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Things that the person leading says are done with, by a button each, or takes that back. Each stays where it is, and
 * so does the focus, when she presses it.
 */
final class DoneList extends UnorderedList {
    /** One of them. @param id names it @param words what she reads of it @param done whether it is done with */
    record Item(String id, String words, boolean done) {
    }

    /** What of a row changes. */
    private record Row(Paragraph state, NativeButton button) {
    }

    private final String key;
    private final BiConsumer<String, Boolean> act;
    private final Map<String, Row> rows = new HashMap<>();
    private List<Item> shown = List.of();

    /**
     * @param key which words its buttons and states have
     * @param act says of this one whether it is done with
     */
    DoneList(String key, BiConsumer<String, Boolean> act) {
        this.key = key;
        this.act = act;
        setClassName("commitments-made");
    }

    void show(List<Item> items) {
        if (!bare(items).equals(bare(shown))) {
            removeAll();
            rows.clear();
            items.forEach(this::add);
        }
        items.forEach(item -> mark(item, rows.get(item.id())));
        shown = items;
    }

    private static List<Item> bare(List<Item> items) {
        return items.stream().map(item -> new Item(item.id(), item.words(), false)).toList();
    }

    private void add(Item item) {
        var button = new NativeButton();
        button.setClassName("quiet-button");
        button.getElement().setAttribute("type", "button");
        button.addClickListener(_ -> shown.stream().filter(now -> now.id().equals(item.id())).findFirst()
                .ifPresent(now -> act.accept(now.id(), !now.done())));
        var state = new Paragraph();
        state.setClassName("commitment-state accepted");
        var acts = new Div(button);
        acts.setClassName("commitment-acts");
        rows.put(item.id(), new Row(state, button));
        add(new ListItem(new Paragraph(item.words()), state, acts));
    }

    private void mark(Item item, Row row) {
        row.state().setText(item.done() ? SessionWords.text(key + ".is-done") : "");
        row.button().setText(SessionWords.text(key + (item.done() ? ".back" : ".done")));
        row.button().getElement().setAttribute("aria-label",
                SessionWords.text("commitments.act", row.button().getText(), item.words()));
    }
}
