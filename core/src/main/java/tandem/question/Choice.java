package tandem.question;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * One or several of the options, or "none of these".
 *
 * @param options 2–20 options
 * @param min     the fewest that may be picked, at least 1
 * @param max     the most that may be picked, at most all
 * @param none    whether "none of these" is offered
 */
public record Choice(QuestionId id, String prompt, Visibility visibility, boolean live, List<Option> options,
                     int min, int max, boolean none) implements Question {
    private static final String NONE = "none";
    private static final String ABSTAINED = "abstained";

    public Choice {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        live = Labels.live(visibility, live);
        options = Labels.distinct("options", options, Option::id, 2, 20);
        if (min < 1 || max < min || max > options.size()) {
            throw new Malformed(Reason.NOT_BETWEEN, "how many may be picked", 1, options.size());
        }
    }

    /** @param label what people read, at most 120 characters */
    public record Option(String id, String label) {
        public Option {
            id = Labels.id(id);
            label = PlainText.neededLine("the option", label, 120);
        }
    }

    /** The options picked. */
    public record Picked(Set<String> options) implements Answer {
        public Picked {
            options = Set.copyOf(options);
        }
    }

    /** "None of these." */
    public record NoneOfThese() implements Answer {
    }

    /**
     * @param n         the seats that answered, abstentions included
     * @param counts    how many picked each option, in the options' order
     * @param none      how many said "none of these"
     * @param abstained how many would rather not answer
     */
    public record Counts(int n, Map<String, Integer> counts, int none, int abstained) implements Tally {
        public Counts {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }

        /** How many did not abstain. */
        public int chose() {
            return n - abstained;
        }

        long of(Option option) {
            return counts.getOrDefault(option.id(), 0);
        }
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case NoneOfThese _ -> none ? Optional.empty() : Optional.of(Refusal.because(Reason.NO_NONE));
            case Picked picked -> refusesOptions(picked.options());
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    private Optional<Refusal> refusesOptions(Set<String> picked) {
        for (var option : picked) {
            if (options.stream().noneMatch(known -> known.id().equals(option))) {
                return Optional.of(Refusal.because(Reason.UNKNOWN_OPTION, option));
            }
        }
        return picked.size() < min || picked.size() > max
                ? Optional.of(Refusal.because(Reason.PICK_BETWEEN, min, max))
                : Optional.empty();
    }

    /** A column for each option, and one each for none and for abstaining. */
    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return Optional.of(switch (answer) {
            case Picked picked -> picked.options().stream().collect(toMap(option -> "o-" + option, _ -> 1));
            case NoneOfThese _ -> Map.of(NONE, 1);
            case Answer.Abstained _ -> Map.of(ABSTAINED, 1);
            default -> throw new IllegalStateException("not an answer to a choice");
        });
    }

    @Override
    public List<Column> columns(String part) {
        return Stream.of(options.stream().map(option -> Column.option("o-" + option.id(), option.id(), option.label())),
                Stream.of(new Column(NONE, Column.Sort.NONE, "", "")), Stream.of(Column.ABSTAINED))
                .flatMap(columns -> columns).toList();
    }

    @Override
    public Guard guard() {
        return visibility == Visibility.ANONYMOUS ? Guard.EVERYBODY : Guard.NOBODY;
    }

    @Override
    public Counts tally(Sums sums, List<Ballot> ballots, int k) {
        var told = sums.part("").orElse(Sums.NOTHING);
        var counts = new LinkedHashMap<String, Integer>();
        options.forEach(option -> counts.put(option.id(), told.in("o-" + option.id())));
        return new Counts(sums.n(), counts, told.in(NONE), told.in(ABSTAINED));
    }

    /** The largest difference of one option's share among those who chose (rules.md C2). */
    @Override
    public List<Gap> gaps(Tally one, Tally other) {
        var a = (Counts) one;
        var b = (Counts) other;
        long chose = a.chose();
        long alsoChose = b.chose();
        if (chose == 0 || alsoChose == 0) {
            return List.of();
        }
        return options.stream()
                .map(option -> new Gap("", option.id(),
                        Math.abs(a.of(option) * alsoChose - b.of(option) * chose), chose * alsoChose, true))
                .max(Gap::compareTo).stream().toList();
    }

    @Override
    public boolean isComparable(String part, Answer answer) {
        return !(answer instanceof Answer.Abstained);
    }

    @Override
    public Change change(String part, Answer before, Answer now) {
        return before.equals(now) ? Change.SAME : Change.OTHER;
    }

    @Override
    public Optional<Question> guess() {
        return Optional.of(new Choice(id, prompt, Visibility.ANONYMOUS, false, options, 1, 1, false));
    }

    /** How many named what most of the group chose; where several were chosen most, any of them. */
    @Override
    public List<Guess> guesses(Tally guessed, int k, Tally answered, int least) {
        var guesses = (Counts) guessed;
        var actual = (Counts) answered;
        if (guesses.chose() < k || actual.chose() < least) {
            return List.of();
        }
        var most = options.stream().mapToLong(actual::of).max().orElse(0);
        var right = options.stream().filter(option -> actual.of(option) == most).mapToLong(guesses::of).sum();
        return List.of(new Guess("", guesses.chose(), Optional.of((int) right), Optional.empty()));
    }
}
