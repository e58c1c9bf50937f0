package tandem.ui.start;

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
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.AgendaItem;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.SinceLastTime;
import tandem.session.JoinCode;
import tandem.session.Recorded;
import tandem.session.SessionEvent;
import tandem.ui.desk.Desk;

class StartViewTest {
    private Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void opensASessionWithItsOwnCopiesAndLeadsToTheRoom() {
        UI.getCurrent().navigate("facilitate/start");
        type(_get(IntegerField.class, spec -> spec.withLabel("Fewest answers shown together")), 4);
        _click(_get(Button.class, spec -> spec.withText("Get the room ready")));
        var opened = opened();
        assertEquals(Desk.PARTNERSHIP, opened.partnership());
        assertEquals(Desk.SET, opened.questionSet());
        assertEquals(4, opened.k());
        assertEquals("Check the room", _get(H1.class).getText());
    }

    @Test
    void theExpectedNumbersComeAlongToTheRoom() {
        UI.getCurrent().navigate("facilitate/start");
        type(_get(IntegerField.class, spec -> spec.withLabel("Teachers")), 9);
        assertTrue(callout().startsWith("9 people in one group"), callout());
        _click(_get(Button.class, spec -> spec.withText("Get the room ready")));
        assertEquals(9, _get(IntegerField.class, spec -> spec.withLabel("Teachers")).getValue());
        assertTrue(callout().startsWith("9 people in one group"), callout());
    }

    @Test
    void neverGoesBelowTheFloor() {
        UI.getCurrent().navigate("facilitate/start");
        var k = _get(IntegerField.class, spec -> spec.withLabel("Fewest answers shown together"));
        type(k, 2);
        _click(_get(Button.class, spec -> spec.withText("Get the room ready")));
        assertEquals(List.of(), desk.store.all());
        assertEquals("Please choose from 3 to 50.", k.getErrorMessage());
        assertEquals(2, k.getValue());
    }

    @Test
    void aSetThatWasMadeForThePartnershipIsProposed() {
        var forThem = called("school-60", "With whānau");
        var forOthers = called("schools-60", "About others");
        var other = new Partnership(new PartnershipId("schools"), "Two schools", "", Desk.PARTNERSHIP.partners(),
                List.of(), "", "", "");
        desk.partnerships.put(other.id(), other);
        UI.getCurrent().navigate("facilitate/start");
        assertEquals(List.of(forThem, forOthers, Desk.SET), proposed());
        assertEquals(forThem, set().getValue());
        type(partnership(), other);
        assertEquals(List.of(forOthers, Desk.SET, forThem), proposed());
        assertEquals(forOthers, set().getValue());
    }

    @Test
    void aSetThatSomebodyChoseStaysChosen() {
        called("school-60", "With whānau");
        var other = new Partnership(new PartnershipId("schools"), "Two schools", "", Desk.PARTNERSHIP.partners(),
                List.of(), "", "", "");
        desk.partnerships.put(other.id(), other);
        UI.getCurrent().navigate("facilitate/start");
        type(set(), Desk.SET);
        type(partnership(), other);
        assertEquals(Desk.SET, set().getValue());
    }

    @Test
    void theAgreementIsKeptWithThePartnership() {
        UI.getCurrent().navigate("facilitate/start");
        type(_get(TextField.class, spec -> spec.withLabel("Agreed with")), "The board");
        _click(_get(Button.class, spec -> spec.withText("Get the room ready")));
        assertEquals("The board", desk.partnerships.all().getFirst().agreedWith());
        assertEquals("The board", opened().partnership().agreedWith());
    }

    @Test
    void aTakenCodeIsDrawnAnew() {
        var random = new Random(3);
        var taken = JoinCode.drawnFrom(new Random(3));
        desk.sessions.open(new SessionEvent.Opened(taken, Desk.PARTNERSHIP, Desk.SET, 5, ZoneId.of("UTC"), 365));
        var id = new Opening(desk.sessions, random).open(Desk.PARTNERSHIP, Desk.SET, 5, ZoneId.of("UTC"), 365);
        assertEquals(2, desk.store.all().size());
        assertTrue(id.isPresent() && !id.equals(desk.store.coded(taken)));
    }

    @Test
    void aStoreThatIsAwayIsSaidAndTheFormStays() {
        UI.getCurrent().navigate("facilitate/start");
        desk.store.away(true);
        _click(_get(Button.class, spec -> spec.withText("Get the room ready")));
        assertEquals("It could not be saved just now. Nothing is lost: press again in a moment.",
                _get(Paragraph.class, spec -> spec.withClasses("stop")).getText());
        desk.store.away(false);
        _click(_get(Button.class, spec -> spec.withText("Get the room ready")));
        assertEquals(1, desk.store.all().size());
    }

