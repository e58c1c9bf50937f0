package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.NAMED;
import static tandem.session.Agenda.TEACHERS;
import static tandem.session.Agenda.TEXT;
import static tandem.session.Agenda.WHANAU;
import static tandem.session.Agenda.round;
import static tandem.session.Agenda.text;
import static tandem.session.Play.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tandem.partnership.PartnerId;
import tandem.question.Answer;
import tandem.session.SessionEvent.AnswerGiven;

/** What a sealed log keeps of anonymous answers (rules.md A2, B7). */
class SealingTest {
    @Test
    void theSameAnswersStandInTheSamePlacesInAnotherOrder() {
        var log = twelve(TEXT).log();
        var before = answers(log, TEXT);
        var after = answers(sealed(log, 1), TEXT);
        assertEquals(before.stream().map(Recorded::seq).toList(), after.stream().map(Recorded::seq).toList());
        assertEquals(words(before).stream().sorted().toList(), words(after).stream().sorted().toList());
        assertNotEquals(words(before), words(after));
    }

    @Test
    void theOrderSaysNothing() {
        var log = twelve(TEXT).log();
        var firsts = IntStream.range(0, 400).mapToObj(seed -> words(answers(sealed(log, seed), TEXT)).getFirst())
                .toList();
        for (var word : words(answers(log, TEXT))) {
            var share = firsts.stream().filter(word::equals).count();
            assertTrue(share > 10 && share < 70, word + " came first " + share + " times of 400");
        }
    }

    @Test
    void ordersInDifferentRoundsHaveNothingToDoWithEachOther() {
        var play = twelve(TEXT).with(new SessionCommand.Close(), new SessionCommand.GoTo(CHOICE),
                new SessionCommand.Open());
        IntStream.rangeClosed(1, 12).forEach(i -> play.with(play.answer(i, 1, Agenda.A)));
        var sealed = sealed(play.log(), 1);
        assertNotEquals(order(play, sealed, TEXT), order(play, sealed, CHOICE));
    }

    @Test
    void timesAreCutToTheRoundsOpeningAndRevisionsAreGone() {
        var play = given(Play.open(TEXT)).withPeople(6);
        var opened = play.now();
        for (int i = 1; i <= 6; i++) {
            play.seconds(i).with(play.answer(i, i, text("word " + i)));
        }
        for (var answer : answers(sealed(play.log(), 1), TEXT)) {
            assertEquals(opened, answer.at());
            assertEquals(1, ((AnswerGiven) answer.event()).revision());
        }
    }

    @Test
    void groupsThatStayedBelowKLoseTheirTags() {
        // five whānau and two teachers
        var play = given(Play.open(TEXT));
        for (int i = 1; i <= 7; i++) {
            play.with(Agenda.join(i, i <= 5 ? WHANAU : TEACHERS)).with(play.answer(i, 1, text("word " + i)));
        }
        var partners = answers(sealed(play.log(), 1), TEXT).stream()
                .map(r -> ((AnswerGiven) r.event()).partner()).toList();
        assertEquals(5, partners.stream().filter(WHANAU::equals).count());
        assertEquals(2, partners.stream().filter(partner -> partner == null).count());
    }

    @Test
    void aGroupThatReachedKOnceKeepsItsTagEverywhere() {
        var play = given(Play.open(CHOICE));
        for (int i = 1; i <= 5; i++) {
            play.with(Agenda.join(i, WHANAU)).with(play.answer(i, 1, Agenda.A));
        }
        play.with(new SessionCommand.GoTo(TEXT), new SessionCommand.Open());
        play.with(play.answer(1, 1, text("alone")));
        assertEquals(WHANAU, partner(answers(sealed(play.log(), 1), TEXT).getFirst()));
    }

    @Test
    void namedAnswersStayAsTheyAre() {
        var play = given(Play.open(NAMED)).withPeople(6);
        for (int i = 1; i <= 6; i++) {
            play.seconds(1).with(play.answer(i, i, Agenda.A));
        }
        assertEquals(play.log(), sealed(play.log(), 1));
    }

    @Test
    void whatTheSessionSaysIsTheSameAfterwards() {
        var play = twelve(TEXT).with(new SessionCommand.Close(), new SessionCommand.Reveal());
        var before = play.moment().released(round(TEXT, 1)).orElseThrow();
        var again = Moment.of(play.moment().id(), Situation.after(sealed(play.log(), 1)));
        assertEquals(before, again.released(round(TEXT, 1)).orElseThrow());
        assertEquals(play.session(), again.session());
    }

    private static Play twelve(int step) {
        var words = IntStream.rangeClosed(1, 12).mapToObj(i -> text("word " + i)).toArray(Answer[]::new);
        return given(Play.open(step)).withPeople(12).withAnswers(words);
    }

    private static List<Recorded> sealed(List<Recorded> log, long seed) {
        var sealed = new ArrayList<>(log);
        Sealing.rewritten(log, new Random(seed)).forEach(r -> sealed.set((int) r.seq() - 1, r));
        return sealed;
    }

    private static List<Recorded> answers(List<Recorded> log, int step) {
        return log.stream().filter(r -> r.event() instanceof AnswerGiven g && g.slot().round().step() == step).toList();
    }

    private static List<String> words(List<Recorded> answers) {
        return answers.stream().map(r -> ((AnswerGiven) r.event()).answer().toString()).toList();
    }

    /** Whose answers stand where, if one still had the key. */
    private static List<Integer> order(Play play, List<Recorded> log, int step) {
        return answers(log, step).stream().map(r -> ((AnswerGiven) r.event()).voice())
                .map(voice -> Stream.iterate(1, i -> i + 1).filter(i -> play.voice(i, step).equals(voice))
                        .findFirst().orElseThrow()).toList();
    }

    private static @Nullable PartnerId partner(Recorded answer) {
        return ((AnswerGiven) answer.event()).partner();
    }
}
