package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Play.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.question.Floor;
import tandem.question.Pause;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.words.Reason;

/** Which questions from the floor were answered in the room (rules.md C7). */
class FloorAnsweredTest {
    private final Play play = given(Play.of(Agenda.opened(floor(), new Pause(new QuestionId("p"), "Look up"))))
            .withSeats(1, 3, WHANAU).with(new SessionCommand.Next(), new SessionCommand.Open());

    @Test
    void theFacilitatorSaysSoAndTakesItBack() {
        play.when(answer("p1", true)).then(new SessionEvent.FloorAnswered(1, "p1", true));
        assertEquals(List.of("p1"), answered());
        play.when(answer("p1", true)).thenNothing();
        play.when(answer("p1", false)).then(new SessionEvent.FloorAnswered(1, "p1", false));
        assertEquals(List.of(), answered());
    }

    @Test
    void itCanBeUndoneAndSaidAfterTheResultWasShown() {
        play.with(new SessionCommand.Close(), new SessionCommand.Reveal()).with(answer("p2", true));
        assertEquals(List.of("p2"), answered());
        play.with(new SessionCommand.Undo());
        assertEquals(List.of(), answered());
        assertEquals(Step.State.REVEALED, play.step(1).state());
    }

    @Test
    void onlyWhatWasAskedCanHaveBeenAnswered() {
        play.when(answer("p9", true)).thenRefused(Reason.UNKNOWN_PART);
        play.when(new SessionCommand.AnswerFloor(2, "p1", true)).thenRefused(Reason.UNKNOWN_PART);
        play.when(new SessionCommand.AnswerFloor(7, "p1", true)).thenRefused(Reason.UNKNOWN_STEP);
    }

    private static SessionCommand.Act answer(String question, boolean answered) {
        return new SessionCommand.AnswerFloor(1, question, answered);
    }

    private List<String> answered() {
        return ((Floor) play.step(1).question()).asked().stream().filter(Floor.Asked::answered).map(Floor.Asked::id)
                .toList();
    }

    private static Floor floor() {
        return new Floor(new QuestionId("f"), "What do you want to ask?", Visibility.WHOLE_ROOM, true,
                List.of(new Floor.Asked("p1", "Who pays?"), new Floor.Asked("p2", "Who decides?")));
    }
}
