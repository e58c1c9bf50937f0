package tandem.ui.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tandem.session.SessionCommand;
import tandem.session.Step;

/** Every step, with its minutes and where it stands; a press on one shows what can be done with it. */
final class AgendaPane extends Section {
    private final Leading leading;
    private final Consumer<Step> edit;
    private final OrderedList list = new OrderedList();
    private final Map<Integer, Row> rows = new LinkedHashMap<>();

    /** @param edit changes the words of a step */
    AgendaPane(Leading leading, Consumer<Step> edit) {
        this.leading = leading;
        this.edit = edit;
        setClassName("pane agenda-pane");
        list.setClassName("agenda");
        add(new H2(SessionWords.text("agenda.title")), list);
    }

    void show(Sight sight) {
        var steps = sight.view().agenda();
        var numbers = steps.stream().map(Step::number).toList();
        if (!List.copyOf(rows.keySet()).equals(numbers)) {
            var known = Map.copyOf(rows);
            rows.clear();
            list.removeAll();
            steps.forEach(step -> {
                var row = known.containsKey(step.number()) ? known.get(step.number()) : new Row(step);
                rows.put(step.number(), row);
                list.add(row);
            });
        }
        steps.forEach(step -> rows.get(step.number()).show(step, sight));
    }

    private final class Row extends ListItem {
        private final int number;
        private final Span words = new Span();
        private final Span minutes = new Span();
        private final Span state = new Span();
        private final Control head;
        private final Control goTo;
        private final Control editing;
        private final Control skip;
        private final Paragraph nothing = new Paragraph(SessionWords.text("agenda.nothing"));
        private final Div acts = new Div();
        private Step step;

        Row(Step step) {
            this.step = step;
            number = step.number();
            head = new Control("", "", _ -> unfold(!acts.isVisible()));
            head.setClassName("agenda-row");
            words.setClassName("agenda-words");
            minutes.setClassName("agenda-minutes");
            state.setClassName("agenda-state");
            head.add(words, minutes, state);
            goTo = act("goto", new SessionCommand.GoTo(number));
            editing = new Control(SessionWords.text("agenda.edit"), "", _ -> edit.accept(this.step));
            skip = act("skip", new SessionCommand.Skip(number));
            acts.add(goTo, editing, skip, nothing);
            acts.setClassName("agenda-acts");
            unfold(false);
            add(head, acts);
        }

        private void unfold(boolean open) {
            acts.setVisible(open);
            head.getElement().setAttribute("aria-expanded", String.valueOf(open));
        }

        void show(Step step, Sight sight) {
            this.step = step;
            var current = sight.live() && sight.here().step() == number;
            var question = step.question();
            words.setText(question.prompt().isEmpty() ? SessionWords.text("step.pause") : question.prompt());
            minutes.setText(SessionWords.text("agenda.minutes", step.item().minutes()));
            state.setText(stateOf(step, current));
            setClassName("now", current);
            setClassName("done", step.finished() && !current);
            setClassName("skipped", step.skipped());
            if (current) {
                head.getElement().setAttribute("aria-current", "step");
            } else {
                head.getElement().removeAttribute("aria-current");
            }
            // shown and put away, never made anew: this is drawn while a finger is on them
            var running = sight.view().endedAt().isEmpty();
            goTo.setVisible(running && !current);
            editing.setVisible(running && step.round() == 0);
            skip.setVisible(editing.isVisible() && !step.skipped());
            nothing.setVisible(!goTo.isVisible() && !editing.isVisible());
        }

        private Control act(String key, SessionCommand.Act act) {
            return new Control(SessionWords.text("agenda." + key), "", press -> {
                unfold(false);
                leading.act(act, press.meant());
            });
        }

        private static String stateOf(Step step, boolean current) {
            var key = current ? "now" : step.skipped() ? "skipped" : step.finished() ? "finished"
                    : step.round() > 0 ? "begun" : "";
            return key.isEmpty() ? "" : SessionWords.text("agenda.state." + key);
        }
    }
}
