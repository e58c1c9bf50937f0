package tandem.ui.questionset;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.GroupName;
import tandem.question.QuestionId;
import tandem.question.Responsibility;
import tandem.question.Responsibility.Task;
import tandem.question.Visibility;
import tandem.ui.desk.Desk;
import tandem.ui.editing.Draft;

class ResponsibilityFormTest {
    private static final QuestionId ID = new QuestionId("who");
    private static final PartnerId WHANAU = new PartnerId("whanau");

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void nothingOfAQuestionIsLostInTheForm() {
        var question = new Responsibility(ID, "Who shares in what?", Visibility.NAMED, false,
                List.of(new Task("t1", "Welcome families", List.of()), new Task("visits", "Plan visits", List.of(WHANAU))),
                List.of(new GroupName(WHANAU, "Whānau"), new GroupName(new PartnerId("board"), "Board")));
        var form = new ResponsibilityForm(new Draft(), List.of());
        form.show(question);
        assertEquals(question, form.read(ID));
        assertTrue(form.fit());
        assertEquals(List.of("Welcome families", "Whānau, Board", "Plan visits", "Whānau"), texts(form).subList(0, 4));
    }

    @Test
    void anEmptyOneAsksAboutThePartnershipsOwnTasks() {
        var form = new ResponsibilityForm(new Draft(), List.of());
        form.start();
        assertEquals(new Responsibility(ID, "Who shares in what?", Visibility.ANONYMOUS, false, List.of(), List.of()),
                form.read(ID));
        assertTrue(texts(form).getFirst().startsWith("The first four tasks of the partnership come here"));
        assertEquals("has no part", texts(form).get(5));
    }

    @Test
    void oneOfTheGroupsIsLeftOutOfATask() {
        var form = showing(new Task("t1", "Welcome families", List.of()), new Task("t2", "Plan visits", List.of()));
        var parties = parties(form);
        assertEquals(List.of(Set.of("Parents and whānau", "Teachers"), Set.of("Parents and whānau", "Teachers")),
                parties.stream().map(ResponsibilityFormTest::ticked).toList());
        parties.get(1).setValue(Set.of(new GroupName(WHANAU, "Parents and whānau")));
        assertEquals(List.of(List.of(), List.of(WHANAU)), form.read(ID).tasks().stream().map(Task::parties).toList());
        assertEquals(List.of("Each group of the partnership", "Plan visits", "Parents and whānau"),
                texts(form).subList(1, 4));
        parties.get(1).setValue(Set.copyOf(GroupName.of(Desk.PARTNERSHIP)));
        assertEquals(List.of(), form.read(ID).tasks().get(1).parties(), "all are the partnership's, whoever they are");
    }

    @Test
    void atLeastOneGroupHasAPartInATask() {
        var form = showing(new Task("t1", "Welcome families", List.of()));
        parties(form).getFirst().setValue(Set.of());
        assertFalse(form.fit());
        assertEquals("Please add groups: at least 1.", parties(form).getFirst().getErrorMessage());
    }

    @Test
    @SuppressWarnings("unchecked")
    void whereThereAreSeveralPartnershipsItIsChosenWhoseGroupsTheyAre() {
        var other = new Partnership(new PartnershipId("centre"), "Centre and school", "", List.of(
                new Partner(new PartnerId("ece"), "ECE teachers", "", false, ""),
                new Partner(new PartnerId("school"), "School", "", false, "")), List.of(), "", "", "");
        var form = new ResponsibilityForm(new Draft(), List.of(Desk.PARTNERSHIP, other));
        UI.getCurrent().add(form);
        form.show(new Responsibility(ID, "Who?", Visibility.ANONYMOUS, false,
                List.of(new Task("t1", "Welcome families", List.of())), List.of()));
        assertTrue(_find(form, CheckboxGroup.class).isEmpty());
        _get(form, Select.class).setValue(other);
        var parties = parties(form).getFirst();
        assertEquals(Set.of("ECE teachers", "School"), ticked(parties));
        parties.setValue(Set.of(new GroupName(new PartnerId("ece"), "ECE teachers")));

        var again = new ResponsibilityForm(new Draft(), List.of(Desk.PARTNERSHIP, other));
        UI.getCurrent().add(again);
        again.show(form.read(ID));
        assertEquals(Set.of("ECE teachers"), ticked(parties(again).getFirst()));
        assertEquals(form.read(ID), again.read(ID));
    }

    @Test
    void groupsOfAPartnershipThatIsNotHereStay() {
        var form = showing(new Task("t1", "Welcome families", List.of(new PartnerId("elders"), WHANAU)));
        assertEquals(Set.of("elders", "Parents and whānau"), ticked(parties(form).getFirst()));
        assertEquals(List.of(new PartnerId("elders"), WHANAU), form.read(ID).tasks().getFirst().parties());
    }

    private static ResponsibilityForm showing(Task... tasks) {
        var form = new ResponsibilityForm(new Draft(), List.of(Desk.PARTNERSHIP));
        UI.getCurrent().add(form);
        form.show(new Responsibility(ID, "Who?", Visibility.ANONYMOUS, false, List.of(tasks), List.of()));
        return form;
    }

    @SuppressWarnings("unchecked")
    private static List<CheckboxGroup<GroupName>> parties(ResponsibilityForm form) {
        return _find(form, CheckboxGroup.class).stream().map(group -> (CheckboxGroup<GroupName>) group).toList();
    }

    private static Set<String> ticked(CheckboxGroup<GroupName> parties) {
        return parties.getValue().stream().map(parties.getItemLabelGenerator()::apply).collect(Collectors.toSet());
    }

    private static List<String> texts(ResponsibilityForm form) {
        return form.preview(ID).stream().map(line -> ((HasText) line).getText()).toList();
    }
}
