package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.LIVE;
import static tandem.session.Agenda.SCALE;
import static tandem.session.Agenda.round;
import static tandem.session.Play.given;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.question.Visibility;
import tandem.session.SessionEvent.Arrived;
import tandem.session.SessionEvent.Finished;
import tandem.session.SessionEvent.Hidden;
import tandem.session.SessionEvent.Released;
import tandem.session.SessionEvent.Revealed;
import tandem.session.SessionEvent.RoundClosed;
import tandem.session.SessionEvent.RoundOpened;
import tandem.words.Reason;

/** The transition table of a step's life, cell by cell. The session stands at the scale, between two other steps. */
class TransitionTableTest {
    private static final String TABLE = """
            from     | act          | then
            lobby    | next         | 1 SHOWING 0
            lobby    | back         | FIRST_STEP
            lobby    | go-to        | 5 SHOWING 0
            lobby    | open         | NOT_STARTED
            lobby    | close        | NOT_STARTED
            lobby    | reveal       | NOT_STARTED
            lobby    | hide         | NOT_STARTED
            lobby    | tell         | NOT_STARTED
            lobby    | set-timer    | NOT_STARTED
            lobby    | extend-timer | NOT_STARTED
            lobby    | pause-timer  | NOT_STARTED
            lobby    | resume-timer | NOT_STARTED
            lobby    | stop-timer   | NOT_STARTED
            showing  | next         | 3 SHOWING 0
            showing  | back         | 1 SHOWING 0
            showing  | go-to        | 5 SHOWING 0
            showing  | open         | 2 OPEN 1
            showing  | close        | NOT_IN_THIS_STATE
            showing  | reveal       | NOT_IN_THIS_STATE
            showing  | hide         | NOT_IN_THIS_STATE
            showing  | tell         | NOT_IN_THIS_STATE
            showing  | set-timer    | NOT_IN_THIS_STATE
            showing  | extend-timer | NOT_IN_THIS_STATE
            showing  | pause-timer  | NOT_IN_THIS_STATE
            showing  | resume-timer | NOT_IN_THIS_STATE
            showing  | stop-timer   | NOT_IN_THIS_STATE
            open     | next         | 2 CLOSED 1
            open     | back         | 1 SHOWING 0
            open     | go-to        | 5 SHOWING 0
            open     | open         | NOT_IN_THIS_STATE
            open     | close        | 2 CLOSED 1
            open     | reveal       | NOT_IN_THIS_STATE
            open     | hide         | NOT_IN_THIS_STATE
            open     | tell         | NOT_IN_THIS_STATE
            open     | set-timer    | 2 OPEN 1
            open     | extend-timer | 2 OPEN 1
            open     | pause-timer  | NO_TIMER
            open     | resume-timer | NO_TIMER
            open     | stop-timer   | NO_TIMER
            closed   | next         | 3 SHOWING 0
            closed   | back         | 1 SHOWING 0
            closed   | go-to        | 5 SHOWING 0
            closed   | open         | 2 OPEN 2
            closed   | close        | NOT_IN_THIS_STATE
            closed   | reveal       | 2 REVEALED 1
            closed   | hide         | NOT_IN_THIS_STATE
            closed   | tell         | NOT_IN_THIS_STATE
            closed   | set-timer    | NOT_IN_THIS_STATE
            closed   | extend-timer | NOT_IN_THIS_STATE
            closed   | pause-timer  | NOT_IN_THIS_STATE
            closed   | resume-timer | NOT_IN_THIS_STATE
            closed   | stop-timer   | NOT_IN_THIS_STATE
            revealed | next         | 3 SHOWING 0
            revealed | back         | 1 SHOWING 0
            revealed | go-to        | 5 SHOWING 0
            revealed | open         | 2 OPEN 2
            revealed | close        | NOT_IN_THIS_STATE
            revealed | reveal       | NOT_IN_THIS_STATE
            revealed | hide         | 2 CLOSED 1
            revealed | tell         | NOTHING_TO_TELL
            revealed | set-timer    | NOT_IN_THIS_STATE
            revealed | extend-timer | NOT_IN_THIS_STATE
            revealed | pause-timer  | NOT_IN_THIS_STATE
            revealed | resume-timer | NOT_IN_THIS_STATE
            revealed | stop-timer   | NOT_IN_THIS_STATE
            """;
    private static final String ALL_OTHERS = """
            next, back, go-to, open, close, reveal, hide, tell, set-timer, extend-timer, pause-timer, \
            resume-timer, stop-timer, blank, subject, edit, insert, skip, admit, end""";

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void leadsWhereTheTableSays(String from, String act, String then) {
        var play = from(from).when(act(act));
        switch (play.decision()) {
            case Decision.Refused(var refusal, _) -> assertEquals(then, refusal.reason().name());
            case Decision.Accepted _ -> {
                var is = play.session().step().orElseThrow();
                assertEquals(then, is.number() + " " + is.state() + " " + is.round());
            }
        }
    }

    @Test
    void nothingMovesAnEndedSession() {
        for (var act : ALL_OTHERS.split(", ")) {
            given(Play.ended()).when(act(act)).thenRefused(Reason.ENDED);
        }
    }

    @Test
    void nothingMovesASealedSession() {
        for (var act : (ALL_OTHERS + ", undo").split(", ")) {
            given(Play.sealed()).when(act(act)).thenRefused(Reason.SEALED);
        }
    }

    @Test
    void nextClosesAnOpenStepAndStays() {
        given(Play.open(SCALE)).when(new SessionCommand.Next())
                .then(RoundClosed.class, Released.class).andIsAt(SCALE, Step.State.CLOSED, 1);
    }

