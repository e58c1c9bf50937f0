package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.session.Agenda.CHOICE;
import static tandem.session.Agenda.SCALE;
import static tandem.session.Agenda.TEXT;
import static tandem.session.Agenda.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.Scale;

/** What people see while an anonymous question is open has nothing to do with what was answered (rules.md A5). */
class ViewProperties {
    private static final int PEOPLE = 9;

    /** @param revisions how often the answer was changed before */
    record Given(int person, int revisions, Answer answer) {
    }

    @Property(tries = 60)
    void theViewOfAnOpenChoiceIsTheSameForAnyAnswers(@ForAll("choices") List<Given> given) {
        nothingShows(CHOICE, given);
    }

    @Property(tries = 60)
    void theViewOfAnOpenScaleIsTheSameForAnyAnswers(@ForAll("scales") List<Given> given) {
        nothingShows(SCALE, given);
    }

    @Property(tries = 60)
    void theViewOfAnOpenTextIsTheSameForAnyAnswers(@ForAll("texts") List<Given> given) {
        nothingShows(TEXT, given);
    }

    private static void nothingShows(int step, List<Given> given) {
        var silent = Play.open(step).withPeople(PEOPLE);
        var play = Play.open(step).withPeople(PEOPLE);
        for (var answer : given) {
            for (int revision = 1; revision <= answer.revisions(); revision++) {
                play.when(play.answer(answer.person(), revision, answer.answer()));
            }
        }
        assertEquals(ParticipantView.of(silent.moment()), ParticipantView.of(play.moment()));
        assertEquals(Optional.empty(), FacilitatorView.of(play.moment(), Here.NOBODY).result());
        silent.with(new SessionCommand.Close());
        play.with(new SessionCommand.Close());
        assertEquals(ParticipantView.of(silent.moment()), ParticipantView.of(play.moment()), "nor once it is closed");
    }

    @Provide
    Arbitrary<List<Given>> choices() {
        return given(Arbitraries.of(new Choice.Picked(Set.of("a")), new Choice.Picked(Set.of("b")),
                new Choice.NoneOfThese(), new Answer.Abstained()));
    }

    @Provide
    Arbitrary<List<Given>> scales() {
        return given(Arbitraries.integers().between(1, 5)
                .map(point -> new Scale.Rated(Map.of("s1", new Scale.Point(point)))));
    }

    @Provide
    Arbitrary<List<Given>> texts() {
        return given(Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20).map(words -> text(words)));
    }

    private static Arbitrary<List<Given>> given(Arbitrary<? extends Answer> answers) {
        return Combinators.combine(Arbitraries.integers().between(1, PEOPLE),
                Arbitraries.integers().between(1, 3), answers).as((person, revisions, answer) ->
                new Given(person, revisions, answer)).list().ofMaxSize(15);
    }
}
