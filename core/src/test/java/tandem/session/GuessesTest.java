package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.A;
import static tandem.session.Agenda.ABSTAINED;
import static tandem.session.Agenda.B;
import static tandem.session.Agenda.BOTH;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.NAMED;
import static tandem.session.Agenda.SCALE;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.TEXT;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.round;
import static tandem.session.Play.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.question.Guess;
import tandem.question.GuessAbout;
import tandem.question.QuestionSet;
import tandem.question.Scale;
import tandem.question.Visibility;
import tandem.session.SessionCommand.AskGuess;
import tandem.words.Malformed;
import tandem.words.Reason;

/** What each group thought that another would say (rules.md C11). Teachers are 1–5, whānau 6–11. */
class GuessesTest {
    @Test
    void itIsAskedOnlyAboutAGroupThatIsLargeEnoughOrAnswersTogether() {
        var play = given(Play.showing(CHOICE)).withSeats(1, 4, TEACHERS);
        play.when(new AskGuess(CHOICE, TEACHERS)).thenRefused(Reason.TOO_FEW_TO_GUESS);
        play.with(Agenda.join(5, TEACHERS)).when(new AskGuess(CHOICE, TEACHERS)).then(SessionEvent.GuessAsked.class);
        play.when(new AskGuess(CHOICE, WHANAU)).thenRefused(Reason.TOO_FEW_TO_GUESS);
        play.withVoice(6, WHANAU, null, Speaks.GROUP).when(new AskGuess(CHOICE, WHANAU))
                .then(SessionEvent.GuessAsked.class);
        play.when(new AskGuess(CHOICE, new PartnerId("strangers"))).thenRefused(Reason.UNKNOWN_PARTNER);
        play.when(new AskGuess(CHOICE, null)).then(SessionEvent.GuessAsked.class);
    }

    @Test
    void itIsAskedOfQuestionsThatCanBeGuessedAndNotWhileTheyAreOpen() {
        for (var step : List.of(TEXT, NAMED)) {
            given(Play.showing(step)).withSeats(1, 5, TEACHERS).when(new AskGuess(step, TEACHERS))
                    .thenRefused(Reason.NOTHING_ASKED);
        }
        given(Play.open(CHOICE)).withSeats(1, 5, TEACHERS).when(new AskGuess(CHOICE, TEACHERS))
                .thenRefused(Reason.NOT_IN_THIS_STATE);
        given(Play.showing(CHOICE)).withSeats(1, 5, TEACHERS).with(new AskGuess(CHOICE, TEACHERS))
                .when(new AskGuess(CHOICE, TEACHERS)).thenNothing();
    }

    @Test
    void askingIsUndone() {
        var play = given(Play.showing(CHOICE)).withSeats(1, 5, TEACHERS).with(new AskGuess(CHOICE, TEACHERS));
        assertEquals(Optional.of(TEACHERS), play.step(CHOICE).about());
        play.when(new SessionCommand.Undo()).then(new SessionEvent.GuessAsked(CHOICE, null));
        assertEquals(Optional.empty(), play.step(CHOICE).about());
    }

    @Test
    void whatTheQuestionSetPlansIsSettledByWhoIsHereWhenItOpens() {
        var play = given(planned(new GuessAbout.Group("teachers"))).withSeats(1, 4, TEACHERS);
        assertEquals(Optional.empty(), FacilitatorView.of(play.moment(), Here.NOBODY).guessed());
        play.with(Agenda.join(5, TEACHERS));
        assertEquals(Optional.of("Teachers"),
                FacilitatorView.of(play.moment(), Here.NOBODY).guessed().map(Partner::name));
        play.when(new SessionCommand.Open()).then(new SessionEvent.GuessAsked(1, TEACHERS),
                new SessionEvent.RoundOpened(round(1, 1)));
        assertEquals(Optional.of(TEACHERS), play.step(1).about());
    }

    @Test
    void whereTooFewAreHereNobodyIsAskedAndWhereTheyComeLaterTheNextRoundAsks() {
        var play = given(planned(new GuessAbout.Group("Teachers"))).withSeats(1, 4, TEACHERS);
        play.when(new SessionCommand.Open()).then(new SessionEvent.RoundOpened(round(1, 1)));
        play.with(new SessionCommand.Close()).with(Agenda.join(5, TEACHERS));
        play.when(new SessionCommand.Open()).then(new SessionEvent.GuessAsked(1, TEACHERS),
                new SessionEvent.RoundOpened(round(1, 2)));
        given(planned(new GuessAbout.Group("Students"))).withSeats(1, 5, TEACHERS)
                .when(new SessionCommand.Open()).then(new SessionEvent.RoundOpened(round(1, 1)));
    }