    @Test
    void nextNeverReveals() {
        given(Play.closed(SCALE)).when(new SessionCommand.Next()).then(new Finished(SCALE), new Arrived(3));
        given(Play.revealed(SCALE)).when(new SessionCommand.Next()).then(new Finished(SCALE), new Arrived(3));
    }

    @Test
    void aQuestionThatWasNeverOpenedWaitsAgainWhenItIsLeft() {
        var play = given(Play.showing(SCALE)).when(new SessionCommand.Next()).then(new Arrived(3));
        assertEquals(Step.State.WAITING, play.step(SCALE).state());
    }

    @Test
    void backClosesAnOpenStepAndGoesToTheOneBefore() {
        given(Play.open(SCALE)).when(new SessionCommand.Back())
                .then(RoundClosed.class, Released.class, Arrived.class).andIsAt(CHOICE, Step.State.SHOWING, 0);
    }

    @Test
    void backFromTheFirstStepLeavesItAsItIs() {
        given(Play.open(CHOICE)).when(new SessionCommand.Back())
                .thenRefused(Reason.FIRST_STEP).andIsAt(CHOICE, Step.State.OPEN, 1);
    }

    @Test
    void nextFromTheLastStepStays() {
        given(Play.showing(LIVE)).when(new SessionCommand.Next())
                .thenRefused(Reason.LAST_STEP).andIsAt(LIVE, Step.State.SHOWING, 0);
        given(Play.open(LIVE)).when(new SessionCommand.Next()).then(RoundClosed.class, Released.class);
    }

    @Test
    void openingAgainIsANewRound() {
        given(Play.closed(SCALE)).when(new SessionCommand.Open()).then(new RoundOpened(round(SCALE, 2)));
        given(Play.revealed(SCALE)).when(new SessionCommand.Open()).then(new RoundOpened(round(SCALE, 2)));
    }

    @Test
    void revealAndHideGoToAndFro() {
        given(Play.closed(SCALE)).when(new SessionCommand.Reveal()).then(new Revealed(round(SCALE, 1)))
                .when(new SessionCommand.Hide()).then(new Hidden(round(SCALE, 1)))
                .when(new SessionCommand.Reveal()).then(new Revealed(round(SCALE, 1)));
    }

    @Test
    void comingBackToAFinishedStepShowsItAsItWas() {
        given(Play.revealed(SCALE)).with(new SessionCommand.Next()).when(new SessionCommand.Back())
                .andIsAt(SCALE, Step.State.REVEALED, 1);
        given(Play.closed(SCALE)).with(new SessionCommand.Next()).when(new SessionCommand.Back())
                .andIsAt(SCALE, Step.State.CLOSED, 1);
    }

    @Test
    void goToClosesWhatIsOpenAndArrivesAnywhere() {
        given(Play.open(SCALE)).when(new SessionCommand.GoTo(5))
                .then(RoundClosed.class, Released.class, Finished.class, Arrived.class);
        given(Play.showing(SCALE)).when(new SessionCommand.GoTo(SCALE)).thenRefused(Reason.ALREADY_SO);
        given(Play.showing(SCALE)).when(new SessionCommand.GoTo(99)).thenRefused(Reason.UNKNOWN_STEP);
    }

    @Test
    void aPauseIsNeverOpenedAndIsDoneWhenItIsLeft() {
        given(Play.showing(Agenda.PAUSE)).when(new SessionCommand.Open()).thenRefused(Reason.NOTHING_ASKED);
        given(Play.showing(Agenda.PAUSE)).when(new SessionCommand.Next())
                .then(new Finished(Agenda.PAUSE), new Arrived(Agenda.NAMED));
    }

    private static Play from(String state) {
        return switch (state) {
            case "lobby" -> Play.lobby();
            case "showing" -> Play.showing(SCALE);
            case "open" -> Play.open(SCALE);
            case "closed" -> Play.closed(SCALE);
            case "revealed" -> Play.revealed(SCALE);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static SessionCommand.Act act(String name) {
        return switch (name) {
            case "next" -> new SessionCommand.Next();
            case "back" -> new SessionCommand.Back();
            case "go-to" -> new SessionCommand.GoTo(5);
            case "open" -> new SessionCommand.Open();
            case "close" -> new SessionCommand.Close();
            case "reveal" -> new SessionCommand.Reveal();
            case "hide" -> new SessionCommand.Hide();
            case "tell" -> new SessionCommand.Tell();
            case "set-timer" -> new SessionCommand.SetTimer(Duration.ofSeconds(60));
            case "extend-timer" -> new SessionCommand.ExtendTimer(Duration.ofSeconds(60));
            case "pause-timer" -> new SessionCommand.PauseTimer();
            case "resume-timer" -> new SessionCommand.ResumeTimer();
            case "stop-timer" -> new SessionCommand.StopTimer();
            case "blank" -> new SessionCommand.Blank(true);
            case "subject" -> new SessionCommand.SetSubject("Reading");
            case "edit" -> new SessionCommand.EditStep(CHOICE, Agenda.choice("who", Visibility.NAMED));
            case "insert" -> new SessionCommand.InsertStep(
                    Agenda.item(Agenda.choice("new", Visibility.NAMED)));
            case "skip" -> new SessionCommand.Skip(5);
            case "admit" -> new SessionCommand.Admit();
            case "end" -> new SessionCommand.End();
            case "undo" -> new SessionCommand.Undo();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
