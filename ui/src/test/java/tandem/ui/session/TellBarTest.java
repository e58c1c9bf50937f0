package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.question.QuestionId;
import tandem.question.Responsibility;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Said;
import tandem.question.Visibility;
import tandem.session.SessionCommand;

class TellBarTest {
    private static final String SENTENCE = "As the people in this room see it";
    private final Room room = Room.with(new Responsibility(new QuestionId("shares"), "Who shares in what?",
            Visibility.ANONYMOUS, false, List.of(new Responsibility.Task("t1", "Welcome families", List.of())), List.of()),
            Questions.CHOICE);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theFacilitatorReadsItBeforehandAndTellsItByItsOwnTap() {
        room.people(12).lead(new SessionCommand.Next(), new SessionCommand.Open()).answer(12, _ -> new Said(Map.of("t1",
                Map.of(new PartnerId("whanau"), Level.SHARES, new PartnerId("teachers"), Level.LEADS))))
                .lead(new SessionCommand.Close());
        show();
        Room.until(() -> !_find(TellBar.class).isEmpty());
        assertTrue(said().startsWith(SENTENCE), said());
        assertFalse(tell().isEnabled());
        room.lead(new SessionCommand.Reveal());
        Room.until(() -> tell().isEnabled());
        Room.press(tell());
        Room.until(() -> room.session.moment().shown().orElseThrow().told());
        Room.until(() -> !tell().isVisible());
        assertTrue(said().startsWith(SENTENCE));
    }

    @Test
    void otherKindsHaveNothingToTell() {
        room.people(6).lead(new SessionCommand.GoTo(2), new SessionCommand.Open())
                .answer(6, _ -> Questions.picked("a")).lead(new SessionCommand.Close());
        show();
        Room.until(() -> !_find(Cover.class).isEmpty());
        assertTrue(_find(TellBar.class).isEmpty());
    }

    private void show() {
        var console = room.console();
        console.show(room.session, "Hana");
        Room.shown(console);
    }

    private static TellBar bar() {
        return _get(TellBar.class);
    }

    private static String said() {
        return bar().getChildren().filter(child -> child.hasClassName("tell-said")).findFirst().orElseThrow()
                .getElement().getText();
    }

    private static Control tell() {
        return bar().getChildren().filter(Control.class::isInstance).map(Control.class::cast).findFirst().orElseThrow();
    }
}
