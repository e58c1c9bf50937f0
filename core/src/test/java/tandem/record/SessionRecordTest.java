package tandem.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.record.SessionTold.choice;
import static tandem.record.SessionTold.item;
import static tandem.record.SessionTold.pause;
import static tandem.record.SessionTold.picked;
import static tandem.record.SessionTold.rated;
import static tandem.record.SessionTold.scale;
import static tandem.record.SessionTold.text;
import static tandem.record.SessionTold.tryOut;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.question.Answer;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Scale;
import tandem.question.Visibility;
import tandem.session.Session;
import tandem.session.SessionCommand;

class SessionRecordTest {
    private static final SessionCommand.Act NEXT = new SessionCommand.Next();
    private static final SessionCommand.Act OPEN = new SessionCommand.Open();
    private static final SessionCommand.Act CLOSE = new SessionCommand.Close();
    private static final SessionCommand.Act REVEAL = new SessionCommand.Reveal();
    private static final SessionCommand.Act UNDO = new SessionCommand.Undo();

    @Test
    void thereIsNoneWithoutASession() {
        assertEquals(Optional.empty(), SessionRecord.of(SessionTold.ID, List.of()));
    }

    @Test
    void aLobbyHasItsAgendaAndWhoIsThere() {
        var record = SessionTold.of(item(pause("p")), item(choice("q", Visibility.ANONYMOUS)))
                .seat(2, "whanau").seat(1, null).record();

        assertEquals(Session.State.LOBBY, record.state());
        assertEquals(List.of(2, 0), record.tookPart().groups().stream().map(TookPart.Group::seats).toList());
        assertEquals(1, record.tookPart().unsaid());
        assertEquals(3, record.tookPart().seats());
        assertEquals(List.of(List.of(), List.of()), record.steps().stream().map(RecordStep::rounds).toList());
    }

    @Test
    void watchersAndHelpedAreToldApart() {
        var told = SessionTold.of(item(pause("p")));
        told.seat("whanau", null, true, false);
        told.seat("teachers", null, false, true);
        assertEquals(new TookPart(told.record().tookPart().groups(), 0, 1, 1), told.record().tookPart());
        assertEquals(1, told.record().tookPart().seats());
    }

    @Test
    void anOpenRoundIsItsCount() {
        var told = SessionTold.of(item(choice("q", Visibility.ANONYMOUS))).seat(7, "whanau").lead(NEXT, OPEN)
                .answer(picked("a"), picked("a"), picked("a"), picked("b"), picked("b"), picked("b"));
        var round = round(told, 0, 1);

        assertTrue(round.isOpen());
        assertEquals(6, round.n());
        assertEquals(List.of(), round.rows());
    }

    @Test
    void anOpenNamedRoundIsItsCountToo() {
        var told = SessionTold.of(item(choice("q", Visibility.NAMED))).seat(1, "whanau").lead(NEXT, OPEN)
                .answer(picked("a"));
        assertTrue(round(told, 0, 1).isOpen());
        assertEquals(1, round(told, 0, 1).n());
    }

    @Test
    void fewerThanKAreOnlyANumber() {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).seat(4, "whanau").lead(NEXT, OPEN)
                .answer(words(4)).lead(CLOSE, REVEAL);

