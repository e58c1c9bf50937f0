package tandem.server.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.partnership.Partnership;
import tandem.partnership.PartnershipId;
import tandem.partnership.Partnerships;
import tandem.question.QuestionSet;
import tandem.question.QuestionSetId;
import tandem.question.QuestionSets;
import tandem.ui.access.Exchange;
import tandem.ui.editing.Drawer;

/** Brings files in beside what is here already. Safe on any thread: one file after the other. */
@Singleton
public final class Importing implements Exchange {
    private static final int LONGEST_ID = 60;

    private final QuestionSets questionSets;
    private final Partnerships partnerships;

    Importing(QuestionSets questionSets, Partnerships partnerships) {
        this.questionSets = questionSets;
        this.partnerships = partnerships;
    }

    @Override
    public synchronized Brought questionSet(byte[] file) {
        try {
            var read = TandemFile.read(FileKind.QUESTION_SET, file);
            var id = new QuestionSetId(free(read.id().value(), taken(questionSets.all(), set -> set.id().value())));
            questionSets.put(id, new QuestionSet(id, read.title(), read.source(), read.author(), read.licence(),
                    read.version(), read.agenda()));
            return new Kept(id.value(), read.id().value(), read.title());
        } catch (RefusedFile no) {
            return no.refused();
        }
    }

    @Override
    public synchronized Brought partnership(byte[] file) {
        try {
            var read = TandemFile.read(FileKind.PARTNERSHIP, file);
            var id = new PartnershipId(free(read.id().value(), taken(partnerships.all(), one -> one.id().value())));
            partnerships.put(id, new Partnership(id, read.name(), read.purpose(), read.partners(), read.tasks(),
                    read.note(), read.agreedWith(), read.agreedWhen()));
            return new Kept(id.value(), read.id().value(), read.name());
        } catch (RefusedFile no) {
            return no.refused();
        }
    }

    private static <T> Set<String> taken(List<T> all, Function<T, String> id) {
        // "new" is where the editors make a new one
        return Stream.concat(all.stream().map(id), Stream.of(Drawer.NEW)).collect(Collectors.toSet());
    }

    /** The id itself, else the first of id-2, id-3 … that nothing has. */
    static String free(String id, Set<String> taken) {
        var free = id;
        for (int n = 2; taken.contains(free); n++) {
            var end = "-" + n;
            free = id.substring(0, Math.min(id.length(), LONGEST_ID - end.length())) + end;
        }
        return free;
    }
}
