package tandem.ui.questionset;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.ui.desk.Desk.type;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.question.Choice;
import tandem.question.GuessAbout;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.QuestionSet;
import tandem.question.Scale;
import tandem.question.Statements;
import tandem.question.Visibility;
import tandem.ui.desk.Desk;

class QuestionSetViewTest {
    private final Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyKindCanBeEdited() {
        assertEquals(kinds(Question.class).collect(Collectors.toSet()),
                Kind.ALL.stream().map(Kind::type).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(QuestionSetViewTest::kinds)
                : Stream.of(type);
    }

    @Test
    void savingWithoutAChangeKeepsAllOfItAsTheNextVersion() {
        edit();
        openAll();
        assertEquals("Nothing changed yet", state());
        save();
        var kept = kept();
        assertEquals(5, kept.version());
        assertEquals(Desk.SET.agenda(), kept.agenda());
        assertEquals(Desk.SET.title(), kept.title());
        assertEquals("Saved", state());
    }

    @Test
    void whatIsNeededStandsAtEachFieldAndNothingIsLost() {
        edit();
        openAll();
        var title = _get(TextField.class, spec -> spec.withLabel("Title"));
        var option = part("option 2");
        var talk = _find(TextArea.class, spec -> spec.withLabel("Talk first")).getFirst();
        type(title, "");
        type(option, " ");
        type(talk, "x".repeat(301));
        save();
        assertEquals("Please fill in the title.", title.getErrorMessage());
        assertEquals("Please fill in the option.", option.getErrorMessage());
        assertTrue(talk.isInvalid());
        assertEquals(301, talk.getValue().length());
        assertEquals(4, kept().version());
        assertEquals("Not saved yet: please look at what is marked.", state());
        type(title, "Better");
        assertFalse(title.isInvalid());
    }

    @Test
    void stepsMoveAreCopiedAndDeletedAndComeBack() {
        edit();
        press("Move step 2 up");
        press("Duplicate step 1");
        press("Delete step 3");
        save();
        assertEquals(List.of("q2", "q3"), ids());
        assertEquals(Desk.SET.agenda().get(1).question().prompt(), kept().agenda().get(1).question().prompt());
        undo();
        undo();
        undo();
        save();
        assertEquals(List.of("q1", "q2"), ids());
        assertEquals(Desk.SET.agenda(), kept().agenda());
    }

    @Test
    void whatWasTypedSurvivesADeletedOptionThatComesBack() {
        edit();
        openAll();
        type(part("option 2"), "Nobody did");
        press("Delete option 2");
        save();
        assertEquals(4, kept().version());
        assertTrue(_find(Paragraph.class, spec -> spec.withClasses("stop")).stream()
                .anyMatch(p -> p.getText().equals("Please add options: at least 2.")));
        undo();
        save();
        var choice = (Choice) kept().agenda().getFirst().question();
        assertEquals(List.of(new Choice.Option("a", "We did"), new Choice.Option("b", "Nobody did")), choice.options());
    }

    @Test
    void aNewSetWithEveryKindIsWrittenAndFoundAgain() {
        UI.getCurrent().navigate("facilitate/question-sets/new");
        type(_get(TextField.class, spec -> spec.withLabel("Title")), "Mine");
        press("Choice");
        setLast("Question", "Which?");
        type(part("option 1"), "One");
        type(part("option 2"), "Other");
        press("Scale");
        setLast("Question", "How much?");
        type(part("statement 1"), "We decide together.");
        type(_get(TextField.class, spec -> spec.withLabel("1 means")), "not at all");
        type(_get(TextField.class, spec -> spec.withLabel("The highest means")), "fully");
        press("Open text");
        setLast("Question", "What happened?");
        press("Pause");
        save();
        assertEquals(2, desk.sets.all().size());
        var mine = desk.sets.all().stream().filter(set -> set.title().equals("Mine")).findFirst().orElseThrow();
        assertEquals(List.of(Choice.class, Scale.class, OpenText.class, Pause.class),
                mine.agenda().stream().map(item -> item.question().getClass()).toList());
        assertEquals(1, mine.version());
        assertEquals("Question set", _get(H1.class).getText());
    }

    @Test
    void groupsOfOpinionAreOffUnlessTheyAreAskedFor() {
        UI.getCurrent().navigate("facilitate/question-sets/new");
        type(_get(TextField.class, spec -> spec.withLabel("Title")), "Mine");
        press("Statements");
        setLast("Question", "What do you think?");
        type(part("statement 1"), "We decide together.");
        type(part("statement 2"), "We listen.");
        save();
        assertFalse(statements().opinionGroups());
        var box = _get(Checkbox.class, spec -> spec.withLabel("Show groups of opinion"));
        assertTrue(box.getHelperText().contains("It takes 30 people"), box.getHelperText());
        box.setValue(true);
        save();
        assertTrue(statements().opinionGroups());
    }

    private Statements statements() {
        return (Statements) desk.sets.all().stream().filter(set -> set.title().equals("Mine")).findFirst().orElseThrow()
                .agenda().getFirst().question();
    }

    @Test
    void aResultGrowsOnlyWherePeopleKnowThatTheyAreSeen() {
        edit();
        openAll();
        assertEquals(0, growing());
        visibility(0).setValue(Visibility.WHOLE_ROOM);
        assertEquals(1, growing());
        visibility(1).setValue(Visibility.NAMED);
        assertEquals(1, growing(), "cards are read first");
    }

    @Test
    void thePreviewFollowsWhatIsTyped() {
        edit();
        openAll();
        type(_find(TextArea.class, spec -> spec.withLabel("Question")).getFirst(), "Who chose?");
        assertTrue(_find(Paragraph.class, spec -> spec.withClasses("preview-prompt"))
                .stream().anyMatch(p -> p.getText().equals("Who chose?")));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aStepAsksTheOthersToGuessWhereItsQuestionCanBeGuessed() {
        edit();
        openAll();
        var whom = _find(Select.class, spec -> spec.withLabel("Also ask what another group will say"));
        assertEquals(1, whom.size(), "nobody can guess a text");
        var options = whom.getFirst().getListDataView().getItems().toList();
        whom.getFirst().setValue(options.get(1));
        assertTrue(previewed("Then, for all others: what will the next group say?"));
        whom.getFirst().setValue(options.get(2));
        save();
        assertEquals(4, kept().version(), "the group is needed");
        _get(ComboBox.class, spec -> spec.withLabel("Which group")).setValue("Teachers");
        assertTrue(previewed("Then, for all others: what will “Teachers” say?"));
        save();
        assertEquals(new GuessAbout.Group("Teachers"), kept().agenda().getFirst().guess());
        visibility(0).setValue(Visibility.NAMED);
        save();
        assertEquals(new GuessAbout.Nobody(), kept().agenda().getFirst().guess());
    }

    private static boolean previewed(String words) {
        return _find(Paragraph.class, spec -> spec.withClasses("preview-talk")).stream()
                .anyMatch(line -> line.getText().equals(words));
    }

    @Test
    void nobodyOverwritesAnothersVersionUnasked() {
        edit();
        var other = new QuestionSet(Desk.SET.id(), "Theirs", "", "", "", 5, Desk.SET.agenda());
        desk.sets.put(other.id(), other);
        save();
        assertEquals("Theirs", kept().title());
        assertTrue(state().startsWith("Somebody saved another version"));
        save();
        assertEquals("Looking at us", kept().title());
        assertEquals(6, kept().version());
    }

    @Test
    void leavingAsksWhereSomethingIsNotSaved() {
        edit();
        type(_get(TextField.class, spec -> spec.withLabel("Title")), "Changed");
        UI.getCurrent().navigate("facilitate");
        assertTrue(_get(ConfirmDialog.class).isOpened());
        assertEquals("Question set", _get(H1.class).getText());
    }

    private void edit() {
        UI.getCurrent().navigate("facilitate/question-sets/looking");
    }

    private static void openAll() {
        _find(Details.class).forEach(details -> details.setOpened(true));
    }

    private static TextField part(String name) {
        return _find(TextField.class).stream().filter(field -> name.equals(field.getAriaLabel().orElse("")))
                .findFirst().orElseThrow();
    }

    private static void press(String name) {
        _click(_find(Button.class).stream()
                .filter(button -> button.getText().equals(name) || name.equals(button.getAriaLabel().orElse("")))
                .findFirst().orElseThrow());
    }

    private static void save() {
        press("Save");
    }

    private static void undo() {
        press("Undo");
    }

    private static void setLast(String label, String text) {
        type(_find(TextArea.class, spec -> spec.withLabel(label)).getLast(), text);
    }

    private static String state() {
        return _find(Span.class, spec -> spec.withAttribute("role", "status")).getLast().getText();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Visibility> visibility(int at) {
        return _find(RadioButtonGroup.class).get(at);
    }

    private static long growing() {
        return _find(Checkbox.class).stream()
                .filter(box -> box.getLabel().equals("The result grows while people answer")).count();
    }

    private List<String> ids() {
        return kept().agenda().stream().map(item -> item.question().id().value()).toList();
    }

    private QuestionSet kept() {
        return desk.sets.all().stream().filter(set -> set.id().equals(Desk.SET.id())).findFirst().orElseThrow();
    }
}