    @Test
    void aWiderGroupsNameStandsForTheFirstOfItsGroupsThatIsLargeEnough() {
        given(planned(new GuessAbout.Group("Home"))).withSeats(1, 5, WHANAU)
                .when(new SessionCommand.Open()).then(new SessionEvent.GuessAsked(1, WHANAU),
                        new SessionEvent.RoundOpened(round(1, 1)));
    }

    @Test
    void inTurnEachStepAsksAboutTheGroupThatWasGuessedAboutLeastOften() {
        var play = given(planned(new GuessAbout.InTurn(), new GuessAbout.InTurn(), new GuessAbout.InTurn()))
                .withSeats(1, 5, TEACHERS).withSeats(6, 10, WHANAU);
        for (var about : List.of(WHANAU, TEACHERS, WHANAU)) {
            var number = play.situation().session().current();
            play.when(new SessionCommand.Open()).then(new SessionEvent.GuessAsked(number, about),
                    new SessionEvent.RoundOpened(round(number, 1)));
            play.with(new SessionCommand.Close());
            if (number < 3) {
                play.with(new SessionCommand.Next());
            }
        }
    }

    @Test
    void whoLeadsDecidesOtherwiseAndThatIsUndone() {
        var teachers = new GuessAbout.Group("Teachers");
        var play = given(planned(teachers)).withSeats(1, 5, TEACHERS).withSeats(6, 10, WHANAU)
                .with(new AskGuess(1, null));
        assertFalse(play.step(1).isGuessPlanned());
        play.when(new SessionCommand.Undo()).then(new SessionEvent.GuessPlanned(1, teachers));
        play.with(new AskGuess(1, WHANAU)).when(new SessionCommand.Open())
                .then(new SessionEvent.RoundOpened(round(1, 1)));
        assertEquals(Optional.of(WHANAU), play.step(1).about());
    }

    @Test
    void anOpeningThatIsUndoneIsPlannedAgain() {
        var teachers = new GuessAbout.Group("Teachers");
        var play = given(planned(teachers)).withSeats(1, 5, TEACHERS).with(new SessionCommand.Open());
        play.when(new SessionCommand.Undo()).then(new SessionEvent.RoundDropped(round(1, 1)),
                new SessionEvent.GuessPlanned(1, teachers));
        assertEquals(Optional.empty(), play.step(1).about());
    }

    @Test
    void onlyWhatCanBeGuessedIsPlanned() {
        var inTurn = new GuessAbout.InTurn();
        for (var question : List.of(Agenda.choice("q", Visibility.NAMED), Agenda.choice("q", Visibility.WHOLE_ROOM))) {
            assertEquals(Reason.CANNOT_BE_GUESSED, assertThrows(Malformed.class,
                    () -> Agenda.item(question).guessing(inTurn)).refusal().reason());
        }
        // other words that nobody can guess put an end to it
        assertEquals(new GuessAbout.Nobody(), Agenda.item(Agenda.choice("q", Visibility.ANONYMOUS)).guessing(inTurn)
                .asking(Agenda.choice("q", Visibility.NAMED)).guess());
    }

    @Test
    void nobodyGuessesHerOwnGroupNorForSeveral() {
        var play = given(Play.showing(CHOICE)).withSeats(1, 5, TEACHERS).withSeats(6, 6, WHANAU)
                .withVoice(7, WHANAU, null, Speaks.GROUP).with(new AskGuess(CHOICE, TEACHERS))
                .with(new SessionCommand.Open());
        play.when(play.guess(1, 1, A)).thenRefused(Reason.NOTHING_ASKED);
        play.when(play.guess(7, 1, A)).thenRefused(Reason.NOTHING_ASKED);
        play.when(play.guess(6, 1, BOTH)).thenRefused(Reason.PICK_BETWEEN);
        play.when(play.guess(6, 1, A)).then(SessionEvent.AnswerGiven.class);
        given(Play.open(CHOICE)).withSeats(6, 6, WHANAU).when(play.guess(6, 2, A)).thenRefused(Reason.NOTHING_ASKED);
    }

