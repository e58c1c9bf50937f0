package tandem.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.session.Agenda.CHOICE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import tandem.partnership.Node;
import tandem.partnership.PartnerId;
import tandem.question.Ballot;
import tandem.question.OpenText;
import tandem.question.Question;
import tandem.question.Sums;
import tandem.record.SessionRecord;

/** What anybody sees, the facilitator and readers of the record included, is what the release says (rules.md B3). */
class TellingProperties {
    @Property(tries = 150)
    void everyFigureAnybodySeesIsPublished(@ForAll long seed) {
        RandomRoom.played(seed, TellingProperties::saysNoMore);
    }

    @Property(tries = 60)
    void whileOpenNobodySeesOfWhichGroupTheyAreWhoHaveAnswered(@ForAll long seed,
                                                               @ForAll @IntRange(min = 1, max = 8) int answered) {
        var people = new ArrayList<>(IntStream.rangeClosed(1, 9).boxed().toList());
        var some = Play.open(CHOICE).withPeople(9);
        var others = Play.open(CHOICE).withPeople(9);
        for (int i = 1; i <= answered; i++) {
            some.with(some.answer(i, 1, Agenda.A));
        }
        Collections.shuffle(people, new Random(seed));
        people.subList(0, answered).forEach(person -> others.with(others.answer(person, 1, Agenda.B)));
        assertEquals(FacilitatorView.of(some.moment(), Here.NOBODY), FacilitatorView.of(others.moment(), Here.NOBODY));
        assertEquals(ScreenView.of(some.moment(), Here.NOBODY), ScreenView.of(others.moment(), Here.NOBODY));
        assertEquals(ParticipantView.of(some.moment()), ParticipantView.of(others.moment()));
    }

    private static void saysNoMore(RandomRoom room) {
        var play = room.told();
        var moment = play.moment();
        var step = play.session().step().orElseThrow();
        var release = step.release().orElseThrow();
        var result = ParticipantView.of(moment).result().orElseThrow();
        assertEquals(result, ScreenView.of(moment, Here.NOBODY).result().orElseThrow());
        assertEquals(result, FacilitatorView.of(moment, Here.NOBODY).result().orElseThrow().forTheRoom());
        assertEquals(result, SessionRecord.of(moment.id(), play.log()).orElseThrow().steps().stream()
                .filter(s -> s.number() == step.number()).findFirst().orElseThrow().rounds().getLast().result()
                .orElseThrow());
        assertEquals(release.told(), result.whole().isPresent());
        shown(result, play).forEach(shown -> isPublished(shown, release, step.question(), room));
        result.guesses().ifPresent(guesses -> guesses.guessed().forEach(guessed -> assertEquals(tally(guessed.by(),
                release.guesses().orElseThrow().parts(), step.question().guess().orElseThrow(), room.k(), List.of()),
                guessed.by().tally())));
        assertEquals(release.compared().size(), result.panels().size());
        assertEquals(release.parts().stream().mapToInt(part -> part.between().size()).sum(), result.between().size());
    }

    private static Stream<Result.Shown> shown(Result result, Play play) {
        var whole = Node.whole(play.session().opened().partnership());
        return Stream.concat(result.whole().stream()
                        .map(tally -> new Result.Shown(List.of(whole), "", result.n(), tally)),
                result.sets().stream());
    }

    private static void isPublished(Result.Shown shown, Release release, Question question, RandomRoom room) {
        var tally = shown.tally();
        if (question.authors().isPresent() && question.columns(question.authors().get()).isEmpty()
                && question.parts().size() == 1) {
            var told = release.parts().getFirst().sum(keys(shown)).orElseThrow();
            assertTrue(told.n() >= room.k(), "fewer than k wrote " + shown);
            if (question instanceof OpenText) {
                assertEquals(told.n(), tally.cards().size() + tally.kept());
                tally.cards().forEach(card -> assertTrue(shown.nodes().stream().anyMatch(node -> node.holds(writer(card,
                        room))), card + " is not of " + shown));
            }
            return;
        }
        var expected = tally(shown, release.parts(), question, room.k(), written(shown, release, question, room));
        assertEquals(expected, shown.tally());
    }

    /** The ballots with words of those who are shown, where it is published how many of them wrote. */
    private static List<Ballot> written(Result.Shown shown, Release release, Question question, RandomRoom room) {
        return question.authors().stream().filter(part -> release.parts().stream()
                .anyMatch(said -> said.part().equals(part) && said.sum(keys(shown)).isPresent()))
                .flatMap(part -> room.told().situation().ballots().given(Slot.answer(release.round())).stream()
                        .filter(given -> question.marks(part, given.answer()).isPresent())
                        .filter(given -> shown.nodes().stream().anyMatch(node -> node.holds(given.partner()))))
                .map(given -> new Ballot(release.card(given.voice()), given.answer(), null)).toList();
    }

    private static @Nullable PartnerId writer(OpenText.Card card, RandomRoom room) {
        var person = Agenda.person(Integer.parseInt(card.text().substring("Word of ".length())));
        return room.told().situation().seats().seat(person).orElseThrow().partner();
    }

    private static Object tally(Result.Shown shown, List<Published> parts, Question question, int k,
                                List<Ballot> written) {
        var sums = new LinkedHashMap<String, Sums.Sum>();
        parts.forEach(part -> part.sum(keys(shown)).ifPresent(sum -> sums.put(part.part(), sum)));
        assertTrue(!sums.isEmpty(), () -> "nothing is published of " + shown);
        return question.tally(new Sums(shown.n(), sums), written, k);
    }

    private static List<String> keys(Result.Shown shown) {
        return shown.nodes().stream().map(Node::key).toList();
    }
}
