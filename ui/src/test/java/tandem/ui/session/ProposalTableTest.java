package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.question.QuestionId;
import tandem.question.Statements;
import tandem.question.Visibility;
import tandem.question.Words;
import tandem.session.SessionCommand;

/** What people add, and words that are kept back, as the facilitator reads them. */
class ProposalTableTest {
    private Room room = Room.with(new Statements(new QuestionId("s"), "What do you think?", Visibility.ANONYMOUS, false,
            List.of(new Statements.Statement("s1", "This"), new Statements.Statement("s2", "That")), true, false));

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatIsAddedIsMendedAndShownToEverybody() {
        open();
        room.propose(0, "More tyme");
        Room.until(() -> has("Show to everybody"));
        words().setValue("More time");
        _click(button("Show to everybody"));
        Room.until(() -> has("Take away again"));
        assertEquals(List.of("This", "That", "More time"), labels());
        _click(button("Take away again"));
        Room.until(() -> labels().size() == 2);
    }

    @Test
    void whatIsKeptBackCanBeShownLater() {
        open();
        room.propose(0, "Something rude");
        Room.until(() -> has("Keep back"));
        _click(button("Keep back"));
        Room.until(() -> !has("Keep back"));
        assertEquals(2, labels().size());
        _click(button("Show to everybody"));
        Room.until(() -> labels().size() == 3);
    }

    @Test
    void wordsThatAreBeingMendedStayWhileOthersComeIn() {
        open();
        room.propose(0, "More tyme");
        Room.until(() -> has("Keep back"));
        words().setValue("More time");
        room.propose(1, "Less paper");
        Room.until(() -> _find(NativeButton.class, spec -> spec.withText("Keep back")).size() == 2);
        assertTrue(_find(TextArea.class).stream().anyMatch(field -> field.getValue().equals("More time")));
    }

    @Test
    void aWordIsHiddenByOneTap() {
        room.close();
        room = Room.with(new Words(new QuestionId("w"), "Which words?", Visibility.ANONYMOUS));
        room.people(6);
        var console = room.console();
        console.show(room.session, "Hana");
        Room.shown(console);
        room.lead(new SessionCommand.Next(), new SessionCommand.Open());
        room.answer(6, _ -> new Words.Said(List.of("trust")));
        room.lead(new SessionCommand.Close());
        Room.until(() -> has("Hide card"));
        _click(button("Hide card"));
        Room.until(() -> has("Show card again"));
        assertEquals(1, room.session.moment().released(room.session.moment().session().here()).orElseThrow().forTheRoom()
                .whole().orElseThrow().kept());
    }

    private void open() {
        room.people(6);
        var console = room.console();
        console.show(room.session, "Hana");
        Room.shown(console);
        room.lead(new SessionCommand.Next(), new SessionCommand.Open());
    }

    private List<String> labels() {
        return ((Statements) room.session.moment().session().step().orElseThrow().question()).statements().stream()
                .map(Statements.Statement::label).toList();
    }

    private static TextArea words() {
        return _get(TextArea.class, spec -> spec.withPredicate(field -> field.getAriaLabel().isPresent()));
    }

    private static NativeButton button(String words) {
        return _get(NativeButton.class, spec -> spec.withText(words));
    }

    private static boolean has(String words) {
        return !_find(NativeButton.class, spec -> spec.withText(words)).isEmpty();
    }
}
