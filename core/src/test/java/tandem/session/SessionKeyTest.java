package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static tandem.session.Agenda.choice;
import static tandem.session.Agenda.person;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.question.Pause;
import tandem.question.Question;
import tandem.question.QuestionId;
import tandem.question.Visibility;

/** Pseudonyms by rules.md A2. */
class SessionKeyTest {
    private static final Question ONE = choice("one", Visibility.ANONYMOUS);
    private static final Question OTHER = choice("other", Visibility.ANONYMOUS);

    private final SessionKey key = key(1, 1);

    @Test
    void theSameSeatHasTheSameVoiceInTheSameQuestion() {
        assertEquals(key.voice(ONE, person(1)), key(1, 1).voice(ONE, person(1)));
        assertEquals(key.voice(ONE, person(1)), key.voice(choice("one", Visibility.WHOLE_ROOM), person(1)));
    }

    @Test
    void anotherQuestionAnotherSeatAndAnotherSessionEachMakeAnotherVoice() {
        var voice = key.voice(ONE, person(1));
        assertNotEquals(voice, key.voice(OTHER, person(1)));
        assertNotEquals(voice, key.voice(ONE, person(2)));
        assertNotEquals(voice, key(1, 2).voice(ONE, person(1)));
        assertNotEquals(voice, key(2, 1).voice(ONE, person(1)));
    }

    @Test
    void aPseudonymSaysNothingOfThePerson() {
        var pseudonym = assertInstanceOf(Voice.Pseudonym.class, key.voice(ONE, person(1)));
        assertEquals(22, pseudonym.value().length());
        assertEquals(1_000, IntStream.range(0, 1_000).mapToObj(i -> key.voice(ONE, person(i))).distinct().count());
    }

    @Test
    void whoAnswersByNameAnswersAsThemselves() {
        assertEquals(new Voice.Seated(person(1)), key.voice(choice("one", Visibility.NAMED), person(1)));
    }

    @Test
    void aSeatHasAVoiceForEveryQuestionThatAsksSomethingOneForItsGuessAndOneForMany() {
        var pause = new Pause(new QuestionId("breathe"), "");
        assertEquals(List.of(new Voice.Together(person(1)), key.voice(ONE, person(1)),
                key.voice(ONE, Slot.GUESS, person(1)), key.voice(OTHER, person(1)),
                key.voice(OTHER, Slot.GUESS, person(1))), key.voices(Stream.of(ONE, pause, OTHER), person(1)));
    }

    @Test
    void whoAnswersByNameHasOneVoiceForBothAnswerAndGuess() {
        assertEquals(List.of(new Voice.Together(person(1)), new Voice.Seated(person(1))),
                key.voices(Stream.of(choice("one", Visibility.NAMED)), person(1)));
    }

    private static SessionKey key(int secret, int salt) {
        var secretBytes = new byte[32];
        secretBytes[5] = (byte) secret;
        var saltBytes = new byte[16];
        saltBytes[3] = (byte) salt;
        return SessionKey.of(secretBytes, saltBytes);
    }
}
