package tandem.ui.questionset;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.question.GroupName;
import tandem.question.Responsibility.Task;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;
import tandem.words.Malformed;
import tandem.words.Reason;

/**
 * Which groups are parties to each task: all of them, unless some are left out. A question set has no groups of its
 * own: whose they are is chosen among the partnerships that there are.
 */
final class Parties extends Div {
    private static final Words WORDS = QuestionSetView.WORDS;

    private final transient Draft draft;
    private final transient List<Partnership> known;
    private final Select<Partnership> whose = new Select<>();
    /** By task; none stands for all groups. */
    private final transient Map<String, List<PartnerId>> parties = new HashMap<>();
    private final List<Choice> choices = new ArrayList<>();
    private transient List<GroupName> groups = List.of();

    Parties(Draft draft, List<Partnership> known) {
        this.draft = draft;
        this.known = known;
        whose.setLabel(WORDS.text("parties.whose"));
        whose.setHelperText(WORDS.text("parties.whose.help"));
        whose.setItems(known);
        whose.setItemLabelGenerator(Partnership::name);
        whose.addValueChangeListener(change -> turnTo(GroupName.of(change.getValue())));
        whose.setWidthFull();
        add(whose);
        setVisible(known.size() > 1);
        if (known.size() == 1) {
            groups = GroupName.of(known.getFirst());
        }
    }

    /** @param named the groups that the question names; none where the partnership still has to say */
    void show(List<GroupName> named, List<Task> tasks) {
        tasks.forEach(task -> parties.put(task.id(), task.parties()));
        var needed = tasks.stream().flatMap(task -> task.parties().stream()).collect(toSet());
        if (!named.isEmpty()) {
            setVisible(false);
            turnTo(named);
        } else if (!needed.isEmpty() && !ids(groups).containsAll(needed)) {
            known.stream().filter(one -> ids(GroupName.of(one)).containsAll(needed)).findFirst()
                    .ifPresentOrElse(whose::setValue, () -> turnTo(needed.stream()
                            .sorted(Comparator.comparing(PartnerId::value)).map(this::called).toList()));
        }
    }

    /** What stands beside this task; it is right where at least one group is chosen. */
    Choice beside(String task, Fields fields) {
        var choice = new Choice(task, fields);
        choices.add(choice);
        return choice;
    }

    List<PartnerId> to(String task) {
        return parties.getOrDefault(task, List.of());
    }

    /** What those are called who are parties to this task; none where all are. */
    List<String> names(Task task) {
        return task.parties().stream().map(id -> called(id).name()).toList();
    }

    private void turnTo(List<GroupName> others) {
        groups = others;
        choices.forEach(Choice::refresh);
    }

    private GroupName called(PartnerId id) {
        return Stream.concat(groups.stream(), known.stream().flatMap(one -> GroupName.of(one).stream()))
                .filter(group -> group.id().equals(id)).findFirst().orElseGet(() -> new GroupName(id, id.value()));
    }

    private static Set<PartnerId> ids(List<GroupName> groups) {
        return groups.stream().map(GroupName::id).collect(toSet());
    }

    /** The groups, each of which is a party to one task or is not. */
    final class Choice extends CheckboxGroup<GroupName> {
        private final String task;
        private boolean filling;

        private Choice(String task, Fields fields) {
            this.task = task;
            setLabel(WORDS.text("parties"));
            setItemLabelGenerator(GroupName::name);
            addClassName("parties-of-task");
            addValueChangeListener(_ -> note());
            fields.judge(this, some -> {
                if (some.isEmpty()) {
                    throw new Malformed(Reason.TOO_FEW, "groups", 1);
                }
            });
            refresh();
        }

        private void note() {
            if (!filling) {
                parties.put(task, getValue().size() == groups.size() ? List.of()
                        : groups.stream().filter(getValue()::contains).map(GroupName::id).toList());
            }
        }

        /** Of groups none of which is a party, all are: so a session asks, too. */
        private void refresh() {
            filling = true;
            draft.beginning(() -> {
                setItems(groups);
                var chosen = groups.stream().filter(group -> to(task).contains(group.id())).toList();
                setValue(new HashSet<>(chosen.isEmpty() ? groups : chosen));
            });
            filling = false;
            setVisible(groups.size() > 1);
        }
    }
}
