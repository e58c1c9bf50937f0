package tandem.ui.questionset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.partnership.PartnerId;
import tandem.question.Influence.Level;
import tandem.question.Influence.Promise;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** What was promised to one group, or to everyone: how much say, by whom, and when. */
final class PromiseRow extends Div {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final @Nullable PartnerId group;
    private final transient Fields fields;
    private final Select<Level> level = new Select<>();
    private final TextField by;
    private final TextField when;

    /** @param group null: everyone to whom nothing else is promised */
    PromiseRow(@Nullable PartnerId group, String name, Draft draft) {
        this.group = group;
        fields = new Fields(draft);
        level.setLabel(WORDS.text("promise.level"));
        level.setItems(List.of(Level.values()));
        level.setItemLabelGenerator(one -> WORDS.text(one == null ? "promise.none" : "level." + one.word()));
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption(WORDS.text("promise.none"));
        fields.free(level);
        by = fields.line(WORDS.text("promise.by"), text -> new Promise(null, Level.TOLD, text, ""));
        when = fields.line(WORDS.text("promise.when"), text -> new Promise(null, Level.TOLD, "", text));
        var title = new Span(name);
        title.addClassName("field-label");
        var row = new Div(level, by, when);
        row.addClassName("side-by-side");
        addClassName("promise");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", name);
        add(title, row);
        level.addValueChangeListener(_ -> refresh());
        refresh();
    }

    /** Who and when are asked of a promise that was made. */
    private void refresh() {
        by.setVisible(level.getValue() != null);
        when.setVisible(level.getValue() != null);
    }

    boolean isTo(@Nullable PartnerId other) {
        return group == null ? other == null : group.equals(other);
    }

    void show(Promise promise) {
        level.setValue(promise.level());
        by.setValue(promise.by());
        when.setValue(promise.when());
    }

    Optional<Promise> read() {
        return Optional.ofNullable(level.getValue())
                .map(promised -> new Promise(group, promised, by.getValue(), when.getValue()));
    }

    boolean fit() {
        return fields.fit();
    }
}
