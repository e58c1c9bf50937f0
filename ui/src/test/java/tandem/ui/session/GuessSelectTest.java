package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals("As planned: Teachers", chosen());
        assertTrue(help().startsWith("Once 5 of them are here."), help());
        room.people(10);
        Room.until(() -> help().startsWith("Everybody else guesses."));
        assertEquals("As planned: Teachers", chosen());
        assertTrue(page().contains("Also asked: what Teachers will say"), page());
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
    void whereTooFewOfThemAreConnectedThatIsSaid() {
        var room = console(new GuessAbout.Group("Teachers")).people(10);
        Room.until(() -> help().startsWith("Everybody else guesses."));
        room.loses(10);
        room.now = room.now.plusSeconds(120);
        room.lead(new SessionCommand.Note(1, "Quiet"));
        Room.until(() -> help().startsWith("Fewer than 5 of them are connected just now."));
        assertEquals("As planned: Teachers", chosen());
    }

    @Test
    void besideAResultForWhichNobodyWasAskedNothingIsSaidOfIt() {
        var room = console(new GuessAbout.Group("Teachers"));
        room.lead(new SessionCommand.Open(), new SessionCommand.Close()).people(10)
                .lead(new SessionCommand.SetSubject("The buses"));
        Room.until(() -> page().contains("is-closed") && page().contains("The buses"));
        assertFalse(page().contains("Also asked"), page());
    }

    @Test
    void aGroupThatIsNotHereIsSaid() {
        console(new GuessAbout.Group("Students"));
        assertEquals("As planned: Students", chosen());
        assertTrue(help().startsWith("That is no group here, so people are asked about nobody."), help());
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

    private static String page() {
        return _find(Stage.class).stream().map(Stage::shown).collect(joining());
    }

    private static Select<?> select() {
        return (Select<?>) _get(GuessSelect.class).getChildren().findFirst().orElseThrow();
    }

    private static String help() {
        return select().getHelperText();
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
