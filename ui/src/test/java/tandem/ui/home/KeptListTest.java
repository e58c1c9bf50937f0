package tandem.ui.home;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.ui.desk.Desk;

/** The way back from a deletion stays until the page is left, and leads to what was deleted. */
class KeptListTest {
    private final Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void itStaysWhenAnotherOneIsBroughtBack() {
        keep("b", "B", "");
        keep("c", "C", "");
        UI.getCurrent().navigate("facilitate");
        press("Delete B");
        press("Delete C");
        _click(undos().getLast());
        assertEquals(1, undos().size(), "B can still be brought back");
        _click(undos().getFirst());
        assertEquals(3, desk.partnerships.all().size());
    }

    @Test
    void itStaysWhenAnotherOneIsDuplicated() {
        keep("b", "B", "");
        UI.getCurrent().navigate("facilitate");
        press("Delete B");
        press("Duplicate School and whānau");
        assertEquals(1, undos().size(), "B can still be brought back");
        assertEquals(2, desk.partnerships.all().size());
    }

    @Test
    void itLeadsToWhatWasEditedElsewhereMeanwhile() {
        UI.getCurrent().navigate("facilitate");
        var edited = keep(Desk.PARTNERSHIP.id().value(), "School and whānau", "edited in another tab");
        press("Delete School and whānau");
        _click(undos().getFirst());
        assertEquals(List.of(edited), desk.partnerships.all());
    }

    private Partnership keep(String id, String name, String purpose) {
        var one = new Partnership(new PartnershipId(id), name, purpose, Desk.PARTNERSHIP.partners(), List.of(), "", "", "");
        desk.partnerships.put(one.id(), one);
        return one;
    }

    private static List<Button> undos() {
        return _find(Button.class, spec -> spec.withText("Undo"));
    }

    private static void press(String label) {
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", label)));
    }
}
