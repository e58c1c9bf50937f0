package tandem.ui.session;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tandem.partnership.Commitment;
import tandem.partnership.CommitmentId;
import tandem.partnership.OpenCommitment;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.Commitments;
import tandem.question.QuestionId;
import tandem.question.SinceLastTime;
import tandem.question.Visibility;
import tandem.session.Decided;
import tandem.session.SessionCommand;

class CommitmentsOnTheConsoleTest {
    private static final Commitment MEET = new Commitment(new PartnerId("whanau"), "Meet each term",
            LocalDate.of(2027, 3, 1), "");
    private static final OpenCommitment LAST = new OpenCommitment(new CommitmentId("00000000000000a1"), MEET,
            "Parents and whānau", LocalDate.of(2026, 3, 1));

    private final Room room = Room.with(new Commitments(new QuestionId("c"), "What do we take on?",
            Visibility.ANONYMOUS, 5, List.of()), new SinceLastTime(new QuestionId("s"), "What became of it?",
            Visibility.ANONYMOUS, List.of(LAST)));

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aProposalBecomesACommitmentOnceItsWordsAreRight() {
        room.people(6).lead(new SessionCommand.Next(), new SessionCommand.Open())
                .answer(6, _ -> new Commitments.Proposed(MEET)).lead(new SessionCommand.Close());
        console();
        _click(button("Make this a commitment"));
        var what = _get(TextField.class, spec -> spec.withLabel("What will be done"));
        assertEquals("Meet each term", what.getValue());
        what.setValue("");
        _click(_get(Button.class, spec -> spec.withText("Keep")));
        assertEquals(List.of(), made());
        what.setValue("Meet twice a term");
        _click(_get(Button.class, spec -> spec.withText("Keep")));
        Room.until(() -> made().size() == 1);
        assertEquals("Meet twice a term", made().getFirst().commitment().what());
        assertEquals(MEET.by(), made().getFirst().commitment().by());
    }

    @Test
    void whatWasAgreedInTheRoomIsAcceptedAndWhatWasTakenAwayComesBackAsItWas() {
        room.people(2).lead(new SessionCommand.Next(), new SessionCommand.MakeCommitment(1, MEET, null));
        console();
        _click(button("Agreed in the room"));
        Room.until(() -> made().getFirst().inRoom());
        Room.until(() -> has("Not agreed after all"));
        _click(button("Take it away"));
        Room.until(() -> made().isEmpty());
        room.lead(new SessionCommand.Undo());
        Room.until(() -> made().size() == 1 && made().getFirst().inRoom());
    }

    @Test
    void theRoomScreenShowsWhatWasDecided() {
        room.people(2).lead(new SessionCommand.Next(), new SessionCommand.MakeCommitment(1, MEET, null));
        var screen = room.screen();
        screen.show(room.session);
        Room.shown(screen);
        Room.until(() -> stage().contains("Meet each term"));
        assertTrue(stage().contains("○ Not taken on yet"), stage());
        room.lead(new SessionCommand.AgreeCommitment(made().getFirst().id(), true));
        Room.until(() -> stage().contains("✓ Agreed in the room"));
    }

    @Test
    void aSmallRoomIsDoneWithOneOfLastTimes() {
        room.people(2).lead(new SessionCommand.GoTo(2));
        console();
        assertFalse(has("Let it come back"));
        _click(button("We are done with this"));
        Room.until(() -> has("Let it come back"));
        assertEquals(Set.of(LAST.id()), room.session.moment().session().decided().finished());
    }

    @Test
    void theRoomScreenSaysWhatTheRoomIsDoneWithInsteadOfWhatTheMarksSay() {
        marked(10, i -> i % 2 == 0
                ? new SinceLastTime.Marked(Map.of(), Map.of(LAST.id().value(), "We tried"))
                : new SinceLastTime.Marked(Map.of(LAST.id().value(), SinceLastTime.Mark.NOT), Map.of()));
        Room.until(() -> stage().contains("It comes back next time"));
        assertTrue(stage().contains("lane-name partner-1"), "the group has its own mark: " + stage());
        room.lead(new SessionCommand.FinishCommitment(LAST.id(), true));
        Room.until(() -> stage().contains("Done with, as agreed in the room"));
        assertFalse(stage().contains("It comes back next time"), stage());
    }

    @Test
    void inARoomTooSmallForMarksItStillSaysWhatTheRoomIsDoneWith() {
        marked(6, i -> i % 2 == 0 ? new SinceLastTime.Marked(Map.of(), Map.of(LAST.id().value(), "We tried"))
                : new SinceLastTime.Marked(Map.of(LAST.id().value(), SinceLastTime.Mark.KEPT), Map.of()));
        room.lead(new SessionCommand.FinishCommitment(LAST.id(), true));
        Room.until(() -> stage().contains("Done with, as agreed in the room"));
    }

    private void marked(int people, IntFunction<Answer> answers) {
        room.people(people).lead(new SessionCommand.GoTo(2)).lead(new SessionCommand.Open()).answer(people, answers)
                .lead(new SessionCommand.Close(), new SessionCommand.Reveal());
        var screen = room.screen();
        screen.show(room.session);
        Room.shown(screen);
    }

    private void console() {
        var console = room.console();
        console.show(room.session, "Hana");
        Room.shown(console);
    }

    private List<Decided.Made> made() {
        return room.session.moment().session().decided().made();
    }

    private static String stage() {
        return _find(Stage.class).stream().map(Stage::shown).reduce("", String::concat);
    }

    private static boolean has(String words) {
        return _find(NativeButton.class).stream().anyMatch(button -> button.getText().equals(words));
    }

    private static NativeButton button(String words) {
        return _find(NativeButton.class).stream().filter(button -> button.getText().equals(words)).findFirst()
                .orElseThrow();
    }
}
