package tandem.ui.questionset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.question.Points;
import tandem.question.Quadrant;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Ranking;
import tandem.question.Visibility;
import tandem.ui.desk.Desk;
import tandem.ui.editing.Draft;

/** Rankings, points and quadrants in the editor. */
class OrdersFormsTest {
    private static final QuestionId ID = new QuestionId("q7");
    private final Desk desk = Desk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        Stream.of(
                new Ranking(ID, "In which order?", Visibility.NAMED, true, List.of(new Ranking.Option("a", "Reading"),
                        new Ranking.Option("b", "Garden"))),
                new Points(ID, "On what?", Visibility.WHOLE_ROOM, false, 20, true, List.of(
                        new Points.Option("a", "Reading"), new Points.Option("b", "Garden"))),
                new Quadrant(ID, "Where are we?", Visibility.ANONYMOUS, new Quadrant.Axis("Us", "far", "near"),
                        new Quadrant.Axis("Work", "little", "much")))
                .forEach(question -> {
                    var form = Kind.of(question).showing(question, new Draft(), List.of());
                    assertEquals(question, form.read(ID));
                    assertTrue(form.fit());
                    assertTrue(words(form.preview(ID)).contains(question instanceof Quadrant ? "near" : "Garden"));
                });
    }

    @Test
    void aNewQuadrantIsAboutRelationshipAndTask() {
        var form = Kind.ALL.stream().filter(kind -> kind.key().equals("quadrant")).findFirst().orElseThrow()
                .started(new Draft(), List.of());
        var quadrant = (Quadrant) (Question) form.read(ID);
        assertEquals("Relationship", quadrant.across().name());
        assertEquals("Task", quadrant.up().name());
    }

    @Test
    void emptyOptionsAreSaidAtTheirFields() {
        Stream.of("ranking", "points").forEach(key -> assertFalse(Kind.ALL.stream()
                .filter(kind -> kind.key().equals(key)).findFirst().orElseThrow().blank(new Draft(), List.of()).fit()));
    }

    private static String words(List<Component> preview) {
        return preview.stream().map(component -> component.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
