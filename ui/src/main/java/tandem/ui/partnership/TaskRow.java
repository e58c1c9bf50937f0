package tandem.ui.partnership;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import tandem.partnership.Task;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;

/** One task of a partnership. */
final class TaskRow extends Div {
    private final transient Fields fields;
    private final TextField name;

    TaskRow(String task, Draft draft) {
        fields = new Fields(draft);
        name = fields.line("", Task::new);
        name.setAriaLabel(PartnershipView.WORDS.text("task.name"));
        name.setValue(task);
        add(name);
    }

    boolean fit() {
        return fields.fit();
    }

    /** @throws tandem.words.Malformed where something is needed first */
    Task read() {
        return new Task(name.getValue());
    }

    void focus() {
        name.focus();
    }
}
