package tandem.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.partnership.PartnerId;
import tandem.question.Responsibility.Level;
import tandem.question.Responsibility.Said;
import tandem.question.Responsibility.Task;

/** What the groups of a room say of who shares in what, written as "of group: level level …". */
final class SharingRoom {
    static final int K = 5;

    private final Responsibility question;
    private final Map<String, List<Answer>> said = new LinkedHashMap<>();
    private final Map<PartnerId, Tally> together = new LinkedHashMap<>();

    private SharingRoom(Responsibility question) {
        this.question = question;
    }

    /** A room of these groups, asked about the tasks t1, t2 … */
    static SharingRoom of(int tasks, String... groups) {
        return new SharingRoom(new Responsibility(new QuestionId("q"), "Who shares in what?", Visibility.ANONYMOUS, false,
                Stream.iterate(1, i -> i + 1).limit(tasks).map(i -> new Task("t" + i, "Task " + i, List.of())).toList(),
                Stream.of(groups).map(SharingRoom::group).toList()));
    }

    static SharingRoom asked(Task... tasks) {
        return new SharingRoom(new Responsibility(new QuestionId("q"), "Who shares in what?", Visibility.ANONYMOUS, false,
                List.of(tasks), List.of(group("whanau"), group("ece"), group("school"))));
    }

    static GroupName group(String id) {
        return new GroupName(new PartnerId(id), id);
    }

    /** So many people of a group say this of a party to a task. */
    SharingRoom with(String by, int people, String task, String party, Level level) {
        said.computeIfAbsent(by, _ -> new ArrayList<>()).addAll(Collections.nCopies(people, says(task, party, level)));
        return this;
    }

    /** Some people of a group see a share of this party in this task, of so many. */
    SharingRoom sees(String by, int share, int of, String task, String party) {
        return with(by, share, task, party, Level.SHARES).with(by, of - share, task, party, Level.TOLD);
    }

    SharingRoom leads(String by, int lead, int of, String party) {
        return with(by, lead, "t1", party, Level.LEADS).with(by, of - lead, "t1", party, Level.SHARES);
    }

    /** What a group says with one voice. */
    SharingRoom together(String by, String task, String party, Level level) {
        together.put(new PartnerId(by), question.tally(Sums.of(question, List.of(says(task, party, level))), List.of(), 1));
        return this;
    }

    private static Said says(String task, String party, Level level) {
        return new Said(Map.of(task, Map.of(new PartnerId(party), level)));
    }

    SharedResponsibility seen() {
        var groups = new LinkedHashMap<PartnerId, Tally>();
        said.forEach((by, answers) -> {
            var sums = Sums.of(question, answers);
            var parts = new LinkedHashMap<>(sums.parts());
            parts.values().removeIf(sum -> sum.n() < K);
            groups.put(new PartnerId(by), question.tally(new Sums(sums.n(), parts), List.of(), K));
        });
        return SharedResponsibility.of(question, new Accounts(groups, together), K);
    }

    SharedResponsibility.OfTask task() {
        return seen().tasks().getFirst();
    }
}
