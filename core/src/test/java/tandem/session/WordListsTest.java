package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.person;
import static tandem.session.Agenda.round;
import static tandem.session.Play.given;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tandem.question.CardId;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.question.Words;
import tandem.words.Reason;

/** Words of a room and of its groups (rules.md C5, B5), and a word that is kept back (A7). */
class WordListsTest {
    private final Play play = given(Play.of(Agenda.opened(
            new Words(new QuestionId("w"), "Which words?", Visibility.ANONYMOUS))))
            .withSeats(1, 6, WHANAU).withSeats(11, 15, TEACHERS)
            .with(new SessionCommand.Next(), new SessionCommand.Open());

    @Test
    void ofTheRoomEveryWordIsSaidAndOfAGroupThoseOfTwoOrMore() {
        answered();
        assertEquals(List.of("whānau 6", "rest 3", "trust 3", "kai 1", "time 1"), words(result().whole().orElseThrow()));
        assertEquals(List.of("whanau 4", "trust 2"), words(result().sets().getFirst().tally()));
        assertEquals(2, lists(result().sets().getFirst()).others());
        assertEquals(List.of("rest 3", "whānau 2"), words(result().sets().getLast().tally()));
        assertEquals(1, lists(result().sets().getLast()).others());
    }

    @Test
    void aWordIsKeptBackForAllWhoUsedIt() {
        answered();
        var word = ((Words.Lists) result().whole().orElseThrow()).words().getFirst().card();
        play.when(new SessionCommand.KeepCard(round(1, 1), word, true))
                .then(new SessionEvent.CardKept(round(1, 1), word, true));
        assertEquals(List.of("rest 3", "trust 3", "kai 1", "time 1"), words(result().forTheRoom().whole().orElseThrow()));
        assertEquals(List.of("trust 2"), words(result().forTheRoom().sets().getFirst().tally()));
        assertTrue(mine(1).kept());
        assertFalse(mine(5).kept());
        play.when(new SessionCommand.KeepCard(round(1, 1), new CardId("0".repeat(20)), true))
                .thenRefused(Reason.UNKNOWN_CARD);
    }

    private void answered() {
        for (int i = 1; i <= 4; i++) {
            say(i, "whanau");
        }
        say(5, "trust", "kai");
        say(6, "trust", "time");
        say(11, "whānau", "trust");
        say(12, "whānau");
        say(13, "rest");
        say(14, "rest", "Rest");
        say(15, "rest");
        play.with(new SessionCommand.Close());
    }

    private void say(int person, String... words) {
        play.with(play.answer(person, 1, new Words.Said(List.of(words))));
    }

    private Mine.Given mine(int person) {
        return Mine.of(play.situation().seats().seat(person(person)).orElseThrow(), play.moment(),
                Optional.of(Play.KEY)).answers().getFirst();
    }

    private Result result() {
        return play.moment().released(round(1, 1)).orElseThrow();
    }

    private static Words.Lists lists(Result.Shown set) {
        return (Words.Lists) set.tally();
    }

    private static List<String> words(Object tally) {
        return ((Words.Lists) tally).words().stream().map(word -> word.text() + " " + word.people()).toList();
    }
}