    @Test
    void offersToBeginWithWhatLastTimeLeftOpen() {
        UI.getCurrent().navigate("facilitate/start");
        assertFalse(_find(Checkbox.class).stream().anyMatch(Checkbox::isVisible));
        var commitment = new Commitment(null, "Start on time", null, "");
        var id = new CommitmentId("00000000000000a1");
        var before = desk.sessions.open(new SessionEvent.Opened(Desk.CODE, Desk.PARTNERSHIP, Desk.SET, 5,
                ZoneId.of("UTC"), 365));
        desk.store.append(before, 1, _ -> List.of(
                new Recorded(2, Instant.EPOCH, new SessionEvent.CommitmentMade(1, id, commitment), null),
                new Recorded(3, Instant.EPOCH, new SessionEvent.CommitmentAccepted(id, null, true), null)));
        UI.getCurrent().navigate("facilitate");
        UI.getCurrent().navigate("facilitate/start");
        var begin = _get(Checkbox.class, spec -> spec.withLabel("Begin with last time's commitments (1)"));
        assertTrue(begin.getValue());
        _click(_get(Button.class, spec -> spec.withText("Get the room ready")));
        var set = desk.store.all().stream().map(summary -> desk.sessions.look(summary.id()).orElseThrow().session()
                .opened().questionSet()).filter(one -> one.agenda().size() > Desk.SET.agenda().size()).findFirst()
                .orElseThrow();
        var since = (SinceLastTime) set.agenda().stream().map(AgendaItem::question)
                .filter(SinceLastTime.class::isInstance).findFirst().orElseThrow();
        assertEquals(List.of(commitment), since.items().stream().map(OpenCommitment::commitment).toList());
    }

    @Test
    void withoutPartnershipsItSaysWhatToMakeFirst() {
        desk.close();
        desk = Desk.empty();
        UI.getCurrent().navigate("facilitate/start");
        assertEquals("/facilitate/partnerships/new",
                _get(Anchor.class, spec -> spec.withClasses("action")).getHref());
    }

    @Test
    void whatBeginsIsWhatIsKeptNow() {
        UI.getCurrent().navigate("facilitate/start");
        var edited = new Partnership(Desk.PARTNERSHIP.id(), "School and whānau", "edited in another tab",
                Desk.PARTNERSHIP.partners(), List.of(), "", "", "");
        desk.partnerships.put(edited.id(), edited);
        var set = Desk.SET;
        desk.sets.put(set.id(), new QuestionSet(set.id(), set.title(), "", "", "", 5, set.agenda().subList(0, 1)));
        type(_get(TextField.class, spec -> spec.withLabel("Agreed with")), "The board");
        _click(_get(Button.class, spec -> spec.withText("Get the room ready")));
        assertEquals("edited in another tab", desk.partnerships.all().getFirst().purpose());
        assertEquals("The board", desk.partnerships.all().getFirst().agreedWith());
        assertEquals("edited in another tab", opened().partnership().purpose());
        assertEquals(5, opened().questionSet().version());
    }

    @Test
    void nothingBeginsWithWhatWasDeletedMeanwhile() {
        UI.getCurrent().navigate("facilitate/start");
        desk.sets.put(Desk.SET.id(), null);
        _click(_get(Button.class, spec -> spec.withText("Get the room ready")));
        assertTrue(desk.store.all().isEmpty());
        assertTrue(_find(Paragraph.class, spec -> spec.withClasses("stop")).getLast().getText()
                .startsWith("This question set has been deleted meanwhile."));
    }

    private QuestionSet called(String id, String title) {
        var set = new QuestionSet(new QuestionSetId(id), title, "", "", "", 1, Desk.SET.agenda());
        desk.sets.put(set.id(), set);
        return set;
    }

    @SuppressWarnings("unchecked")
    private static Select<QuestionSet> set() {
        return _get(Select.class, spec -> spec.withLabel("Question set"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Partnership> partnership() {
        return _get(Select.class, spec -> spec.withLabel("Partnership"));
    }

    private static List<QuestionSet> proposed() {
        return set().getListDataView().getItems().toList();
    }

    private String callout() {
        return _find(Paragraph.class, spec -> spec.withClasses("callout")).getLast().getText();
    }

    private SessionEvent.Opened opened() {
        var id = desk.store.all().getFirst().id();
        return desk.sessions.look(id).orElseThrow().session().opened();
    }
}
