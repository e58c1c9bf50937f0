package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.question.AgendaItem;
import tandem.question.GuessAbout;
import tandem.session.SessionCommand;

class GuessSelectTest {
    private @Nullable Room opened;

    @AfterEach
    void close() {
        Objects.requireNonNull(opened).close();
    }

    @Test
    void whatTheQuestionSetPlansNeedsNothingToBeDone() {
        var room = console(new GuessAbout.Group("Teachers"));
        assertEquals("As planned: Teachers, once 5 of them are here", chosen());
        room.people(10);
        Room.until(() -> chosen().equals("As planned: Teachers"));
        assertEquals(List.of("As planned: Teachers", "Ask about nobody", "Parents and whānau", "Teachers"), offered());
        room.lead(new SessionCommand.Open());
        assertEquals(Optional.of(new PartnerId("teachers")),
                room.session.moment().session().step().orElseThrow().about());
    }

    @Test
    void whoLeadsCanStillChooseOtherwise() {
        var room = console(new GuessAbout.InTurn());
        room.people(10);
        Room.until(() -> chosen().equals("As planned: Parents and whānau"));
        room.lead(new SessionCommand.AskGuess(1, new PartnerId("teachers")));
        Room.until(() -> chosen().equals("Teachers"));
        assertEquals(List.of("Ask about nobody", "Parents and whānau", "Teachers"), offered());
    }

    @Test
    void aGroupThatIsNotHereIsSaid() {
        console(new GuessAbout.Group("Students"));
        assertEquals("As planned: “Students”, which is no group here: ask about nobody", chosen());
    }

    /** The console of a session of one step, at which this is planned. */
    private Room console(GuessAbout guess) {
        var room = Room.of(new AgendaItem(Questions.CHOICE, 5, "", "", false, guess)).lead(new SessionCommand.Next());
        opened = room;
        var console = room.console();
        console.show(room.session, "Hana");
        Room.shown(console);
        Room.until(() -> select().getValue() != null);
        return room;
    }

    private static Select<?> select() {
        return (Select<?>) _get(GuessSelect.class).getChildren().findFirst().orElseThrow();
    }

    private static String chosen() {
        return label(select(), select().getValue());
    }

    private static List<String> offered() {
        return select().getListDataView().getItems().map(item -> label(select(), item)).toList();
    }

    @SuppressWarnings("unchecked")
    private static String label(Select<?> select, Object item) {
        return ((Select<Object>) select).getItemLabelGenerator().apply(item);
    }
}
