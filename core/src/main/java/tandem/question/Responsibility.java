package tandem.question;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.partnership.PartnerId;
import tandem.partnership.Partnership;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * For each task and each group that is a party to it: does it lead, share, is it consulted, is it told, has it no part
 * in it? "A partnership exists when each party shares some responsibility for the task to be completed" (Timperley and
 * Robinson 2002, set, 3, 41–43); what follows from the answers is {@link SharedResponsibility} (rules.md C12).
 *
 * @param tasks  at most four; none where the question takes the partnership's own
 * @param groups at most 30; none where the question takes the partnership's own
 */
public record Responsibility(QuestionId id, String prompt, Visibility visibility, boolean live, List<Task> tasks,
                             List<GroupName> groups) implements Question {
    /** The most tasks, one a card. */
    public static final int MOST_TASKS = 4;

    public Responsibility {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        live = Labels.live(visibility, live);
        tasks = Labels.distinct("tasks", tasks, Task::id, 0, MOST_TASKS);
        groups = GroupName.distinct(groups);
    }

    /**
     * @param label   what is to be done, at most 160 characters
     * @param parties those who are asked about; none stands for all groups
     */
    public record Task(String id, String label, List<PartnerId> parties) {
        public Task {
            id = Labels.id(id);
            label = PlainText.neededLine("the task", label, 160);
            parties = Labels.distinct("groups", parties, PartnerId::value, 0, 30);
        }

        private Task only(Predicate<PartnerId> known) {
            return new Task(id, label, parties.stream().filter(known).toList());
        }
    }

    /** How much of a task is a group's. Only the first two are a share of it (rules.md C12). */
    public enum Level {
        LEADS, SHARES, CONSULTED, TOLD, NONE,
        /** Never read as none. */
        DONT_KNOW;

        /** Its name on the wire and in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Level> of(String word) {
            return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
        }

        private Column column() {
            return this == DONT_KNOW ? Column.DONT_KNOW : Column.word(word());
        }
    }

    /** For some tasks, how much of them is whose; whatever is left out is blank, which says nothing. */
    public record Said(Map<String, Map<PartnerId, Level>> says) implements Answer {
        public Said {
            says = says.entrySet().stream().filter(task -> !task.getValue().isEmpty())
                    .collect(toUnmodifiableMap(Map.Entry::getKey, task -> Map.copyOf(task.getValue())));
        }

        public Optional<Level> of(Task task, GroupName group) {
            return Optional.ofNullable(says.getOrDefault(task.id(), Map.of()).get(group.id()));
        }
    }

    /**
     * @param n     the seats that answered, abstentions included
     * @param cells one for each task and party, by the part's name
     */
    public record Levels(int n, Map<String, Cell> cells) implements Tally {
        public Levels {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }

        public Cell of(Task task, GroupName group) {
            return cells.getOrDefault(part(task, group), Cell.UNTOLD);
        }
    }

    /** @param told whether enough people said something of it (rules.md B1); if not, nobody is counted */
    public record Cell(boolean told, Map<Level, Integer> counts) {
        static final Cell UNTOLD = new Cell(false, Map.of());

        public Cell {
            counts = counts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counts));
        }

        public int in(Level level) {
            return counts.getOrDefault(level, 0);
        }

        /** How many said that this party has a share: it leads or shares. */
        public int share() {
            return in(Level.LEADS) + in(Level.SHARES);
        }

        /** How many said how much it is: don't-knows, blanks and abstentions apart. */
        public int substantive() {
            return counts.values().stream().mapToInt(Integer::intValue).sum() - in(Level.DONT_KNOW);
        }
    }

    /** The name of what is said of this party to this task. */
    public static String part(Task task, GroupName group) {
        return task.id() + "." + group.id();
    }

    /** Those who are asked about at this task, in the partnership's order. */
    public List<GroupName> parties(Task task) {
        return task.parties().isEmpty() ? groups
                : groups.stream().filter(group -> task.parties().contains(group.id())).toList();
    }

    private record Asked(Task task, GroupName group) {
    }

    private Stream<Asked> asked() {
        return tasks.stream().flatMap(task -> parties(task).stream().map(group -> new Asked(task, group)));
    }

    private Optional<Asked> asked(String part) {
        return asked().filter(one -> part(one.task(), one.group()).equals(part)).findFirst();
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Said said when said.says().isEmpty() -> Optional.of(Refusal.because(Reason.SAY_ONE));
            case Said(var says) -> says.entrySet().stream().flatMap(task -> task.getValue().keySet().stream()
                    .map(group -> task.getKey() + "." + group)).filter(part -> asked(part).isEmpty()).sorted()
                    .map(part -> Refusal.because(Reason.UNKNOWN_PART, part)).findFirst();
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    /** One for each party to each task. */
    @Override
    public List<String> parts() {
        return asked().map(one -> part(one.task(), one.group())).toList();
    }

    /**
     * Whoever abstains is counted in no part: else every part would have to tell of the same sets, and what that leaves
     * over could be of one mind (decision 0007).
     */
    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return switch (answer) {
            case Said said -> asked(part).flatMap(one -> said.of(one.task(), one.group()))
                    .map(level -> Map.of(level.column().key(), 1));
            case Answer.Abstained _ -> Optional.empty();
            default -> throw new IllegalStateException("not an answer to who shares in what");
        };
    }

    @Override
    public List<Column> columns(String part) {
        return Arrays.stream(Level.values()).map(Level::column).toList();
    }

    @Override
    public String label(String part) {
        return asked(part).map(one -> one.task().label() + ": " + one.group().name()).orElse("");
    }

    /** Named, or by groups: where no group is kept, there are no accounts to tell anything from. */
    @Override
    public boolean tells() {
        return visibility != Visibility.WHOLE_ROOM;
    }

    /** What is blank, and what somebody does not know, cannot be compared. */
    @Override
    public boolean isComparable(String part, Answer answer) {
        return level(part, answer).filter(level -> level != Level.DONT_KNOW).isPresent();
    }

    /** Up is towards leading. */
    @Override
    public Change change(String part, Answer before, Answer now) {
        var down = level(part, now).orElseThrow().compareTo(level(part, before).orElseThrow());
        return down < 0 ? Change.UP : down > 0 ? Change.DOWN : Change.SAME;
    }

    private Optional<Level> level(String part, Answer answer) {
        return answer instanceof Said said ? asked(part).flatMap(one -> said.of(one.task(), one.group()))
                : Optional.empty();
    }

    @Override
    public Levels tally(Sums sums, List<Ballot> ballots, int k) {
        var cells = new LinkedHashMap<String, Cell>();
        parts().forEach(part -> cells.put(part, sums.part(part).map(Responsibility::cell).orElse(Cell.UNTOLD)));
        return new Levels(sums.n(), cells);
    }

    private static Cell cell(Sums.Sum sum) {
        return new Cell(true, Arrays.stream(Level.values())
                .collect(toMap(level -> level, level -> sum.in(level.column().key()))));
    }

    /**
     * With the partnership's groups, and with its first four tasks or those of the named ones that it has. A question
     * that has groups already keeps the tasks it has; a partnership without tasks is asked about its purpose.
     */
    @Override
    public Responsibility within(Partnership partnership) {
        var theirs = GroupName.of(partnership);
        var named = theirs.stream().filter(group -> groups.stream().anyMatch(one -> one.id().equals(group.id())))
                .toList();
        var those = named.isEmpty() ? theirs : named;
        var known = groups.isEmpty() ? tasks.stream().filter(task -> has(partnership, task)).toList() : tasks;
        var chosen = !known.isEmpty() ? known : !tasks.isEmpty() ? tasks : tasksOf(partnership);
        return new Responsibility(id, prompt, visibility, live, chosen.stream().map(task -> task.only(party ->
                those.stream().anyMatch(group -> group.id().equals(party)))).toList(), those);
    }

    private static boolean has(Partnership partnership, Task task) {
        return partnership.tasks().stream().anyMatch(known -> known.name().equalsIgnoreCase(task.label()));
    }

    private static List<Task> tasksOf(Partnership partnership) {
        var names = partnership.tasks().stream().map(tandem.partnership.Task::name).distinct().limit(MOST_TASKS)
                .toList();
        var asked = names.isEmpty() ? List.of(work(partnership)) : names;
        return IntStream.range(0, asked.size()).mapToObj(i -> new Task("t" + (i + 1), asked.get(i), List.of()))
                .toList();
    }

    private static String work(Partnership partnership) {
        var purpose = partnership.purpose();
        var fits = !purpose.isEmpty() && !purpose.contains("\n") && purpose.codePointCount(0, purpose.length()) <= 160;
        return fits ? purpose : partnership.name();
    }
}
