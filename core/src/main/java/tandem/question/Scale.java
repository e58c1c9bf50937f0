package tandem.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.words.Malformed;
import tandem.words.PlainText;
import tandem.words.Reason;
import tandem.words.Refusal;

/**
 * A value per statement on a scale of 1…points with a label at each end; "don't know" is an answer of its own.
 *
 * @param statements 1–12 statements
 * @param points     2–11 points
 * @param low        what 1 means, at most 60 characters
 * @param high       what the highest means, at most 60 characters
 */
public record Scale(QuestionId id, String prompt, Visibility visibility, boolean live, List<Statement> statements,
                    int points, String low, String high) implements Question {
    private static final String DONT_KNOW = "dont-know";
    private static final String ABSTAINED = "abstained";

    public Scale {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        live = Labels.live(visibility, live);
        statements = Labels.distinct("statements", statements, Statement::id, 1, 12);
        if (points < 2 || points > 11) {
            throw new Malformed(Reason.NOT_BETWEEN, "the points of the scale", 2, 11);
        }
        low = PlainText.neededLine("the words for the low end", low, 60);
        high = PlainText.neededLine("the words for the high end", high, 60);
    }

    /** @param label what people read, at most 200 characters */
    public record Statement(String id, String label) {
        public Statement {
            id = Labels.id(id);
            label = PlainText.neededLine("the statement", label, 200);
        }
    }

    /** What somebody said of one statement. */
    public sealed interface Rating {
    }

    /** @param value 1 for the low end, up to the scale's points */
    public record Point(int value) implements Rating {
    }

    /** "I don't know": counted apart, and in no average. */
    public record DontKnow() implements Rating {
    }

    /** A rating for each statement that was rated; statements may be left out. */
    public record Rated(Map<String, Rating> values) implements Answer {
        public Rated {
            values = Map.copyOf(values);
        }
    }

    /**
     * @param n            the seats that answered, abstentions included
     * @param distribution one for each statement, in the statements' order
     */
    public record Distributions(int n, Map<String, Distribution> distribution, int abstained) implements Tally {
        public Distributions {
            distribution = Collections.unmodifiableMap(new LinkedHashMap<>(distribution));
        }

        Distribution of(Statement statement) {
            return Objects.requireNonNull(distribution.get(statement.id()));
        }
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Rated rated -> refusesRatings(rated.values());
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    private Optional<Refusal> refusesRatings(Map<String, Rating> values) {
        if (values.isEmpty()) {
            return Optional.of(Refusal.because(Reason.RATE_ONE));
        }
        for (var rated : values.entrySet()) {
            if (statements.stream().noneMatch(known -> known.id().equals(rated.getKey()))) {
                return Optional.of(Refusal.because(Reason.UNKNOWN_PART, rated.getKey()));
            }
            if (rated.getValue() instanceof Point(int value) && (value < 1 || value > points)) {
                return Optional.of(Refusal.because(Reason.OFF_THE_SCALE, points));
            }
        }
        return Optional.empty();
    }

    @Override
    public List<String> parts() {
        return statements.stream().map(Statement::id).toList();
    }

    /** A column for each point, and one each for "don't know" and for abstaining. */
    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return switch (answer) {
            case Rated rated -> Optional.ofNullable(rated.values().get(part)).map(rating -> switch (rating) {
                case Point(int value) -> Map.of(String.valueOf(value), 1);
                case DontKnow _ -> Map.of(DONT_KNOW, 1);
            });
            case Answer.Abstained _ -> Optional.of(Map.of(ABSTAINED, 1));
            default -> throw new IllegalStateException("not an answer to a scale");
        };
    }

    @Override
    public List<Column> columns(String part) {
        return Stream.concat(IntStream.rangeClosed(1, points).mapToObj(Column::point),
                Stream.of(Column.DONT_KNOW, Column.ABSTAINED)).toList();
    }

    @Override
    public String label(String part) {
        return statements.stream().filter(statement -> statement.id().equals(part)).map(Statement::label).findFirst()
                .orElse("");
    }

    @Override
    public Guard guard() {
        return visibility == Visibility.ANONYMOUS ? Guard.EVERYBODY : Guard.NOBODY;
    }

    @Override
    public Distributions tally(Sums sums, List<Ballot> ballots, int k) {
        var distributions = new LinkedHashMap<String, Distribution>();
        int abstained = 0;
        for (var statement : statements) {
            var sum = sums.part(statement.id());
            abstained = Math.max(abstained, sum.map(told -> told.in(ABSTAINED)).orElse(0));
            distributions.put(statement.id(), sum.map(told -> Distribution.of(points(told), told.in(DONT_KNOW), k))
                    .orElseGet(() -> Distribution.untold(points)));
        }
        return new Distributions(sums.n(), distributions, abstained);
    }

    private List<Integer> points(Sums.Sum sum) {
        return IntStream.rangeClosed(1, points).mapToObj(point -> sum.in(String.valueOf(point))).toList();
    }

    /** How far the means are apart, over the length of the scale (rules.md C2). */
    @Override
    public List<Gap> gaps(Tally one, Tally other) {
        return statements.stream().flatMap(statement -> {
            var a = ((Distributions) one).of(statement);
            var b = ((Distributions) other).of(statement);
            if (a.average().isEmpty() || b.average().isEmpty()) {
                return Stream.empty();
            }
            var apart = Math.abs(a.sum() * b.n() - b.sum() * a.n());
            return Stream.of(new Gap(statement.id(), "", apart, (long) a.n() * b.n() * (points - 1),
                    a.isCalm() && b.isCalm()));
        }).toList();
    }

    @Override
    public boolean isComparable(String part, Answer answer) {
        return answer instanceof Rated rated && rated.values().get(part) instanceof Point;
    }

    @Override
    public Change change(String part, Answer before, Answer now) {
        var up = Integer.signum(point(part, now) - point(part, before));
        return up > 0 ? Change.UP : up < 0 ? Change.DOWN : Change.SAME;
    }

    private static int point(String part, Answer answer) {
        return ((Point) Objects.requireNonNull(((Rated) answer).values().get(part))).value();
    }

    @Override
    public Optional<Question> guess() {
        return Optional.of(new Scale(id, prompt, Visibility.ANONYMOUS, false, statements, points, low, high));
    }

    /** The middle guess less the group's middle answer, in steps of the scale. */
    @Override
    public List<Guess> guesses(Tally guessed, int k, Tally answered, int least) {
        return statements.stream().flatMap(statement -> {
            var guesses = ((Distributions) guessed).of(statement);
            var actual = ((Distributions) answered).of(statement).average();
            return guesses.average().flatMap(middle -> actual.map(x -> new Guess(statement.id(), guesses.n(),
                    Optional.empty(), Optional.of(middle.median() - x.median())))).stream();
        }).toList();
    }
}
