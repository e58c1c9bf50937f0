package tandem.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.partnership.Partner;
import tandem.partnership.Partnership;
import tandem.partnership.Partnerships;
import tandem.partnership.Task;
import tandem.question.AgendaItem;
import tandem.question.Choice;
import tandem.question.OpenText;
import tandem.question.Pause;
import tandem.question.QuestionSet;
import tandem.question.QuestionSets;
import tandem.question.Scale;

class ReadyContentTest {
    private static final String EXAMPLE =
            "An example written for Tandem, after the article; not a description of real people or places.";
    private static final Pattern WITHOUT_MACRON = Pattern.compile("(?i)\\b(maori|whanau|mangere|otara|hapu)\\b");

    @TempDir
    Path folder;

    private static QuestionSet set() {
        return ReadyContent.questionSets().getFirst();
    }

    @Test
    void allThatShipsIsListed() throws IOException, URISyntaxException {
        assertEquals(List.of("early-childhood-and-school", "ministry-and-schools", "ministry-schools-and-chairs",
                "school-and-whanau", "treaty-partners"), shipped("partnerships"));
        assertEquals(shipped("partnerships"),
                ReadyContent.partnerships().stream().map(ready -> ready.id().value()).sorted().toList());
        assertEquals(shipped("question-sets"),
                ReadyContent.questionSets().stream().map(ready -> ready.id().value()).sorted().toList());
    }

    @Test
    void theQuestionsFillAnHourInTheirOrder() {
        assertEquals(60, set().minutes());
        assertEquals(List.of("welcome 5", "agreement 2", "try-out 2", "q1 8", "q2-costs 2", "q2-gains 2", "q2-words 4",
                "q3-examples 3", "q3-pick 3", "q4-who 3", "q4-how 3", "q5 3", "q6 3", "q7 4", "q8-pause 2", "q8 6",
                "close 5"), set().agenda().stream()
                        .map(item -> item.question().id() + " " + item.minutes()).toList());
    }

    @Test
    void everyStepHasSomethingToTalkAboutAndNotes() {
        for (var item : set().agenda()) {
            assertFalse(item.talkFirst().isBlank(), item.question().id().value());
            assertFalse(item.notes().isBlank(), item.question().id().value());
        }
    }

    @Test
    void onlyTheTryOutIsLeftOutOfTheRecord() {
        assertEquals(List.of("try-out"), set().agenda().stream().filter(AgendaItem::tryOut)
                .map(item -> item.question().id().value()).toList());
    }

    @Test
    void textsAskForRoles() {
        var texts = set().agenda().stream().map(AgendaItem::question).filter(OpenText.class::isInstance).toList();
        assertEquals(6, texts.size());
        texts.forEach(text -> assertTrue(text.prompt().endsWith("\nPlease name roles, not people."), text.prompt()));
    }

    @Test
    void theTreatyQuestionIsWordsAfterAQuietMoment() {
        var questions = set().agenda().stream().map(AgendaItem::question).toList();
        assertTrue(questions.get(14) instanceof Pause);
        assertTrue(questions.get(15) instanceof OpenText);
        assertTrue(questions.stream().noneMatch(Scale.class::isInstance));
    }

    @Test
    void theArticleIsCited() {
        assertTrue(set().source().startsWith("Timperley, H., & Robinson, V. (2002). Partnerships: Accomplishing "
                + "important work together. set: Research Information for Teachers, 3, 41–43."));
        assertEquals("Tandem", set().author());
        assertEquals("CC BY 4.0", set().licence());
    }

    @Test
    void everyPartnershipSaysThatItIsAnExample() {
        var ready = ReadyContent.partnerships();
        assertEquals(5, ready.size());
        ready.forEach(one -> assertTrue(one.note().endsWith(EXAMPLE), one.name()));
        ready.forEach(one -> assertEquals(5, one.tasks().size(), one.name()));
    }

    @Test
    void theTreatyPartnersAreAskedBeforeItIsUsed() {
        var treaty = ReadyContent.partnerships().getLast();
        assertTrue(treaty.note().startsWith("Read this with the people it names before you use it."));
        assertEquals("", treaty.agreedWith() + treaty.agreedWhen());
        assertEquals(List.of("Iwi and hapū"), treaty.partners().stream().filter(Partner::answersTogether)
                .map(Partner::name).toList());
    }

    @Test
    void wordsInTeReoMaoriHaveTheirMacrons() {
        var texts = new ArrayList<String>();
        ReadyContent.partnerships().forEach(one -> texts.addAll(texts(one)));
        set().agenda().forEach(item -> texts.addAll(texts(item)));
        texts.forEach(text -> assertFalse(WITHOUT_MACRON.matcher(text).find(), text));
        assertTrue(texts.stream().anyMatch(text -> text.contains("Māngere and Ōtara")));
    }

    @Test
    void itIsThereAtTheFirstStartAndStaysDeleted() {
        try (var context = context()) {
            context.getBean(EmbeddedServer.class).start();
            assertEquals(5, context.getBean(Partnerships.class).all().size());
            assertEquals(List.of(set()), context.getBean(QuestionSets.class).all());

            context.getBean(QuestionSets.class).put(set().id(), null);
            context.getBean(Partnerships.class).put(ReadyContent.partnerships().getFirst().id(), null);
        }
        try (var context = context()) {
            context.getBean(ReadyContent.class).prepare();
            assertEquals(4, context.getBean(Partnerships.class).all().size());
            assertEquals(List.of(), context.getBean(QuestionSets.class).all());
        }
    }

    private ApplicationContext context() {
        return ApplicationContext.run(Map.of("tandem.data", folder.toString(), "tandem.port", 0), "test");
    }

    private static List<String> shipped(String what) throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(ReadyContent.class.getResource("/ready/" + what)).toURI());
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", "")).sorted().toList();
        }
    }

    private static List<String> texts(Partnership one) {
        return Stream.of(Stream.of(one.name(), one.purpose(), one.note()), one.tasks().stream().map(Task::name),
                one.partners().stream().flatMap(partner -> Stream.of(partner.name(), partner.widerGroup())))
                .flatMap(texts -> texts).toList();
    }

    private static List<String> texts(AgendaItem item) {
        var labels = item.question() instanceof Choice choice
                ? choice.options().stream().map(Choice.Option::label) : Stream.<String>of();
        return Stream.concat(Stream.of(item.question().prompt(), item.talkFirst(), item.notes()), labels).toList();
    }
}
