package tandem.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tandem.question.Cast.cast;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tandem.partnership.Partner;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Said;
import tandem.question.Responsibility.Task;
import tandem.words.Malformed;
import tandem.words.Reason;
import tandem.words.Refusal;

class ResponsibilityTest {
    private static final PartnerId WHANAU = new PartnerId("whanau");
    private static final PartnerId SCHOOL = new PartnerId("school");

    @Test
    void itsPartsAreTheTasksByTheirParties() {
        var question = asked(task("t1", "Visits"), new Task("t2", "Reading", List.of(SCHOOL)));
        assertEquals(List.of("t1.whanau", "t1.school", "t2.school"), question.parts());
        assertEquals("Reading: School", question.label("t2.school"));
        assertEquals(List.of("leads", "shares", "consulted", "told", "none", "dont-know"),
                question.columns("t1.school").stream().map(Column::key).toList());
    }

    @Test
    void whatIsBlankCountsNowhere() {
        var question = asked(task("t1", "Visits"), task("t2", "Reading"));
        var tally = (Responsibility.Levels) question.tally(cast(says("t1", WHANAU, Level.LEADS), says("t1", WHANAU, Level.DONT_KNOW),
                says("t2", SCHOOL, Level.TOLD), new Answer.Abstained()), 3);
        var cell = tally.cells().get("t1.whanau");
        assertEquals(1, cell.in(Level.LEADS));
        assertEquals(1, cell.in(Level.DONT_KNOW));
        assertEquals(1, cell.substantive());
        assertEquals(0, tally.cells().get("t1.school").substantive());
        assertEquals(4, tally.n());
    }

    @Test
    void aCellOfWhichNothingMayBeToldIsNotTold() {
        var question = asked(task("t1", "Visits"));
        var tally = question.tally(new Sums(6, Map.of("t1.whanau", new Sums.Sum(6, Map.of("leads", 6)))), List.of(), 5);
        assertTrue(tally.cells().get("t1.whanau").told());
        assertFalse(tally.cells().get("t1.school").told());
    }

    @Test
    void somethingHasToBeSaidOfAPartyToOneOfItsTasks() {
        var question = asked(task("t1", "Visits"), new Task("t2", "Reading", List.of(SCHOOL)));
        assertEquals(Optional.empty(), question.refuses(says("t1", WHANAU, Level.NONE)));
        assertEquals(Optional.of(Refusal.because(Reason.SAY_ONE)), question.refuses(new Said(Map.of("t1", Map.of()))));
        assertEquals(Optional.of(Refusal.because(Reason.UNKNOWN_PART, "t2.whanau")),
                question.refuses(says("t2", WHANAU, Level.LEADS)));
        assertEquals(Optional.of(Refusal.because(Reason.UNKNOWN_PART, "t9.school")),
                question.refuses(says("t9", SCHOOL, Level.LEADS)));
    }

    @Test
    void itHasAtMostFourTasksEachWithAnIdOfItsOwn() {
        assertThrows(Malformed.class, () -> asked(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> task("t" + i, "Task " + i)).toArray(Task[]::new)));
        assertThrows(Malformed.class, () -> asked(task("t1", "Visits"), task("t1", "Reading")));
    }

    @Test
    void whatIsLeftOpenComesFromThePartnership() {
        var asked = open().within(partnership("Visits", "Reading", "Talking", "Learning", "Welcoming"));
        assertEquals(List.of("Visits", "Reading", "Talking", "Learning"), labels(asked));
        assertEquals(List.of("t1", "t2", "t3", "t4"), asked.tasks().stream().map(Task::id).toList());
        assertEquals(List.of(new GroupName(WHANAU, "Parents and whānau"), new GroupName(SCHOOL, "School staff")),
                asked.groups());
        assertEquals(asked, asked.within(partnership("Visits", "Reading", "Talking", "Learning", "Welcoming")));
    }

    @Test
    void ofNamedTasksThoseAreAskedAboutThatThePartnershipHas() {
        var named = open(task("a", "Reading"), task("b", "Spending"), task("c", "visits"));
        assertEquals(List.of("Reading", "visits"), labels(named.within(partnership("Visits", "Reading"))));
        assertEquals(List.of("Reading", "Spending", "visits"), labels(named.within(partnership("Something else"))));
    }

    @Test
    void onceItIsAskedOfAPartnershipItsWordsCanBeChanged() {
        var asked = open().within(partnership("Visits", "Reading"));
        var other = new Responsibility(asked.id(), "Who?", asked.visibility(), false, List.of(task("t1", "Visits home")),
                asked.groups());
        assertEquals(List.of("Visits home"), labels(other.within(partnership("Visits", "Reading"))));
    }

    @Test
    void groupsThatThePartnershipDoesNotHaveAreNotAskedAbout() {
        var board = new PartnerId("board");
        var asked = new Responsibility(new QuestionId("q"), "Who?", Visibility.ANONYMOUS, false,
                List.of(new Task("t1", "Visits", List.of(SCHOOL, board)), new Task("t2", "Reading", List.of(board))),
                List.of(new GroupName(SCHOOL, "Old name"), new GroupName(board, "Board"))).within(partnership("Visits"));
        assertEquals(List.of(new GroupName(SCHOOL, "School staff")), asked.groups());
        assertEquals(List.of("t1.school", "t2.school"), asked.parts());
    }

    @Test
    void aPartnershipWithoutTasksIsAskedAboutItsPurpose() {
        assertEquals(List.of("To learn together"), labels(open().within(partnership())));
    }

    @Test
    void whereNoGroupIsKeptNothingFollows() {
        assertTrue(asked(task("t1", "Visits")).tells());
        assertFalse(new Responsibility(new QuestionId("q"), "Who?", Visibility.WHOLE_ROOM, false,
                List.of(task("t1", "Visits")), List.of()).tells());
    }

    private static Responsibility asked(Task... tasks) {
        return new Responsibility(new QuestionId("q"), "Who shares in what?", Visibility.ANONYMOUS, false,
                List.of(tasks), List.of(new GroupName(WHANAU, "Whānau"), new GroupName(SCHOOL, "School")));
    }

    private static Responsibility open(Task... tasks) {
        return new Responsibility(new QuestionId("q"), "Who shares in what?", Visibility.ANONYMOUS, false,
                List.of(tasks), List.of());
    }

    private static Partnership partnership(String... tasks) {
        return new Partnership(new PartnershipId("p"), "School and whānau", "To learn together",
                List.of(new Partner(WHANAU, "Parents and whānau", "home", false, ""),
                        new Partner(SCHOOL, "School staff", "school", false, "")),
                Stream.of(tasks).map(tandem.partnership.Task::new).toList(), "", "", "");
    }

    private static Task task(String id, String label) {
        return new Task(id, label, List.of());
    }

    private static Said says(String task, PartnerId group, Level level) {
        return new Said(Map.of(task, Map.of(group, level)));
    }

    private static List<String> labels(Responsibility question) {
        return question.tasks().stream().map(Task::label).toList();
    }
}
