package tandem.ui.questionset;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.question.GroupName;
import tandem.question.Influence;
import tandem.question.Influence.Level;
import tandem.question.Influence.Promise;
import tandem.question.Ledger;
import tandem.question.Provenance;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.ui.desk.Desk;
import tandem.ui.desk.Desk;

/** The forms of costs and benefits, of accounts, and of say. */
class StoriesFormsTest {
    private static final QuestionId ID = new QuestionId("q");
    private static final PartnerId WHANAU = new PartnerId("whanau");
    private static final List<GroupName> GROUPS = List.of(new GroupName(WHANAU, "Whānau"));
    private final Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsShownIsReadTheSame() {
        var promise = new Promise(WHANAU, Level.ASKED, "the principal", "in March");
        var toOther = new Promise(new PartnerId("board"), Level.TOLD, "", "");
        for (var question : List.of(new Ledger(ID, "What does it cost?", Visibility.NAMED, GROUPS),
                new Provenance(ID, "How?", Visibility.ANONYMOUS, Provenance.Part.SETTLED, List.of()),
                new Provenance(ID, "Who?", Visibility.ANONYMOUS, Provenance.Part.DECIDED, GROUPS),
                new Influence(ID, "How much say?", Visibility.ANONYMOUS, false, "Hours", List.of(promise, toOther),
                        GROUPS))) {
            assertEquals(Optional.<Question>of(question),
                    QuestionEditor.showing(question, Desk.PARTNERSHIP).question());
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void onceGroupsAreKnownEachCanBePromisedSomething() {
        var editor = QuestionEditor.showing(new Influence(ID, "How much say?", Visibility.ANONYMOUS, false, "", List.of(),
                GROUPS), Desk.PARTNERSHIP);
        UI.getCurrent().add(editor);
        var levels = _find(editor, Select.class);
        assertEquals(2, levels.size());
        ((Select<Level>) levels.get(1)).setValue(Level.WORKED_WITH);
        assertEquals(List.of(new Promise(WHANAU, Level.WORKED_WITH, "", "")),
                ((Influence) editor.question().orElseThrow()).promises());
    }
}
