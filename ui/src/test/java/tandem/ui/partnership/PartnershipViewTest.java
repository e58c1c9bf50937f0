package tandem.ui.partnership;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.ui.desk.Desk.type;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.partnership.Partner;
import tandem.partnership.Partnership;
import tandem.ui.desk.Desk;

class PartnershipViewTest {
    private final Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void savingWithoutAChangeKeepsAllOfIt() {
        edit();
        press("Save");
        assertEquals(Desk.PARTNERSHIP, kept());
    }

    @Test
    void groupsKeepTheirIdsInAnotherOrderAndTakeTheColourOfTheirPlace() {
        edit();
        press("Move group 2 up");
        assertEquals(List.of("partner-mark partner-1", "partner-mark partner-2"), signs());
        press("Save");
        assertEquals(List.of("teachers", "whanau"), kept().partners().stream().map(p -> p.id().value()).toList());
    }

    @Test
    void aNewGroupGetsAnIdThatNoOtherHasOrHad() {
        edit();
        press("Add a group");
        press("Delete group 3");
        press("Add a group");
        type(_find(TextField.class, spec -> spec.withLabel("Group")).getLast(), "Students");
        press("Save");
        assertEquals(List.of("whanau", "teachers", "group-2"),
                kept().partners().stream().map(p -> p.id().value()).toList());
    }

    @Test
    void aWiderGroupThatIsTypedForOneGroupIsOfferedToTheOthers() {
        edit();
        var second = widerGroups().get(1);
        ComponentUtil.fireEvent(second, new ComboBoxBase.CustomValueSetEvent<>(second, true, "Around the school"));
        assertTrue(widerGroups().getFirst().getListDataView().contains("Around the school"));
        press("Add a group");
        type(_find(TextField.class, spec -> spec.withLabel("Group")).getLast(), "Students");
        widerGroups().getLast().setValue("Around the school");
        press("Save");
        assertEquals(List.of("Around the school", "Around the school"),
                kept().partners().stream().skip(1).map(Partner::widerGroup).toList());
        assertEquals(Desk.PARTNERSHIP.partners().getFirst(), kept().partners().getFirst());
    }

    @Test
    void withoutAGroupItSaysWhatIsNeededAndUndoBringsThemBack() {
        edit();
        press("Delete group 2");
        press("Delete group 1");
        press("Save");
        assertEquals(Desk.PARTNERSHIP, kept());
        assertTrue(_find(Span.class, spec -> spec.withClasses("stop")).stream()
                .anyMatch(span -> span.getText().equals("Please add groups: at least 1.")));
        press("Undo");
        press("Undo");
        press("Save");
        assertEquals(Desk.PARTNERSHIP.partners(), kept().partners());
    }

    @Test
    void theAgreementAndTheTasksAreKept() {
        edit();
        type(_get(TextField.class, spec -> spec.withLabel("Agreed with")), "Whānau and board");
        press("Delete task 1");
        press("Save");
        assertEquals("Whānau and board", kept().agreedWith());
        assertEquals(List.of(Desk.PARTNERSHIP.tasks().get(1)), kept().tasks());
    }

    @Test
    void aNewPartnershipNeedsANameAndAGroup() {
        UI.getCurrent().navigate("facilitate/partnerships/new");
        press("Save");
        var name = _get(TextField.class, spec -> spec.withLabel("Name"));
        assertEquals("Please fill in the partnership's name.", name.getErrorMessage());
        type(name, "Ours");
        press("Add a group");
        type(_get(TextField.class, spec -> spec.withLabel("Group")), "Everybody");
        press("Save");
        var ours = desk.partnerships.all().stream().filter(one -> one.name().equals("Ours")).findFirst().orElseThrow();
        assertEquals(List.of("Everybody"), ours.partners().stream().map(Partner::name).toList());
    }

    @SuppressWarnings("unchecked")
    private static List<ComboBox<String>> widerGroups() {
        return _find(ComboBox.class).stream().map(box -> (ComboBox<String>) box).toList();
    }

    private static void edit() {
        UI.getCurrent().navigate("facilitate/partnerships/school");
    }

    private static void press(String name) {
        _click(_find(Button.class).stream()
                .filter(button -> button.getText().equals(name) || name.equals(button.getAriaLabel().orElse("")))
                .findFirst().orElseThrow());
    }

    private static List<String> signs() {
        return _find(Span.class, spec -> spec.withClasses("partner-mark")).stream().map(Span::getClassName).toList();
    }

    private Partnership kept() {
        return desk.partnerships.all().stream().filter(one -> one.id().equals(Desk.PARTNERSHIP.id())).findFirst()
                .orElseThrow();
    }
}
