package tandem.ui.questionset;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.partnership.Partnership;
import tandem.question.AgendaItem;
import tandem.question.QuestionId;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.editing.Rows;
import tandem.ui.words.Words;

/** The steps of a question set, in their order, with their minutes in all. */
final class AgendaEditor extends Div {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final transient Draft draft;
    private final transient List<Partnership> known;
    private final Rows<StepEditor> steps;
    private final Paragraph total = new Paragraph();
    private final Paragraph empty = new Paragraph(WORDS.text("agenda.empty"));
    private final Set<QuestionId> ids = new HashSet<>();

    /** @param known the partnerships whose groups can be named */
    AgendaEditor(Draft draft, List<Partnership> known) {
        this.draft = draft;
        this.known = known;
        steps = new Rows<>(draft, WORDS.text("step"), this::copy);
        steps.whenOrdered(this::addUp);
        total.addClassName("total");
        empty.addClassName("empty");
        addClassName("agenda");
        add(total, steps, empty, adders());
    }

    void begin(List<AgendaItem> agenda) {
        agenda.forEach(item -> ids.add(item.question().id()));
        steps.begin(agenda.stream().map(item -> StepEditor.of(item, draft, known)).toList());
    }

    void beginEmpty() {
        steps.begin(List.of());
    }

    /** Shows what was typed since, in previews and in the sum. */
    void refresh() {
        steps.rows().forEach(StepEditor::refresh);
        addUp();
    }

    boolean fit() {
        // each says what it needs, not only the first
        return steps.rows().stream().map(StepEditor::fit).toList().stream().allMatch(fits -> fits);
    }

    /** @throws tandem.words.Malformed where something is needed first */
    List<AgendaItem> read() {
        return steps.rows().stream().map(StepEditor::read).toList();
    }

    private Div adders() {
        var adders = new Div(new H2(WORDS.text("add")),
                new KindMenu(kind -> steps.append(StepEditor.blank(freeId(), kind, draft, known))));
        adders.addClassName("adders");
        return adders;
    }

    /** A copy, once the step is right: what is needed for that is said in it. */
    private Optional<StepEditor> copy(StepEditor step) {
        return step.fit() ? Fields.ifRight(() -> step.read(freeId())).map(item -> StepEditor.of(item, draft, known))
                : Optional.empty();
    }

    /** An id that none of the steps ever had: those deleted may come back. */
    private QuestionId freeId() {
        var free = Stream.iterate(1, n -> n + 1).map(n -> new QuestionId("q" + n)).filter(id -> !ids.contains(id))
                .findFirst().orElseThrow();
        ids.add(free);
        return free;
    }

    private void addUp() {
        var rows = steps.rows();
        total.setText(WORDS.text("agenda.total", rows.size(), rows.stream().mapToInt(StepEditor::minutes).sum()));
        total.setVisible(!rows.isEmpty());
        empty.setVisible(rows.isEmpty());
    }
}
