package tandem.server;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.partnership.Partnership;
import tandem.partnership.Partnerships;
import tandem.question.QuestionSet;
import tandem.question.QuestionSets;
import tandem.server.exchange.FileKind;
import tandem.server.exchange.TandemFile;
import tandem.server.storage.Preferences;

/**
 * The partnerships and question sets that come with Tandem: data, from {@code ready/}, in files as anybody makes them
 * (docs/files.md), and from then on anybody's to change or delete. What was deleted stays away, and what is new in a
 * later Tandem comes once.
 */
@Singleton
public final class ReadyContent {
    private static final String DELIVERED = "ready-content";
    /** In the order in which they came. An installation knows how many it has had, so none is ever changed or moved. */
    private static final List<Delivery> DELIVERIES = List.of(
            new Delivery(List.of("ministry-and-schools", "early-childhood-and-school", "ministry-schools-and-chairs",
                    "school-and-whanau", "treaty-partners"), List.of("looking-at-our-partnership")),
            new Delivery(List.of(), List.of("the-eight-questions", "who-shares-in-what", "promises-and-experience",
                    "what-we-thought-you-would-say", "common-ground", "ministry-and-schools-60",
                    "early-childhood-and-school-60", "ministry-schools-and-chairs-60", "school-and-whanau-60",
                    "treaty-partners-60", "two-hours")));

    private record Delivery(List<String> partnerships, List<String> questionSets) {
    }

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

    /** Puts there what this installation has not had yet; a start that is cut short is made up for by the next. */
    void prepare() {
        int had = preferences.get(DELIVERED).map(Integer::parseInt).orElse(0);
        if (had >= DELIVERIES.size()) {
            return;
        }
        var due = DELIVERIES.subList(had, DELIVERIES.size());
        var known = partnerships.all().stream().map(Partnership::id).toList();
        partnerships(due).filter(one -> !known.contains(one.id())).forEach(one -> partnerships.put(one.id(), one));
        var asked = questionSets.all().stream().map(QuestionSet::id).toList();
        questionSets(due).filter(set -> !asked.contains(set.id())).forEach(set -> questionSets.put(set.id(), set));
        preferences.put(DELIVERED, String.valueOf(DELIVERIES.size()));
    }

    /** The example partnerships, as they ship. */
    public static List<Partnership> partnerships() {
        return partnerships(DELIVERIES).toList();
    }

    /** The question sets, as they ship. */
    public static List<QuestionSet> questionSets() {
        return questionSets(DELIVERIES).toList();
    }

    private static Stream<Partnership> partnerships(List<Delivery> deliveries) {
        return deliveries.stream().flatMap(delivery -> delivery.partnerships().stream())
                .map(name -> TandemFile.read(FileKind.PARTNERSHIP, file("partnerships/" + name)));
    }

    private static Stream<QuestionSet> questionSets(List<Delivery> deliveries) {
        return deliveries.stream().flatMap(delivery -> delivery.questionSets().stream())
                .map(name -> TandemFile.read(FileKind.QUESTION_SET, file("question-sets/" + name)));
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
