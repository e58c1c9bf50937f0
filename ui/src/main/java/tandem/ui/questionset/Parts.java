package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.editing.Rows;
import tandem.ui.words.Words;
import tandem.words.Malformed;

/**
 * The lines of a question, in their order: the options of a choice, or the statements of a scale.
 *
 * @param <P> what the domain makes of one line
 */
final class Parts<P> extends Div {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final String noun;
    private final String letter;
    private final transient Draft draft;
    private final transient BiFunction<String, String, P> reading;
    private final transient Consumer<List<P>> rule;
    private final Rows<Part> rows;
    private final Paragraph needed = new Paragraph();
    private final Set<String> ids = new HashSet<>();
    private transient @Nullable BiFunction<String, Fields, Component> beside;

    /**
     * @param noun    the key of what one is called
     * @param letter  with which ids of new ones begin
     * @param reading makes one of an id and what was typed
     * @param rule    takes all of them, or throws {@link Malformed} where they are too few or too many
     */
    Parts(String noun, String letter, Draft draft, BiFunction<String, String, P> reading, Consumer<List<P>> rule) {
        this.noun = WORDS.text(noun);
        this.letter = letter;
        this.draft = draft;
        this.reading = reading;
        this.rule = rule;
        rows = new Rows<>(draft, this.noun, null);
        rows.whenOrdered(this::name);
        needed.addClassName("stop");
        needed.getElement().setAttribute("role", "alert");
        needed.setVisible(false);
        var title = new Span(WORDS.text(noun + ".all"));
        title.addClassName("field-label");
        addClassName("parts");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", WORDS.text(noun + ".all"));
        add(title, rows, needed, new Button(WORDS.text(noun + ".add"), _ -> append()));
    }

    /** @param more what stands below the line with this id; judged with it */
    void beside(BiFunction<String, Fields, Component> more) {
        beside = more;
    }

    /** Begins with these. */
    void show(List<Part> parts) {
        parts.forEach(part -> ids.add(part.id()));
        rows.begin(parts);
    }

    Part part(String id, String text) {
        var part = new Part(id, noun, text, draft, typed -> reading.apply("x", typed));
        if (beside != null) {
            part.beside(beside);
        }
        return part;
    }

    /** Begins with this many empty ones. */
    void showEmpty(int count) {
        for (int i = 0; i < count; i++) {
            ids.add(Part.freeId(letter, ids));
        }
        rows.begin(ids.stream().sorted().map(id -> part(id, "")).toList());
    }

    List<P> read() {
        return rows.rows().stream().map(part -> reading.apply(part.id(), part.text())).toList();
    }

    boolean fit() {
        var fitting = rows.rows().stream().map(Part::fits).toList();
        needed.setVisible(false);
        if (fitting.contains(false)) {
            return false;
        }
        try {
            rule.accept(read());
            return true;
        } catch (Malformed malformed) {
            needed.setText(malformed.refusal().sentence(Locale.ENGLISH));
            needed.setVisible(true);
            return false;
        }
    }

    int count() {
        return rows.rows().size();
    }

    private void append() {
        var id = Part.freeId(letter, ids);
        ids.add(id);
        var part = part(id, "");
        rows.append(part);
        part.focus();
    }

    private void name() {
        var parts = rows.rows();
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).name(WORDS.text("part.nth", noun, i + 1));
        }
    }
}
