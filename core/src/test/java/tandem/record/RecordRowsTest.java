package tandem.record;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static tandem.record.SessionTold.choice;
import static tandem.record.SessionTold.item;
import static tandem.record.SessionTold.picked;
import static tandem.record.SessionTold.rated;
import static tandem.record.SessionTold.scale;
import static tandem.record.SessionTold.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tandem.partnership.Node;
import tandem.question.Answer;
import tandem.question.OpenText;
import tandem.question.QuestionId;
import tandem.question.Visibility;
import tandem.question.Words;
import tandem.session.SessionCommand;

/** The rows of the record by group (rules.md B7, A6), for k = 5. */
class RecordRowsTest {
    private static final SessionCommand.Act NEXT = new SessionCommand.Next();
    private static final SessionCommand.Act OPEN = new SessionCommand.Open();
    private static final SessionCommand.Act CLOSE = new SessionCommand.Close();
    private static final SessionCommand.Act END = new SessionCommand.End();

    @Test
    void everyRowHasTheGroupThatIsShown() {
        var told = asked(5, 5, 0).answer(times(3, "a", 2, "b", 2, "a", 3, "b")).lead(CLOSE);
        assertEquals(Map.of("whanau a", 3L, "whanau b", 2L, "teachers a", 2L, "teachers b", 3L), rows(told));
    }

    @Test
    void whatIsLeftOfTheRoomHasNoGroup() {
        var told = asked(6, 5, 2).answer(times(3, "a", 3, "b", 3, "a", 2, "b", 1, "a", 1, "b")).lead(CLOSE);
        assertEquals(Map.of("whanau a", 3L, "whanau b", 3L, " a", 4L, " b", 3L), rows(told));
    }

    @Test
    void groupsThatAreOnlyShownTogetherStandTogether() {
        var told = asked(7, 6, 9).answer(times(3, "a", 4, "b", 6, "b", 5, "a", 4, "b")).lead(CLOSE);
        assertEquals(Map.of("whanau+teachers a", 3L, "whanau+teachers b", 10L, "? a", 5L, "? b", 4L), rows(told));
    }

    @Test
    void ratingsAreByGroupStatementByStatement() {
        var told = SessionTold.of(item(scale("q", Visibility.ANONYMOUS))).seat(5, "whanau").seat(5, "teachers")
                .lead(NEXT, OPEN).answer(rated(1, 2), rated(2, 3), rated(3, 4), rated(4, 5), new Answer.Abstained(),
                        rated(5, 1), rated(4, 2), rated(3, 3), rated(2, 4), rated(1, 5)).lead(CLOSE);
        var all = all(told);
        assertEquals(8, all.stream().filter(row -> group(row).equals("whanau") && !row.partId().isEmpty()).count());
        assertEquals(10, all.stream().filter(row -> group(row).equals("teachers")).count());
        assertEquals(List.of("whanau"), all.stream().filter(row -> row.given() == AnswerRow.Given.ABSTAINED)
                .map(RecordRowsTest::group).toList());
    }

