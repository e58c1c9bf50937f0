package tandem.ui.questionset;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tandem.partnership.Partnership;
import tandem.question.GroupName;
import tandem.question.QuestionId;
import tandem.question.Responsibility;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Task;
import tandem.question.Visibility;
import tandem.ui.editing.Draft;
import tandem.ui.words.Words;

/**
 * Who shares in what: the tasks that are asked about, or none for the partnership's own, and who is a party to which.
 * The groups are always the partnership's; those that a question has already stay as they are.
 */
final class ResponsibilityForm extends KindForm<Responsibility> {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final Asking asking = new Asking(fields, true);
    private final Parties parties;
    private transient List<GroupName> groups = List.of();
    private final Parts<Task> tasks;

    ResponsibilityForm(Draft draft, List<Partnership> known) {
        super(draft);
        parties = new Parties(draft, known);
        tasks = new Parts<>("task", "t", draft, (id, label) -> new Task(id, label, parties.to(id)),
                ResponsibilityForm::sample);
        tasks.beside(parties::beside);
        tasks.showEmpty(0);
        var help = new Paragraph(WORDS.text("responsibility.help"));
        help.addClassName("quiet");
        add(asking, parties, tasks, help);
    }

    @Override
    void show(Responsibility question) {
        asking.show(question);
        groups = question.groups();
        parties.show(groups, question.tasks());
        tasks.show(question.tasks().stream().map(task -> tasks.part(task.id(), task.label())).toList());
    }

    @Override
    void start() {
        asking.ask(WORDS.text("start.responsibility"));
    }

    @Override
    Responsibility read(QuestionId id) {
        return new Responsibility(id, asking.prompt(), asking.visibility(), asking.live(), tasks.read(), groups);
    }

    @Override
    boolean fit() {
        var fieldsFit = super.fit();
        return tasks.fit() && fieldsFit;
    }

    @Override
    List<Component> preview(Responsibility question) {
        if (question.tasks().isEmpty()) {
            return Stream.concat(Stream.of(quiet(WORDS.text("preview.responsibility.tasks"))), levels()).toList();
        }
        var shown = new ArrayList<Component>();
        for (var task : question.tasks()) {
            shown.add(new Paragraph(task.label()));
            shown.add(quiet(String.join(", ", names(question, task))));
        }
        return Stream.concat(shown.stream(), levels()).toList();
    }

    private List<String> names(Responsibility question, Task task) {
        var all = question.parties(task).stream().map(GroupName::name).toList();
        var some = parties.names(task);
        return !all.isEmpty() ? all : !some.isEmpty() ? some : List.of(WORDS.text("preview.responsibility.groups"));
    }

    private static Stream<Component> levels() {
        return Arrays.stream(Level.values()).map(level -> Preview.option(WORDS.text("responsibility." + level.word())));
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("quiet");
        return line;
    }

    private static void sample(List<Task> tasks) {
        new Responsibility(new QuestionId("q"), "?", Visibility.ANONYMOUS, false, tasks, List.of());
    }
}
