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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tandem.partnership.Partner;
import tandem.partnership.Partnerships;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.QuestionSets;
import tandem.server.codec.PartnershipCodec;
import tandem.server.codec.QuestionSetCodec;
import tandem.server.storage.Preferences;
import tools.jackson.databind.JsonNode;

class ReadyContentTest {
    private static final String EXAMPLE =
            "An example written for Tandem, after the article; not a description of real people or places.";
    private static final Pattern WITHOUT_MACRON = Pattern.compile("(?i)\\b(maori|whanau|mangere|otara|hapu)\\b");
    /** Fields that are names for programs, and not read by people. */
    private static final Set<String> NAMES = Set.of("id", "kind", "visibility", "part", "parties", "groups");

    @TempDir
    Path folder;

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

    @Test
    void allThatShipsIsListed() throws IOException, URISyntaxException {
        assertEquals(List.of("early-childhood-and-school", "ministry-and-schools", "ministry-schools-and-chairs",
                "school-and-whanau", "treaty-partners"), shipped("partnerships"));
        assertEquals(shipped("partnerships"),
                ReadyContent.partnerships().stream().map(ready -> ready.id().value()).sorted().toList());
        assertEquals(12, shipped("question-sets").size());
        assertEquals(shipped("question-sets"), all().map(ready -> ready.id().value()).sorted().toList());
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
        ReadyContent.partnerships().forEach(one -> gather(PartnershipCodec.json(one), texts));
        all().forEach(set -> gather(QuestionSetCodec.json(set), texts));
        texts.forEach(text -> assertFalse(WITHOUT_MACRON.matcher(text).find(), text));
        assertTrue(texts.stream().anyMatch(text -> text.contains("Māngere and Ōtara")));
    }

    private static void gather(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.values().stream().filter(_ -> node.isArray()).forEach(item -> gather(item, texts));
        node.properties().stream().filter(field -> !NAMES.contains(field.getKey()))
                .forEach(field -> gather(field.getValue(), texts));
    }

    @Test
    void itIsThereAtTheFirstStartAndStaysDeleted() {
        var looking = called("looking-at-our-partnership");
        try (var context = context()) {
            context.getBean(EmbeddedServer.class).start();
            assertEquals(5, context.getBean(Partnerships.class).all().size());
            assertEquals(12, context.getBean(QuestionSets.class).all().size());
            assertTrue(context.getBean(QuestionSets.class).all().contains(looking));

            context.getBean(QuestionSets.class).put(looking.id(), null);
            context.getBean(Partnerships.class).put(ReadyContent.partnerships().getFirst().id(), null);
        }
        try (var context = context()) {
            context.getBean(ReadyContent.class).prepare();
            assertEquals(4, context.getBean(Partnerships.class).all().size());
            assertEquals(later().map(QuestionSet::id).collect(Collectors.toSet()), kept(context));
        }
    }

    /** Whoever has had the first of them gets the later ones, once, and nothing that was theirs already is touched. */
    @Test
    void whatIsNewComesOnce() {
        var changed = new QuestionSet(new QuestionSetId("common-ground"), "Ours", "", "", "", 3,
                called("common-ground").agenda());
        try (var context = context()) {
            context.getBean(Preferences.class).put("ready-content", "1");
            context.getBean(QuestionSets.class).put(changed.id(), changed);
            context.getBean(ReadyContent.class).prepare();
            assertEquals(List.of(), context.getBean(Partnerships.class).all());
            assertEquals(later().map(QuestionSet::id).collect(Collectors.toSet()), kept(context));
            assertTrue(context.getBean(QuestionSets.class).all().contains(changed));

            context.getBean(QuestionSets.class).put(changed.id(), null);
            context.getBean(ReadyContent.class).prepare();
            assertEquals(10, kept(context).size());
        }
    }

    private static Set<QuestionSetId> kept(ApplicationContext context) {
        return context.getBean(QuestionSets.class).all().stream().map(QuestionSet::id).collect(Collectors.toSet());
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
}