    @Test
    void guessesAreCountedByThemselves() {
        var play = asked(CHOICE);
        play.withAnswer(1, 3, A).withAnswer(4, 5, B).withAnswer(6, 8, A).withAnswer(9, 11, B);
        guess(play, 6, 9, A).with(play.guess(10, 1, B), play.guess(11, 1, B)).with(new SessionCommand.Close());
        var result = result(play, CHOICE);
        assertEquals(11, result.n());
        var guesses = result.guesses().orElseThrow();
        assertEquals(6, guesses.n());
        assertTrue(guesses.actual().isPresent());
        // most teachers chose a, which four of six named
        assertEquals(List.of(new Guess("", 6, Optional.of(4), Optional.empty())), guesses.guessed().getFirst().said());
    }

    @Test
    void whereTwoWereChosenMostEitherIsRight() {
        var play = asked(CHOICE);
        play.withAnswer(1, 2, A).withAnswer(3, 4, B).withAnswer(5, 5, BOTH).withAnswer(6, 8, A).withAnswer(9, 11, B);
        guess(play, 6, 8, A);
        guess(play, 9, 11, B).with(new SessionCommand.Close());
        assertEquals(Optional.of(6), said(play, CHOICE).getFirst().right());
    }

    @Test
    void ofAScaleTheGapIsTheMiddleGuessLessTheMiddleAnswerInSteps() {
        var play = asked(SCALE);
        for (int i = 1; i <= 5; i++) {
            play.with(play.answer(i, 1, rated(i)));
        }
        play.withAnswer(6, 8, rated(1)).withAnswer(9, 11, rated(5));
        guess(play, 6, 8, rated(1));
        guess(play, 9, 11, rated(2)).with(new SessionCommand.Close());
        // middle guess 1½, middle answer 3
        assertEquals(List.of(new Guess("s1", 6, Optional.empty(), Optional.of(-1.5))), said(play, SCALE));
    }

    @Test
    void belowKThereIsNoGapAndWhereTheGroupIsHiddenNothingAtAll() {
        var few = asked(CHOICE);
        few.withAnswer(1, 3, A).withAnswer(4, 5, B).withAnswer(6, 8, A).withAnswer(9, 11, B);
        guess(few, 6, 9, A);
        guess(few, 10, 11, ABSTAINED).with(new SessionCommand.Close());
        assertEquals(List.of(), said(few, CHOICE));

        var alike = asked(CHOICE);
        alike.withAnswer(1, 5, A).withAnswer(6, 8, A).withAnswer(9, 11, B);
        guess(alike, 6, 11, A).with(new SessionCommand.Close());
        var guesses = result(alike, CHOICE).guesses().orElseThrow();
        assertEquals(Optional.empty(), guesses.actual());
        assertEquals(List.of(), guesses.guessed());
    }

    @Test
    void whatAGroupAnswersTogetherIsGuessedAtHoweverOne() {
        var play = given(Play.showing(CHOICE)).withVoice(1, TEACHERS, null, Speaks.GROUP).withSeats(6, 11, WHANAU)
                .with(new AskGuess(CHOICE, TEACHERS)).with(new SessionCommand.Open());
        play.withAnswer(1, 1, B).withAnswer(6, 8, A).withAnswer(9, 11, B);
        guess(play, 6, 9, A);
        guess(play, 10, 11, B).with(new SessionCommand.Close());
        assertEquals(Optional.of(2), said(play, CHOICE).getFirst().right());
    }

    private static Play asked(int step) {
        return given(Play.showing(step)).withSeats(1, 5, TEACHERS).withSeats(6, 11, WHANAU)
                .with(new AskGuess(step, TEACHERS)).with(new SessionCommand.Open());
    }

    private static Play guess(Play play, int from, int to, Answer answer) {
        for (int i = from; i <= to; i++) {
            play.with(play.guess(i, 1, answer));
        }
        return play;
    }

    private static Answer rated(int point) {
        return new Scale.Rated(Map.of("s1", new Scale.Point(point)));
    }

    private static List<Guess> said(Play play, int step) {
        return result(play, step).guesses().orElseThrow().guessed().getFirst().said();
    }

    private static Result result(Play play, int step) {
        return play.moment().released(round(step, 1)).orElseThrow();
    }

    /** At its first step, the only ones being those that are guessed so. */
    private static Play planned(GuessAbout... guesses) {
        var agenda = IntStream.range(0, guesses.length).mapToObj(i -> Agenda.item(
                Agenda.choice("q" + i, Visibility.ANONYMOUS)).guessing(guesses[i])).toList();
        var usual = Agenda.opened(new JoinCode("ABCDEFG"));
        return Play.of(new SessionEvent.Opened(usual.code(), usual.partnership(), new QuestionSet(
                usual.questionSet().id(), "Guesses", "", "", "", 1, agenda), Agenda.K, usual.zone(), 365))
                .with(new SessionCommand.GoTo(1));
    }
}