    @Test
    void aCardHasItsGroupAsFarAsThatIsShown() {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).seat(6, "whanau").seat(5, "teachers")
                .seat(2, null).lead(NEXT, OPEN).answer(words(13)).lead(CLOSE);
        var byGroup = all(told).stream().collect(groupingBy(RecordRowsTest::group, TreeMap::new, counting()));
        assertEquals(Map.of("whanau", 6L, "", 7L), byGroup);
        assertEquals(List.of("whanau"), all(told).stream().filter(row -> row.text().equals("Word 0"))
                .map(RecordRowsTest::group).toList());
    }

    @Test
    void aWordHasARowForEverybodyWhoUsedItWithTheGroupThatShowsItAsItsOwn() {
        var told = SessionTold.of(item(new Words(new QuestionId("q"), "Which words?", Visibility.ANONYMOUS)))
                .seat(5, "whanau").seat(5, "teachers").lead(NEXT, OPEN).answer(said("trust"), said("Trust", "kai"),
                        said("trust"), said("trust"), said("kai"), said("trust", "time"), said("time"),
                        said("rest"), said("rest"), said("rest")).lead(CLOSE);
        assertEquals(Map.of("whanau trust", 4L, "whanau kai", 2L, "teachers rest", 3L, "teachers time", 2L,
                " trust", 1L), all(told)
                .stream().collect(groupingBy(row -> group(row) + " " + row.text(), TreeMap::new, counting())));
    }

    private static Words.Said said(String... words) {
        return new Words.Said(List.of(words));
    }

    @Test
    void aSetFromWhichSomebodyTookAnAnswerBackHasNoRows() {
        var told = asked(5, 5, 0).answer(times(3, "a", 2, "b", 2, "a", 3, "b")).lead(CLOSE).takeBack(1);
        assertEquals(Map.of("whanau WITHHELD5", 1L, "teachers a", 2L, "teachers b", 3L), rows(told));
        assertEquals(1, round(told).takenBack());
        assertEquals(rows(told), rows(told.lead(END).seal()));
    }

    @Test
    void noCardsEither() {
        var told = SessionTold.of(item(text("q", Visibility.ANONYMOUS))).seat(5, "whanau").seat(5, "teachers")
                .lead(NEXT, OPEN).answer(words(10)).lead(CLOSE).takeBack(1);
        assertEquals(List.of("whanau WITHHELD5"), all(told).stream().filter(row -> group(row).equals("whanau"))
                .map(RecordRowsTest::told).toList());
        assertEquals(6, all(told).size());
    }

    @Test
    void whoseGroupIsNotShownConcernsWhateverSheMayBeIn() {
        var told = asked(6, 2, 5).answer(times(3, "a", 3, "b", 1, "a", 1, "b", 3, "a", 2, "b")).lead(CLOSE)
                .takeBack(6);
        assertEquals(Map.of("whanau a", 3L, "whanau b", 3L, " WITHHELD7", 1L), rows(told));
        assertEquals(rows(told), rows(told.lead(END).seal()));
    }

    @Test
    void takingBackBeforeTheCloseLeavesNothing() {
        var told = asked(6, 5, 0).answer(times(3, "a", 3, "b", 2, "a", 3, "b")).takeBack(0).lead(CLOSE);
        assertEquals(Map.of("whanau a", 2L, "whanau b", 3L, "teachers a", 2L, "teachers b", 3L), rows(told));
    }

    @Test
    void namedAnswersAreWithheldWhole() {
        var told = SessionTold.of(item(choice("q", Visibility.NAMED)));
        var mere = told.seat("whanau", "Mere", false, false);
        var tom = told.seat("whanau", "Tom", false, false);
        told.lead(NEXT, OPEN).answer(mere, picked("a")).answer(tom, picked("b")).lead(CLOSE).takeBack(0);
        assertEquals(Map.of(" WITHHELD2", 1L), rows(told));
        assertEquals(List.of(), round(told).result().orElseThrow().named());
    }

    @Test
    void aGroupThatAnswersTogetherIsMarkedAndNotCounted() {
        var told = SessionTold.of(item(choice("q", Visibility.ANONYMOUS))).seat(5, "whanau");
        var voice = told.voiceOf("teachers");
        told.lead(NEXT, OPEN).answer(times(3, "a", 2, "b")).answer(voice, picked("b")).lead(CLOSE);
        assertEquals(Map.of("whanau a", 3L, "whanau b", 2L, "teachers b", 1L), rows(told));
        assertEquals(List.of("Teachers"), all(told).stream().map(AnswerRow::together).filter(name -> !name.isEmpty())
                .toList());
    }

    @Test
    void itIsToldEvenWhereNothingElseIs() {
        var told = SessionTold.of(item(choice("q", Visibility.ANONYMOUS))).seat(2, "whanau");
        var voice = told.voiceOf("teachers");
        told.lead(NEXT, OPEN).answer(times(2, "a")).answer(voice, picked("b")).lead(CLOSE);
        assertEquals(Map.of("teachers b", 1L), rows(told));
    }

    private static SessionTold asked(int whanau, int teachers, int unsaid) {
        return SessionTold.of(item(choice("q", Visibility.ANONYMOUS))).seat(whanau, "whanau")
                .seat(teachers, "teachers").seat(unsaid, null).lead(NEXT, OPEN);
    }

    /** So many times this option, and so on. */
    private static Answer[] times(Object... counted) {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < counted.length; i += 2) {
            for (int n = 0; n < (int) counted[i]; n++) {
                answers.add(picked((String) counted[i + 1]));
            }
        }
        return answers.toArray(Answer[]::new);
    }

    private static Answer[] words(int n) {
        return IntStream.range(0, n).mapToObj(i -> new OpenText.Text("Word " + i)).toArray(Answer[]::new);
    }

    private static RecordRound round(SessionTold told) {
        return told.record().steps().getFirst().rounds().getFirst();
    }

    private static List<AnswerRow> all(SessionTold told) {
        return round(told).rows();
    }

    private static Map<String, Long> rows(SessionTold told) {
        return all(told).stream().collect(groupingBy(RecordRowsTest::told, TreeMap::new, counting()));
    }

    private static String told(AnswerRow row) {
        return group(row) + " " + (row.isAnswer() ? "" : row.given()) + row.value();
    }

    private static String group(AnswerRow row) {
        return row.of().stream().map(Node::key).collect(joining("+"));
    }
}
