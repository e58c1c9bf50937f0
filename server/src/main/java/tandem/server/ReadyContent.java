package tandem.server;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tandem.partnership.Partnership;
import tandem.partnership.Partnerships;
import tandem.question.QuestionSet;
import tandem.question.QuestionSets;
import tandem.server.exchange.FileKind;
import tandem.server.exchange.TandemFile;
import tandem.server.storage.Preferences;

/**
 * The partnerships and the question set that are there at the first start: data, from {@code ready/}, in files as
 * anybody makes them (docs/files.md), and from then on anybody's to change or delete. What was deleted stays away.
 */
@Singleton
public final class ReadyContent {
    private static final String DONE = "ready-content";
    private static final List<String> PARTNERSHIPS = List.of("ministry-and-schools", "early-childhood-and-school",
            "ministry-schools-and-chairs", "school-and-whanau", "treaty-partners");
    private static final List<String> QUESTION_SETS = List.of("looking-at-our-partnership");

    private final Partnerships partnerships;
    private final QuestionSets questionSets;
    private final Preferences preferences;

    ReadyContent(Partnerships partnerships, QuestionSets questionSets, Preferences preferences) {
        this.partnerships = partnerships;
        this.questionSets = questionSets;
        this.preferences = preferences;
    }

    @EventListener
    void atStart(ServerStartupEvent started) {
        prepare();
    }

    /** Puts it there, once in the life of an installation; a start that is cut short is made up for by the next. */
    void prepare() {
        if (preferences.get(DONE).isPresent()) {
            return;
        }
        partnerships().forEach(partnership -> partnerships.put(partnership.id(), partnership));
        questionSets().forEach(set -> questionSets.put(set.id(), set));
        preferences.put(DONE, "1");
    }

    /** The example partnerships, as they ship. */
    public static List<Partnership> partnerships() {
        return PARTNERSHIPS.stream()
                .map(name -> TandemFile.read(FileKind.PARTNERSHIP, file("partnerships/" + name))).toList();
    }

    /** The question sets, as they ship. */
    public static List<QuestionSet> questionSets() {
        return QUESTION_SETS.stream()
                .map(name -> TandemFile.read(FileKind.QUESTION_SET, file("question-sets/" + name))).toList();
    }

    private static byte[] file(String name) {
        var path = "/ready/" + name + ".yaml";
        try (var file = Objects.requireNonNull(ReadyContent.class.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
