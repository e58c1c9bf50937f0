package tandem.question;

import static java.util.stream.Collectors.toUnmodifiableMap;

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

        public Share of(Option option) {
            return Objects.requireNonNull(options.get(option.id()));
        }
    }

    /**
     * What one option got.
     *
     * @param told   whether it may be told what this set gave to this option; if not, nobody is counted in the rest
     * @param counts how many gave it so many points, from 0 to all
     * @param mean   its mean share of the points of all who spent theirs; empty where fewer than k did (rules.md C1)
     */
    public record Share(boolean told, List<Integer> counts, Optional<Mean> mean) {
        public Share {
            counts = List.copyOf(counts);
        }

        /** How many spent their points, on whatever they did. */
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

    @Override
    public List<String> parts() {
        return options.stream().map(Option::id).toList();
    }

    /** All points together are known beforehand: who is told of one option less would be told of another. */
    @Override
    public boolean isOnePiece() {
        return true;
    }

    /** A column for each number of points, nought included, and one for abstaining. */
    @Override
    public Optional<Map<String, Integer>> marks(String part, Answer answer) {
        return Optional.of(switch (answer) {
            case Spent spent -> Map.of(String.valueOf(spent.to(part)), 1);
            case Answer.Abstained _ -> Map.of(Column.ABSTAINED.key(), 1);
            default -> throw new IllegalStateException("not an answer to points");
        });
    }

    @Override
    public List<Column> columns(String part) {
        return Stream.concat(IntStream.rangeClosed(0, total).mapToObj(Column::point), Stream.of(Column.ABSTAINED))
                .toList();
    }

    @Override
    public String label(String part) {
        return options.stream().filter(option -> option.id().equals(part)).map(Option::label).findFirst().orElse("");
    }

    @Override
    public Shares tally(Sums sums, List<Ballot> ballots, int k) {
        var shares = new LinkedHashMap<String, Share>();
        int abstained = 0;
        for (var option : options) {
            var sum = sums.part(option.id());
            abstained = Math.max(abstained, sum.map(told -> told.in(Column.ABSTAINED.key())).orElse(0));
            shares.put(option.id(), sum.map(told -> share(told, k))
                    .orElseGet(() -> new Share(false, List.of(), Optional.empty())));
        }
        return new Shares(sums.n(), total, shares, abstained);
    }

    private Share share(Sums.Sum told, int k) {
        var counts = IntStream.rangeClosed(0, total).mapToObj(given -> told.in(String.valueOf(given))).toList();
        var share = new Share(true, counts, Optional.empty());
        double all = (double) share.n() * total;
        return share.n() < Math.max(1, k) ? share
                : new Share(true, counts, Optional.of(new Mean(share.sum() / all, Math.sqrt(share.variance()) / all)));
    }

    /**
     * How far the mean shares are apart, option by option: rules.md C2's gap of a scale, whose length here is all of one's
     * points. Agreement means something only where views are not spread (2σ ≤ ½, as on a scale) and where at least one of
     * the two gives the option as much as an even split would: of many options most get little from everybody.
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
        int more = ((Spent) now).to(part) - ((Spent) before).to(part);
        return more > 0 ? Change.UP : more < 0 ? Change.DOWN : Change.SAME;
    }
}