        assertTrue(round(told, 0, 1).isTooSmall());
        assertEquals(4, round(told, 0, 1).n());
        assertEquals(List.of(), rows(told, 0, 1));
    }

    @Test
    void eachPickedOptionIsARowInTheQuestionsOrder() {
        var told = SessionTold.of(item(choice("q", Visibility.WHOLE_ROOM))).seat(6, "whanau").lead(NEXT, OPEN)
                .answer(picked("b"), new Answer.Abstained(), picked("b", "a"), new Choice.NoneOfThese(), picked("b"),
                        picked("a"))
                .lead(CLOSE);

        assertEquals(List.of("a", "a", "b", "b", "b", "", ""),
                rows(told, 0, 1).stream().map(AnswerRow::value).toList());
        assertEquals(List.of(AnswerRow.Given.NONE, AnswerRow.Given.ABSTAINED),
                rows(told, 0, 1).subList(5, 7).stream().map(AnswerRow::given).toList());
    }

    @Test
    void ratingsOfOnePersonCannotBePutTogether() {
        var one = SessionTold.of(item(scale("q", Visibility.ANONYMOUS))).seat(5, "whanau").lead(NEXT, OPEN)
                .answer(rated(1, 5), rated(2, 4), rated(3, 3), rated(4, 2), rated(5, 1)).lead(CLOSE);
        var other = SessionTold.of(item(scale("q", Visibility.ANONYMOUS))).seat(5, "whanau").lead(NEXT, OPEN)
                .answer(rated(1, 1), rated(2, 2), rated(3, 3), rated(4, 4), rated(5, 5)).lead(CLOSE);
        assertEquals(10, rows(one, 0, 1).size());
        assertEquals(rows(other, 0, 1), rows(one, 0, 1));
    }

    @Test
    void aStatementThatTooFewAnsweredSaysSo() {
        var one = new Scale.Rated(Map.of("s1", new Scale.Point(4)));
        var told = SessionTold.of(item(scale("q", Visibility.ANONYMOUS))).seat(5, "whanau").lead(NEXT, OPEN)
                .answer(one, one, one, one, rated(1, 5)).lead(CLOSE);
        assertEquals(List.of("s1 POINT 1", "s1 POINT 4", "s1 POINT 4", "s1 POINT 4", "s1 POINT 4", "s2 UNTOLD "),
                rows(told, 0, 1).stream().map(r -> r.partId() + " " + r.given() + " " + r.value()).toList());
    }

    @Test
    void namedAnswersCarryTheirNames() {
        var told = SessionTold.of(item(choice("q", Visibility.NAMED)), item(scale("r", Visibility.NAMED)),
                item(text("t", Visibility.NAMED)));
        var mere = told.seat("whanau", "Mere", false, false);
        var tom = told.seat("teachers", "Tom", false, false);
        told.lead(NEXT, OPEN).answer(mere, picked("b", "a")).answer(tom, new Answer.Abstained()).lead(CLOSE);
        told.lead(NEXT, OPEN).answer(mere, rated(4, 5)).lead(CLOSE);
        told.lead(NEXT, OPEN).answer(mere, new OpenText.Text("It rained.")).answer(tom, new Answer.Abstained())
                .lead(CLOSE);

        var choice = rows(told, 0, 1);
        assertEquals(List.of("a", "b"), choice.stream().filter(row -> "Mere".equals(row.name()))
                .map(AnswerRow::value).toList());
        assertTrue(choice.contains(AnswerRow.abstained("Tom")));
        assertEquals(List.of("s1 4 Mere", "s2 5 Mere"), rows(told, 1, 1).stream()
                .map(row -> row.partId() + " " + row.value() + " " + row.name()).toList());
        assertEquals(List.of(new AnswerRow("", "", AnswerRow.Given.TEXT, "", "It rained.", "Mere"),
                AnswerRow.abstained("Tom")), rows(told, 2, 1));
    }

    @Test
    void aReplacedAnswerDoesNotCount() {
        var told = SessionTold.of(item(choice("q", Visibility.ANONYMOUS))).seat(5, "whanau").lead(NEXT, OPEN)
                .answer(picked("a"), picked("a"), picked("a"), picked("a"), picked("a"))
                .answer(picked("b")).lead(CLOSE);
        assertEquals(List.of("a", "a", "a", "a", "b"), rows(told, 0, 1).stream().map(AnswerRow::value).toList());
        assertEquals(5, round(told, 0, 1).n());
    }

    @Test
    void everyRoundStandsForItself() {
        var told = SessionTold.of(item(choice("q", Visibility.ANONYMOUS))).seat(6, "whanau").lead(NEXT, OPEN)
                .answer(picked("a"), picked("a"), picked("a"), picked("a"), picked("a")).lead(CLOSE, REVEAL, OPEN)
                .answer(picked("b"), picked("b"), picked("b"), picked("b"), picked("b"), picked("b")).lead(CLOSE);

        assertEquals(List.of(5, 6), told.record().steps().getFirst().rounds().stream().map(RecordRound::n).toList());
        assertEquals(List.of(true, false),
                told.record().steps().getFirst().rounds().stream().map(RecordRound::revealed).toList());
    }

    @Test
    void keptCardsAreLeftOutAndCounted() {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).seat(6, "whanau").lead(NEXT, OPEN)
                .answer(words(6)).lead(CLOSE);
        var round = told.situation().session().here();
        var cards = (OpenText.Cards) round(told, 0, 1).result().orElseThrow().whole().orElseThrow();
        told.lead(new SessionCommand.KeepCard(round, cards.cards().getFirst().id(), true), REVEAL);

        var after = (OpenText.Cards) round(told, 0, 1).result().orElseThrow().whole().orElseThrow();
        assertEquals(1, after.kept());
        assertEquals(6, rows(told, 0, 1).size());
        assertEquals(AnswerRow.kept(), rows(told, 0, 1).getLast());
        assertFalse(rows(told, 0, 1).stream().anyMatch(row -> row.text().equals(cards.cards().getFirst().text())));
        assertEquals(6, round(told, 0, 1).n());
    }

    @Test
    void tryOutsAreLeftOut() {
        var told = SessionTold.of(tryOut(choice("try", Visibility.ANONYMOUS)), item(pause("p"))).seat(5, "whanau")
                .lead(NEXT, OPEN).answer(picked("a"), picked("a"), picked("a"), picked("a"), picked("a")).lead(CLOSE);
        assertEquals(List.of(2), told.record().steps().stream().map(RecordStep::number).toList());
    }

    @Test
    void theSubjectGoesWithTheRoundsAskedUnderIt() {
        var told = SessionTold.of(item(choice("q", Visibility.ANONYMOUS)), item(choice("r", Visibility.ANONYMOUS)))
                .seat(1, "whanau").lead(NEXT, OPEN, CLOSE, new SessionCommand.SetSubject("The gardn"),
                        new SessionCommand.SetSubject("The garden"), NEXT, OPEN);

        assertEquals("", round(told, 0, 1).subject());
        assertEquals("The garden", round(told, 1, 1).subject());
        assertEquals(List.of(new SessionRecord.Subject(1, "The garden")), told.record().subjects());

        told.lead(new SessionCommand.SetSubject("The new hall"));
        assertEquals("The new hall", round(told, 1, 1).subject());
        assertEquals(2, told.record().subjects().size());
    }

    @Test
    void sealingChangesNothingThatIsTold() {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS)), item(scale("r", Visibility.ANONYMOUS)))
                .seat(3, "whanau").seat(4, "teachers").lead(NEXT, OPEN).answer(words(7)).lead(NEXT, NEXT, OPEN)
                .answer(rated(1, 2), rated(2, 2), rated(3, 2), rated(4, 2), rated(5, 2)).lead(new SessionCommand.End());
        var before = told.record();
        var after = told.seal().record();

        assertTrue(after.sealed());
        assertEquals(before.steps(), after.steps());
        assertEquals(before.tookPart(), after.tookPart());
        assertEquals(before.ended(), after.ended());
    }

    @Test
    void anOpeningThatWasTakenBackIsNoRound() {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).quickly().seat(1, "whanau")
                .lead(NEXT, OPEN, CLOSE, OPEN, UNDO);
        assertEquals(1, told.record().steps().getFirst().rounds().size());
    }

    private static RecordRound round(SessionTold told, int place, int round) {
        return told.record().steps().get(place).rounds().get(round - 1);
    }

    private static List<AnswerRow> rows(SessionTold told, int place, int round) {
        return round(told, place, round).rows();
    }

    private static Answer[] words(int n) {
        return IntStream.range(0, n).mapToObj(i -> new OpenText.Text("Word " + i)).toArray(Answer[]::new);
    }
}
