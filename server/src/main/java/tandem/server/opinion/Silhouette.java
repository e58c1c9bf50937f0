package tandem.server.opinion;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How well places fall into groups: (b − a) / max(a, b), with a somebody's mean distance to her own group and b to
 * the nearest other one, on average (Rousseeuw 1987, J Comput Appl Math 20); 0 for one who is alone in hers. It takes
 * the square of their number.
 */
final class Silhouette {
    private Silhouette() {
    }

    /** @param group the group of each place, from 0 up to {@code groups} */
    static double of(List<double[]> places, int[] group, int groups) {
        return IntStream.range(0, places.size()).mapToDouble(i -> one(i, places, group, groups)).average().orElse(0);
    }

    private static double one(int one, List<double[]> places, int[] group, int groups) {
        var distances = new double[groups];
        var counts = new int[groups];
        for (int i = 0; i < places.size(); i++) {
            if (i != one) {
                distances[group[i]] += distance(places.get(one), places.get(i));
                counts[group[i]]++;
            }
        }
        if (counts[group[one]] == 0) {
            return 0;
        }
        var own = distances[group[one]] / counts[group[one]];
        var next = Double.MAX_VALUE;
        for (int i = 0; i < groups; i++) {
            if (i != group[one] && counts[i] > 0) {
                next = Math.min(next, distances[i] / counts[i]);
            }
        }
        return next == Double.MAX_VALUE || Math.max(own, next) == 0 ? 0 : (next - own) / Math.max(own, next);
    }

    private static double distance(double[] one, double[] other) {
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
    }
}
