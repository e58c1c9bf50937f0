package tandem.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.partnership.Partnership;
import tandem.partnership.Task;
import tandem.question.AgendaItem;
import tandem.question.Question;
import tandem.question.QuestionSet;
import tandem.question.Visibility;
import tandem.server.codec.QuestionCodec;

/** The question sets that ship: what a facilitator who puts her name to one of them can rely on. */
class ReadyQuestionSetsTest {
    private static final String ROLES = "\nPlease name roles, not people.";
    private static final String ARTICLE = "Timperley, H., & Robinson, V. (2002). Partnerships: Accomplishing important "
            + "work together. set: Research Information for Teachers, 3, 41–43.";
    private static final String READ_FIRST = "Read this with the people it names before you use it.";
    private static final Pattern MINUTES = Pattern.compile("\\((\\d+) minutes\\)");
    private static final Pattern TO_PRESS = Pattern.compile("(?:[Pp]ress|chooses?|[Uu]nder) “([^”]+)”");

    private static Stream<QuestionSet> all() {
        return ReadyContent.questionSets().stream();
    }

    /** All but the one that needs none of the later kinds. */
    private static Stream<QuestionSet> later() {
        return all().skip(1);
    }

    private static QuestionSet called(String id) {
        return all().filter(set -> set.id().value().equals(id)).findFirst().orElseThrow();
    }

    private static Stream<Arguments> ofOnePartnership() {
        return ReadyContent.partnerships().stream().map(one -> Arguments.of(one, called(one.id() + "-60")));
    }

    private static String kind(AgendaItem item) {
        return QuestionCodec.kind(item.question());
    }

    private static List<String> plan(QuestionSet set) {
        return set.agenda().stream().map(item -> item.question().id() + " " + item.minutes()).toList();
    }

    @Test
    void theQuestionsFillAnHourInTheirOrder() {
        var set = called("looking-at-our-partnership");
        assertEquals(60, set.minutes());
        assertEquals(List.of("welcome 5", "agreement 2", "try-out 2", "q1 8", "q2-costs 2", "q2-gains 2", "q2-words 4",
                "q3-examples 3", "q3-pick 3", "q4-who 3", "q4-how 3", "q5 3", "q6 3", "q7 4", "q8-pause 2", "q8 6",
                "close 5"), plan(set));
    }

    @Test
    void theEightQuestionsDoSoToo() {
        var set = called("the-eight-questions");
        assertEquals(List.of("welcome 5", "agreement 2", "try-out 2", "q1-shares 5", "q1 3", "q2 8",
                "since-last-time 2", "q3-examples 2", "q3-pick 2", "q4 4", "q5 4", "q6 4", "q7 4", "q8-pause 2",
                "q8-together 3", "q8 3", "commitments 3", "close 2"), plan(set));
        assertEquals(List.of("responsibility", "ledger", "provenance", "provenance", "provenance", "provenance"),
                set.agenda().stream().map(ReadyQuestionSetsTest::kind)
                        .filter(Set.of("responsibility", "ledger", "provenance")::contains).toList());
    }

