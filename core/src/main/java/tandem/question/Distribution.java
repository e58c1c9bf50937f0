package tandem.question;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the ratings of one statement lie on its scale (rules.md C1).
 *
 * @param told     whether enough people answered this statement for anything to be said of it (rules.md B1); if not,
 *                 nobody is counted in the rest
 * @param counts   how many gave each point, from 1 upwards
 * @param dontKnow how many said they don't know; not in n
 * @param average  middle, mean and spread; empty when fewer than k gave a point
 */
public record Distribution(boolean told, List<Integer> counts, int dontKnow, Optional<Average> average) {
    public Distribution {
        counts = List.copyOf(counts);
    }

    /**
     * @param low    the middle answer, or the lower of the two
     * @param high   the middle answer, or the upper of the two
     * @param mean   the arithmetic mean of the points
     * @param spread spread of views: 2σ/(m−1) with σ over n, from 0 (all alike) to 1 (half at each end); empty for
     *               n < 2
     */
    public record Average(int low, int high, double mean, Optional<Double> spread) {
        /** Half-way between the two when the middle lies between two points. */
        public double median() {
            return (low + high) / 2.0;
        }
    }

    /** The seats that gave a point, where they are told. */
    public int n() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** What all who gave a point gave together. */
    long sum() {
        return IntStream.range(0, counts.size()).mapToLong(i -> (long) counts.get(i) * (i + 1)).sum();
    }

    /** Whether spread of views is at most a half: exactly, 16σ²·n² ≤ (m−1)²·n². */
    boolean isCalm() {
        long n = n();
        long squares = IntStream.range(0, counts.size()).mapToLong(i -> (long) counts.get(i) * (i + 1) * (i + 1)).sum();
        long length = counts.size() - 1;
        return 16 * (n * squares - sum() * sum()) <= length * length * n * n;
    }

    static Distribution of(List<Integer> counts, int dontKnow, int k) {
        int n = counts.stream().mapToInt(Integer::intValue).sum();
        return new Distribution(true, counts, dontKnow,
                n < Math.max(1, k) ? Optional.empty() : Optional.of(average(counts)));
    }

    static Distribution untold(int points) {
        return new Distribution(false, Collections.nCopies(points, 0), 0, Optional.empty());
    }

    private static Average average(List<Integer> counts) {
        long n = 0;
        long sum = 0;
        long squares = 0;
        for (int value = 1; value <= counts.size(); value++) {
            long count = counts.get(value - 1);
            n += count;
            sum += count * value;
            squares += count * value * value;
        }
        var deviation = Math.sqrt(n * squares - sum * sum) / n;
        var spread = n < 2 ? Optional.<Double>empty() : Optional.of(2 * deviation / (counts.size() - 1));
        return new Average(ranked(counts, (n + 1) / 2), ranked(counts, n / 2 + 1), (double) sum / n, spread);
    }

    /** The point given by the answer at this rank, counted from 1 at the low end. */
    private static int ranked(List<Integer> counts, long rank) {
        long below = 0;
        for (int value = 1; value <= counts.size(); value++) {
            below += counts.get(value - 1);
            if (below >= rank) {
                return value;
            }
        }
        throw new IllegalStateException("no answer of rank " + rank);
    }
}
