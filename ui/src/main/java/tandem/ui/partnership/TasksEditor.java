package tandem.ui.partnership;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import tandem.partnership.Task;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.editing.Rows;
import tandem.ui.words.Words;

/** The tasks of a partnership, in their order. */
final class TasksEditor extends Div {
    private static final Words WORDS = PartnershipView.WORDS;

    private final transient Draft draft;
    private final Rows<TaskRow> rows;
    private final Paragraph empty = new Paragraph(WORDS.text("tasks.empty"));

    TasksEditor(Draft draft) {
        this.draft = draft;
        rows = new Rows<>(draft, WORDS.text("task"), this::copy);
        rows.whenOrdered(this::showIfEmpty);
        empty.addClassName("empty");
        add(rows, empty, new Button(WORDS.text("task.add"), _ -> append()));
    }

    void begin(List<Task> tasks) {
        rows.begin(tasks.stream().map(task -> new TaskRow(task.name(), draft)).toList());
    }

    boolean fit() {
        // each says what it needs, not only the first
        return rows.rows().stream().map(TaskRow::fit).toList().stream().allMatch(fits -> fits);
    }

    /** @throws tandem.words.Malformed where something is needed first */
    List<Task> read() {
        return rows.rows().stream().map(TaskRow::read).toList();
    }

    private Optional<TaskRow> copy(TaskRow row) {
        return row.fit() ? Fields.ifRight(row::read).map(task -> new TaskRow(task.name(), draft)) : Optional.empty();
    }

    private void append() {
        var row = new TaskRow("", draft);
        rows.append(row);
        row.focus();
    }

    private void showIfEmpty() {
        empty.setVisible(rows.rows().isEmpty());
    }
}
