package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.ui.session.Questions.CHOICE;
import static tandem.ui.session.Questions.picked;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.question.Choice;
import tandem.question.Visibility;
import tandem.session.RoundId;
import tandem.session.Session;
import tandem.session.SessionCommand;
import tandem.session.Step;

class FacilitatorConsoleTest extends ConsoleTest {
    @Test
    void leadsAStepThroughItsLife() {
        room.people(6);
        show();
        press("Start");
        Room.until(() -> control("Open").isEnabled());
        assertTrue(control("Open").hasClassName("next"));
        press("Open");
        Room.until(() -> has("Close"));
        room.answer(6, _ -> picked("a"));
        Room.until(() -> page().contains("<b>6</b>"));
        press("Close");
        Room.until(() -> has("Close now"));
        assertEquals(Step.State.OPEN, state(), "the first press gives people ten seconds");
        press("Close now");
        Room.until(() -> control("Reveal").isEnabled());
        assertTrue(control("Reveal").hasClassName("next"));
        press("Reveal");
        Room.until(() -> has("Hide result"));
        assertTrue(control("Next").hasClassName("next"));
    }

    @Test
    void aPressThatComesTooLateChangesNothingAndIsExplained() {
        show();
        room.lead(new SessionCommand.Next());
        Room.until(() -> has("Next"));
        Room.press(control("Next"), "0/0/");
        Room.until(() -> notice().equals("The session has moved on. Here is where it is now."));
        assertEquals(1, room.session.moment().session().current());
    }

    @Test
    void aResultIsCoveredUntilItIsRevealed() {
        room.people(6).lead(new SessionCommand.Next(), new SessionCommand.Open()).answer(6, _ -> picked("a"))
                .lead(new SessionCommand.Close());
        show();
        var cover = _find(Cover.class).stream().filter(c -> c.hasClassName("result")).findFirst().orElseThrow();
        assertFalse(cover.getElement().hasAttribute("unneeded"));
        room.lead(new SessionCommand.Reveal());
        Room.until(() -> cover.getElement().hasAttribute("unneeded"));
    }

    @Test
    void notesAreUnderACover() {
        room.lead(new SessionCommand.Next());
        show();
        var plan = _get(Paragraph.class, spec -> spec.withText("Secret plan"));
        assertTrue(plan.getParent().orElseThrow().getElement().hasAttribute("hidden"));
        assertFalse(page().contains("Secret plan"));
    }

    @Test
    void aCardIsHiddenByOneTapAndShownAgain() {
        room.people(6).lead(new SessionCommand.GoTo(2), new SessionCommand.Open()).answer(6, Questions::wrote)
                .lead(new SessionCommand.Close());
        show();
        _click(button("Hide card"));
        Room.until(() -> has(NativeButton.class, "Show card again"));
        assertEquals(1, room.session.moment().lookedAt().orElseThrow().kept().size());
        _click(button("Show card again"));
        Room.until(() -> room.session.moment().lookedAt().orElseThrow().kept().isEmpty());
    }

    @Test
    void phonesOutOfReachAreSaidBeforeTheCloseAndLateAnswersAfterIt() {
        room.people(6).lead(new SessionCommand.Next(), new SessionCommand.Open());
        show();
        room.loses(3);
        room.now = room.now.plus(Duration.ofSeconds(30));
        room.pulse.beat();
        Room.until(() -> page().contains("3 phones are out of reach"));
        room.answer(1, _ -> picked("a")).lead(new SessionCommand.Close());
        room.answerLate(2, new RoundId(1, 1), picked("b"));
        Room.until(() -> page().contains("Came too late: 1"));
    }

    @Test
    void undoIsThereWhileItCanBeDone() {
        show();
        room.lead(new SessionCommand.Next());
        Room.until(() -> control("Undo").isEnabled());
        press("Undo");
        Room.until(() -> has("Start"));
        room.lead(new SessionCommand.Next());
        Room.until(() -> has("Next"));
        room.now = room.now.plusSeconds(60);
        room.pulse.beat();
        Room.until(() -> !control("Undo").isEnabled());
    }

    @Test
    void aQuestionIsAskedInBetween() {
        room.lead(new SessionCommand.Next());
        show();
        more("Ask a new question now");
        _click(_get(Button.class, spec -> spec.withText("Keep")));
        var words = _get(TextArea.class, spec -> spec.withLabel("Question"));
        assertEquals("Please fill in the question.", words.getErrorMessage());
        words.setValue("Shall we go on?");
        visibility().setValue(Visibility.WHOLE_ROOM);
        _click(_get(Button.class, spec -> spec.withText("Keep")));
        Room.until(() -> room.session.moment().session().steps().size() == 4);
        var asked = (Choice) room.session.moment().session().steps().get(1).question();
        assertEquals("Shall we go on?", asked.prompt());
        assertEquals(Visibility.WHOLE_ROOM, asked.visibility());
        assertEquals(List.of("yes", "no", "dont-know"), asked.options().stream().map(Choice.Option::id).toList());
    }

