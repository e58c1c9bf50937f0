package tandem.ui.questionset;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.partnership.Partnership;
import tandem.question.AgendaItem;
import tandem.question.GuessAbout;
import tandem.ui.editing.Draft;
import tandem.ui.editing.Fields;
import tandem.ui.words.Words;

/** Whether the others are also asked what a group will say (rules.md C11); there where the question can be guessed. */
final class GuessPlan extends Div {
    private static final Words WORDS = QuestionSetView.WORDS;

    /** Who can be chosen before anybody is there. */
    private enum Whom {
        NOBODY, IN_TURN, GROUP
    }

    private final transient Fields fields;
    private final Select<Whom> whom = new Select<>();
    private final ComboBox<String> group = new ComboBox<>(WORDS.text("guess.group"));

    /** @param known those whose groups are offered; any other can be typed */
    GuessPlan(Draft draft, List<Partnership> known) {
        fields = new Fields(draft);
        whom.setLabel(WORDS.text("guess.whom"));
        whom.setHelperText(WORDS.text("guess.help"));
        whom.setItems(Whom.values());
        whom.setItemLabelGenerator(one -> WORDS.text("guess." + one));
        whom.setValue(Whom.NOBODY);
        fields.free(whom);
        group.setHelperText(WORDS.text("guess.group.help"));
        group.setItems(known.stream().flatMap(one -> one.partners().stream()).flatMap(partner ->
                Stream.of(partner.name(), partner.widerGroup())).filter(name -> !name.isEmpty()).distinct().sorted()
                .toList());
        group.setAllowCustomValue(true);
        group.addCustomValueSetListener(typed -> group.setValue(typed.getDetail()));
        fields.judge(group, _ -> new GuessAbout.Group(group()));
        whom.addValueChangeListener(_ -> refresh());
        whom.setWidthFull();
        group.setWidthFull();
        addClassName("guess-plan");
        add(whom, group);
        refresh();
    }

    private void refresh() {
        group.setVisible(isVisible() && whom.getValue() == Whom.GROUP);
    }

    private String group() {
        return Objects.requireNonNullElse(group.getValue(), "");
    }

    void show(GuessAbout guess) {
        whom.setValue(switch (guess) {
            case GuessAbout.Nobody _ -> Whom.NOBODY;
            case GuessAbout.InTurn _ -> Whom.IN_TURN;
            case GuessAbout.Group _ -> Whom.GROUP;
        });
        if (guess instanceof GuessAbout.Group(String name)) {
            group.setValue(name);
        }
    }

    /** Is there or not; what was chosen waits meanwhile. */
    void offer(boolean possible) {
        setVisible(possible);
        refresh();
    }

    /** @throws tandem.words.Malformed where the group's name is needed first */
    AgendaItem in(AgendaItem item) {
        return !item.canBeGuessed() ? item : item.guessing(switch (whom.getValue()) {
            case NOBODY -> new GuessAbout.Nobody();
            case IN_TURN -> new GuessAbout.InTurn();
            case GROUP -> new GuessAbout.Group(group());
        });
    }

    boolean fit() {
        return fields.fit();
    }
}
