package tandem.ui.questionset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.HasText;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.question.GroupName;
import tandem.question.QuestionId;
import tandem.question.Responsibility;
import tandem.question.Responsibility.Task;
import tandem.question.Visibility;
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
        var form = new ResponsibilityForm(new Draft());
        form.show(question);
        assertEquals(question, form.read(ID));
        assertTrue(form.fit());
        assertEquals(List.of("Welcome families", "Whānau, Board", "Plan visits", "Whānau"), texts(form).subList(0, 4));
    }

    @Test
    void anEmptyOneAsksAboutThePartnershipsOwnTasks() {
        var form = new ResponsibilityForm(new Draft());
        form.start();
        assertEquals(new Responsibility(ID, "Who shares in what?", Visibility.ANONYMOUS, false, List.of(), List.of()),
                form.read(ID));
        assertTrue(texts(form).getFirst().startsWith("The first four tasks of the partnership come here"));
        assertEquals("has no part", texts(form).get(5));
    }

    private static List<String> texts(ResponsibilityForm form) {
        return form.preview(ID).stream().map(line -> ((HasText) line).getText()).toList();
    }
}