    @Test
    void anotherKindIsAskedAndWhatWasTypedBeforeIsStillThere() {
        room.lead(new SessionCommand.Next());
        show();
        more("Ask a new question now");
        _get(TextArea.class, spec -> spec.withLabel("Question")).setValue("Shall we go on?");
        kinds().setValue(kinds().getListDataView().getItem(1));
        assertEquals("How far do you agree?", _get(TextArea.class, spec -> spec.withLabel("Question")).getValue());
        kinds().setValue(kinds().getListDataView().getItem(0));
        assertEquals("Shall we go on?", _get(TextArea.class, spec -> spec.withLabel("Question")).getValue());
    }

    @Test
    void theSubjectIsSet() {
        room.lead(new SessionCommand.Next());
        show();
        more("Set the subject");
        _get(TextField.class).setValue("The bus route");
        _click(_get(Button.class, spec -> spec.withText("Keep")));
        Room.until(() -> page().contains("The bus route"));
    }

    @Test
    void theCodeForAPhoneIsShownOnlyBehindABlankScreen() {
        room.lead(new SessionCommand.Next());
        show();
        more("Lead from my phone");
        assertFalse(has(Paragraph.class, "123 456"));
        _click(_get(Button.class, spec -> spec.withText("Blank the room screen")));
        Room.until(() -> has(Paragraph.class, "123 456"));
        assertTrue(room.session.moment().session().blank());
    }

    @Test
    void theEndIsAskedForAndCanBeUndone() {
        room.lead(new SessionCommand.Next());
        show();
        more("End the session");
        assertEquals(Session.State.LIVE, room.session.moment().session().state());
        ComponentUtil.fireEvent(_get(ConfirmDialog.class),
                new ConfirmDialog.ConfirmEvent(_get(ConfirmDialog.class), true));
        Room.until(() -> page().contains("This session has ended"));
        press("Undo");
        Room.until(() -> page().contains("On the screen"));
        assertEquals(Session.State.LIVE, room.session.moment().session().state());
    }

    @Test
    void theAgendaLeadsAnywhereAndLeavesOut() {
        room.lead(new SessionCommand.Next());
        show();
        row("What happened?");
        press("Leave out today");
        Room.until(() -> room.session.moment().session().steps().get(1).skipped());
        row("Look up.");
        press("Go to this step");
        Room.until(() -> room.session.moment().session().current() == 3);
    }

    @Test
    void whatTheAgendaOffersStaysUnderTheHandWhilePeopleAnswer() {
        room.people(6).lead(new SessionCommand.Next(), new SessionCommand.Open());
        show();
        row("What happened?");
        var offered = List.of(control("Go to this step"), control("Change its words"), control("Leave out today"));
        room.answer(6, _ -> picked("a"));
        Room.until(() -> page().contains("<b>6</b>"));
        assertEquals(offered,
                List.of(control("Go to this step"), control("Change its words"), control("Leave out today")));
        Room.press(offered.getLast());
        Room.until(() -> room.session.moment().session().steps().get(1).skipped());
        row("What happened?");
        assertFalse(has("Leave out today"));
        row("Who decided?");
        assertTrue(has(Paragraph.class, "This is the current step, and it has been opened."));
    }

    @Test
    void wordsCanBeChangedUntilTheStepOpens() {
        show();
        row("Who decided?");
        press("Change its words");
        _get(TextArea.class, spec -> spec.withLabel("Question")).setValue("Who really decided?");
        _click(_get(Button.class, spec -> spec.withText("Keep")));
        Room.until(() -> room.session.moment().session().steps().getFirst().question().prompt()
                .equals("Who really decided?"));
        var changed = (Choice) room.session.moment().session().steps().getFirst().question();
        assertEquals(CHOICE, new Choice(changed.id(), CHOICE.prompt(), changed.visibility(), changed.live(),
                changed.options(), changed.min(), changed.max(), changed.none()), "nothing else is another");
    }

    @Test
    void keysPressTheButtonsAndRevealHasItsOwn() {
        show();
        assertEquals("r", control("Reveal").getElement().getAttribute("data-keys"));
        assertTrue(List.of(control("Start").getElement().getAttribute("data-keys").split(" ")).contains("PageDown"));
        assertTrue(List.of(control("Back").getElement().getAttribute("data-keys").split(" ")).contains("PageUp"));
        assertTrue(List.of(control("Blank screen").getElement().getAttribute("data-keys").split(" ")).contains("b"));
    }

    private static void more(String wish) {
        press("More");
        press(wish);
    }

    private static void row(String words) {
        Room.press(controls().stream().filter(c -> c.hasClassName("agenda-row")
                && c.getElement().getTextRecursively().contains(words)).findFirst().orElseThrow());
    }

    private static <T extends Component> boolean has(Class<T> type, String words) {
        return _find(type).stream().anyMatch(c -> c.getElement().getText().equals(words));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Visibility> visibility() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Who can see what"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Object> kinds() {
        return _get(Select.class, spec -> spec.withLabel("Kind"));
    }

    private static NativeButton button(String words) {
        return _find(NativeButton.class).stream().filter(b -> b.getText().equals(words)).findFirst().orElseThrow();
    }
}