    @ParameterizedTest
    @MethodSource("later")
    void theTitleSaysHowLongItTakes(QuestionSet set) {
        var said = MINUTES.matcher(set.title());
        assertTrue(said.find(), set.title());
        assertEquals(Integer.parseInt(said.group(1)), set.minutes(), set.title());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStepHasSomethingToTalkAboutAndNotes(QuestionSet set) {
        for (var item : set.agenda()) {
            assertFalse(item.talkFirst().isBlank(), item.question().id().value());
            assertTrue(item.notes().contains(item.question().asks() ? "Say: " : "Say"), item.notes());
            assertTrue(item.minutes() > 0, item.question().id().value());
        }
    }

    @ParameterizedTest
    @MethodSource("later")
    void whatWasTakenOnComesFirstAndWhatIsTakenOnLast(QuestionSet set) {
        var kinds = set.agenda().stream().map(ReadyQuestionSetsTest::kind).toList();
        var asked = kinds.stream().filter(kind -> !Set.of("pause", "agreement").contains(kind)).toList();
        // the eight questions have it where they ask for a recent piece of work
        assertEquals(set.id().value().equals("the-eight-questions") ? 4 : 1, asked.indexOf("since-last-time"));
        assertEquals(List.of("commitments", "pause"), kinds.subList(kinds.size() - 2, kinds.size()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyTheTryOutIsLeftOutOfTheRecord(QuestionSet set) {
        assertEquals(List.of("try-out"), set.agenda().stream().filter(AgendaItem::tryOut)
                .map(item -> item.question().id().value()).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whereverPeopleWriteTheyAreAskedForRoles(QuestionSet set) {
        // three words hold no sentence about anybody
        var written = set.agenda().stream().filter(item -> !kind(item).equals("words")).map(AgendaItem::question)
                .filter(question -> question.authors().isPresent()).toList();
        assertFalse(written.isEmpty(), set.title());
        written.forEach(question -> assertTrue(question.prompt().endsWith(ROLES), question.prompt()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nobodyIsNamedUnasked(QuestionSet set) {
        set.agenda().stream().map(AgendaItem::question).filter(Question::asks)
                .forEach(question -> assertEquals(Visibility.ANONYMOUS, question.visibility(), question.prompt()));
    }

    /** Words only, after a quiet moment: nothing of the Treaty is put on a scale or in an order. */
    @ParameterizedTest
    @MethodSource("all")
    void theTreatyIsSpokenOfInWordsAfterAQuietMoment(QuestionSet set) {
        var agenda = set.agenda();
        for (int i = 0; i < agenda.size(); i++) {
            if (agenda.get(i).question().prompt().contains("Te Tiriti")) {
                assertEquals("text", kind(agenda.get(i)));
                var before = kind(agenda.get(i - 1));
                assertTrue(before.equals("pause") || kind(agenda.get(i - 2)).equals("pause") && before.equals("text"));
            }
        }
    }

    @Test
    void theSetOfTheTreatyPartnersHasWordsOnly() {
        var set = called("treaty-partners-60");
        assertTrue(set.source().startsWith(READ_FIRST), set.source());
        assertTrue(set.agenda().getFirst().notes().startsWith(READ_FIRST));
        assertEquals(Set.of("pause", "agreement", "text", "since-last-time", "commitments"),
                set.agenda().stream().map(ReadyQuestionSetsTest::kind).collect(Collectors.toSet()));
        var ids = set.agenda().stream().map(item -> item.question().id().value()).toList();
        for (var about : List.of("history", "treaty")) {
            assertEquals(ids.indexOf(about), ids.indexOf(about + "-together") + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("ofOnePartnership")
    void anAgendaOfAPartnershipNamesItsGroupsAndTasksOnly(Partnership partnership, QuestionSet set) {
        assertEquals(60, set.minutes());
        assertTrue(set.source().contains("“" + partnership.name() + "”"), set.source());
        var tasks = partnership.tasks().stream().map(Task::name).toList();
        var groups = partnership.partners().stream().map(partner -> partner.id().value()).toList();
        for (var item : set.agenda()) {
            var question = QuestionCodec.question(item.question());
            question.path("tasks").forEach(task -> {
                assertTrue(tasks.contains(task.get("label").stringValue()), task.toString());
                task.path("parties").forEach(party -> assertTrue(groups.contains(party.stringValue())));
            });
            assertEquals(question.path("tasks").size(),
                    QuestionCodec.question(item.question().within(partnership)).path("tasks").size());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theArticleIsCited(QuestionSet set) {
        assertTrue(set.source().contains(ARTICLE), set.source());
        assertTrue(set.source().startsWith(ARTICLE) || set.source().startsWith(READ_FIRST + "\n" + ARTICLE));
        assertEquals("Tandem", set.author());
        assertEquals("CC BY 4.0", set.licence());
    }

    /** Who leads one of them for the first time finds on the console, or on a phone, what the notes speak of. */
    @ParameterizedTest
    @MethodSource("all")
    void theNotesNameWhatThereIsToPress(QuestionSet set) throws IOException {
        var console = ResourceBundle.getBundle("tandem.ui.session", Locale.ROOT);
        var shown = console.keySet().stream().map(console::getString).collect(Collectors.toSet());
        String phone;
        try (var words = Objects.requireNonNull(ReadyContent.class.getResourceAsStream("/public/scripts/words.js"))) {
            phone = new String(words.readAllBytes(), StandardCharsets.UTF_8);
        }
        var named = set.agenda().stream().flatMap(item -> TO_PRESS.matcher(item.notes()).results())
                .map(found -> found.group(1)).collect(Collectors.toSet());
        assertTrue(named.contains("Show join code") && named.contains("End the session"), named.toString());
        named.forEach(name -> assertTrue(shown.contains(name) || phone.contains(name), name));
    }
}
