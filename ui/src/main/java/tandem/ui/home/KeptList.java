package tandem.ui.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import tandem.ui.files.BringIn;
import tandem.ui.files.SaveAsFile;
import tandem.ui.words.Words;

/** What stands on a shelf: each is opened, duplicated or deleted, and can be brought back from where it was. */
final class KeptList<T> extends Section {
    private static final Words WORDS = HomeView.WORDS;

    private final transient Shelf<T> shelf;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty;

    KeptList(Shelf<T> shelf) {
        this.shelf = shelf;
        empty = new Paragraph(WORDS.text(shelf.words() + ".empty"));
        empty.addClassName("empty");
        var title = new H2(WORDS.text(shelf.words()));
        var make = new Anchor(shelf.addressOfNew(), WORDS.text(shelf.words() + ".new"));
        make.addClassName("action");
        list.addClassName("kept");
        add(title, new Paragraph(WORDS.text(shelf.words() + ".lead")), list, empty, make, new BringIn(shelf.files()));
        var all = shelf.all();
        all.forEach(one -> list.add(item(one)));
        list.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
    }

    private ListItem item(T one) {
        var name = shelf.name(one);
        var link = new Anchor(shelf.address(one), name);
        link.addClassName("kept-name");
        var facts = new Span(shelf.facts(one));
        facts.addClassName("quiet");
        var item = new ListItem();
        var copy = button("duplicate", name, () -> {
            var known = List.copyOf(shelf.all());
            shelf.copy(asKeptNow(one));
            showNew(known, item);
        });
        var delete = button("delete", name, () -> {
            var kept = asKeptNow(one);
            shelf.delete(kept);
            showDeleted(item, kept);
        });
        var actions = new Div(new SaveAsFile(shelf.files(), shelf.id(one), name), copy, delete);
        actions.addClassName("kept-actions");
        item.add(new Div(link, facts), actions);
        return item;
    }

    /** It may have been edited elsewhere since this page was opened. */
    private T asKeptNow(T one) {
        return shelf.all().stream().filter(other -> shelf.id(other).equals(shelf.id(one))).findFirst().orElse(one);
    }

    private void showNew(List<T> known, ListItem original) {
        var fresh = new ArrayList<>(shelf.all());
        fresh.removeAll(known);
        fresh.stream().findFirst().ifPresent(one -> {
            var item = item(one);
            list.addComponentAtIndex(list.indexOf(original) + 1, item);
            focusName(item);
        });
    }

    private static void focusName(ListItem item) {
        item.getChildren().findFirst().flatMap(div -> div.getChildren().findFirst())
                .ifPresent(link -> ((Anchor) link).focus());
    }

    /** No time limit: the way back stays until the page is left. */
    private void showDeleted(ListItem item, T one) {
        var gone = new Span(WORDS.text("deleted", shelf.name(one)));
        gone.getElement().setAttribute("role", "status");
        var undo = new Button(WORDS.text("undo"), _ -> {
            shelf.bringBack(one);
            var back = item(one);
            list.replace(item, back);
            focusName(back);
        });
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        item.removeAll();
        item.add(gone, undo);
        undo.focus();
    }

    private static Button button(String key, String name, Runnable action) {
        var button = new Button(WORDS.text(key), _ -> action.run());
        button.setAriaLabel(WORDS.text(key + ".which", name));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
