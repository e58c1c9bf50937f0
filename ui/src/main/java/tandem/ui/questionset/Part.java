package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;

/** One line of a question, an option or a statement, with the id that it keeps. */
final class Part extends Div {
    private final String id;
    private final transient Fields fields;
    private final TextField label;

    /** @param rule makes a part of what was typed, or throws {@link tandem.words.Malformed} */
    Part(String id, String name, String text, Draft draft, Consumer<String> rule) {
        this.id = id;
        this.fields = new Fields(draft);
        label = fields.line("", rule);
        label.setAriaLabel(name);
        label.setValue(text);
        add(label);
    }

    void beside(BiFunction<String, Fields, Component> more) {
        add(more.apply(id, fields));
    }

    String id() {
        return id;
    }

    String text() {
        return label.getValue();
    }

    boolean fits() {
        return fields.fit();
    }

    void name(String name) {
        label.setAriaLabel(name);
    }

    void focus() {
        label.focus();
    }

    /** An id that none of the parts ever had: those deleted may come back. */
    static String freeId(String letter, Collection<String> taken) {
        return Stream.iterate(1, n -> n + 1).map(n -> letter + n).filter(id -> !taken.contains(id)).findFirst()
                .orElseThrow();
    }
}
