package tandem.question;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
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
 * A number of points spread over the options, and spent exactly (rules.md C4).
 *
 * @param total   how many everybody has, 5–100
 * @param rest    whether people may give the rest to none of the options; all of them, too
 * @param options 2–12 options
 */
public record Points(QuestionId id, String prompt, Visibility visibility, boolean live, int total, boolean rest,
                     List<Option> options) implements Question {
    /** Stands for none of the options in {@link #columns}: no option has such an id. */
    private static final String NONE = "*";

    public Points {
        prompt = PlainText.neededLines("the question", prompt, LONGEST_PROMPT);
        live = Labels.live(visibility, live);
        if (total < 5 || total > 100) {
            throw new Malformed(Reason.NOT_BETWEEN, "the points", 5, 100);
        }
        options = Labels.distinct("options", options, Option::id, 2, 12);
    }

    /** @param label what people read, at most 120 characters */
    public record Option(String id, String label) {
        public Option {
            id = Labels.id(id);
            label = PlainText.neededLine("the option", label, 120);
        }
    }

    /** @param points those given to each option, from 1; options that got none are left out */
    public record Spent(Map<String, Integer> points) implements Answer {
        public Spent {
            points.forEach((option, given) -> {
                if (given < 0) {
                    throw new Malformed(Reason.NOT_BETWEEN, option, 0, 100);
                }
            });
            points = points.entrySet().stream().filter(given -> given.getValue() > 0)
                    .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        public long sum() {
            return points.values().stream().mapToLong(Integer::longValue).sum();
        }

        public int to(String option) {
            return points.getOrDefault(option, 0);
        }
    }

    /**
     * What the options got (rules.md C4).
     *
     * @param n       the seats that answered, abstentions included
     * @param total   how many points everybody had
     * @param options one for each option, in the options' order
     */
    public record Shares(int n, int total, Map<String, Share> options, int abstained) implements Tally {
        public Shares {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /** How many did not abstain. */
        public int spent() {
            return n - abstained;
        }

        public Share of(Option option) {
            return Objects.requireNonNull(options.get(option.id()));
        }
    }

    /**
     * What one option got.
     *
     * @param counts how many gave it so many points, from 0 to all
     * @param mean   its mean share of the points of all who spent theirs; empty where fewer than k did (rules.md C1)
     */
    public record Share(List<Integer> counts, Optional<Mean> mean) {
        public Share {
            counts = List.copyOf(counts);
        }

        /** How many spent their points, on whatever it was. */
        public int n() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }

        /** How many gave it something. */
        public int gave() {
            return counts.isEmpty() ? 0 : n() - counts.getFirst();
        }

        /** All points that it got. */
        public long sum() {
            return IntStream.range(0, counts.size()).mapToLong(given -> (long) counts.get(given) * given).sum();
        }

        private long squares() {
            return IntStream.range(0, counts.size()).mapToLong(given -> (long) counts.get(given) * given * given).sum();
        }

        /** n²·total²·σ², exactly. */
        private long variance() {
            return n() * squares() - sum() * sum();
        }
    }

    /**
     * @param share  the mean of each person's points over all of hers, from 0 to 1
     * @param spread the standard deviation of these shares, with divisor n: from 0 to ½
     */
    public record Mean(double share, double spread) {
    }

    @Override
    public Optional<Refusal> refuses(Answer answer) {
        return switch (answer) {
            case Answer.Abstained _ -> Optional.empty();
            case Spent spent -> refusesPoints(spent);
            default -> Optional.of(Refusal.because(Reason.OTHER_KIND));
        };
    }

    private Optional<Refusal> refusesPoints(Spent spent) {
        var unknown = spent.points().keySet().stream().sorted()
                .filter(id -> options.stream().noneMatch(option -> option.id().equals(id))).findFirst();
        if (unknown.isPresent()) {
            return Optional.of(Refusal.because(Reason.UNKNOWN_OPTION, unknown.get()));
        }
        if (spent.sum() > total) {
            return Optional.of(Refusal.because(Reason.POINTS_OVER, spent.sum() - total));
        }
        return spent.sum() < total && !rest ? Optional.of(Refusal.because(Reason.POINTS_LEFT, total - spent.sum()))
                : Optional.empty();
    }

    /**
     * A column for each number of points that an option, or none of them, can be given, from 1. All options are one
     * part: together they are all points, so that what is told of some would say what others got.
     */
    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return Optional.of(switch (answer) {
            case Spent spent -> given(spent);
            case Answer.Abstained _ -> Map.of(Column.ABSTAINED.key(), 1);
            default -> throw new IllegalStateException("not an answer to points");
        });
    }

    private Map<String, Integer> given(Spent spent) {
        var marks = new LinkedHashMap<String, Integer>();
        spent.points().forEach((option, points) -> marks.put(column(option, points), 1));
        if (spent.sum() < total) {
            marks.put(column(NONE, (int) (total - spent.sum())), 1);
        }
        return marks;
    }

    private static String column(String option, int points) {
        return option + ":" + points;
    }

    @Override
    public List<Column> columns(String part) {
        var columns = new ArrayList<Column>();
        options.forEach(option -> IntStream.rangeClosed(1, total).mapToObj(points -> Column.option(
                column(option.id(), points), column(option.id(), points), option.label() + ": " + points))
                .forEach(columns::add));
        if (rest) {
            IntStream.rangeClosed(1, total).mapToObj(points -> new Column(column(NONE, points), Column.Sort.POINT,
                    column(NONE, points), "")).forEach(columns::add);
        }
        columns.add(Column.ABSTAINED);
        return List.copyOf(columns);
    }

    @Override
    public Shares tally(Sums sums, List<Ballot> ballots, int k) {
        var told = sums.part("").orElse(Sums.NOTHING);
        int abstained = told.in(Column.ABSTAINED.key());
        var shares = new LinkedHashMap<String, Share>();
        options.forEach(option -> shares.put(option.id(), share(option, told, sums.n() - abstained, k)));
        return new Shares(sums.n(), total, shares, abstained);
    }

    /** @param spent how many spent their points: whoever did not give it any gave it nought */
    private Share share(Option option, Sums.Sum told, int spent, int k) {
        var counts = new ArrayList<Integer>();
        IntStream.rangeClosed(1, total).forEach(points -> counts.add(told.in(column(option.id(), points))));
        counts.addFirst(spent - counts.stream().mapToInt(Integer::intValue).sum());
        var share = new Share(counts, Optional.empty());
        double all = (double) spent * total;
        return spent < Math.max(1, k) ? share
                : new Share(counts, Optional.of(new Mean(share.sum() / all, Math.sqrt(share.variance()) / all)));
    }

    /**
     * How far the mean shares are apart, option by option: rules.md C2's gap of a scale, whose length here is all of
     * one's points. Agreement means something only where views are not spread (2σ ≤ ½, as on a scale) and where at
     * least one of the two gives the option as much as an even split would: of many options most get little from all.
     */
    @Override
    public List<Gap> gaps(Tally one, Tally other) {
        return options.stream().flatMap(option -> {
            var a = ((Shares) one).of(option);
            var b = ((Shares) other).of(option);
            if (a.mean().isEmpty() || b.mean().isEmpty()) {
                return Stream.empty();
            }
            return Stream.of(new Gap(option.id(), "", Math.abs(a.sum() * b.n() - b.sum() * a.n()),
                    (long) a.n() * b.n() * total, isCalm(a) && isCalm(b) && (isMuch(a) || isMuch(b))));
        }).toList();
    }

    private boolean isCalm(Share share) {
        return 16 * share.variance() <= (long) share.n() * share.n() * total * total;
    }

    private boolean isMuch(Share share) {
        return share.sum() * options.size() >= (long) share.n() * total;
    }

    @Override
    public boolean isComparable(String part, Answer answer) {
        return answer instanceof Spent;
    }

    @Override
    public Change change(String part, Answer before, Answer now) {
        return before.equals(now) ? Change.SAME : Change.OTHER;
    }
}
