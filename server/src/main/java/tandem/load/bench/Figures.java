package tandem.load.bench;

import java.util.ArrayList;
import java.util.List;

/** Figures of one kind, one a round, in the order in which they came; never none. */
record Figures(List<Double> values) {
    Figures {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no figures");
        }
        values = List.copyOf(values);
    }

    static Figures of(double... values) {
        var list = new ArrayList<Double>();
        for (var value : values) {
            list.add(value);
        }
        return new Figures(list);
    }

    /** Round by round: ours and the floor's of the same moment. */
    Figures over(Figures floor) {
        if (floor.values.size() != values.size()) {
            throw new IllegalArgumentException("rounds without a partner");
        }
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / floor.values.get(i));
        }
        return new Figures(ratios);
    }

    /** The middle one; between the two in the middle where there are two. */
    double median() {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The smallest that at least this share of all does not exceed. @param share above 0, at most 1 */
    double percentile(double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.clamp((long) Math.ceil(share * sorted.size()) - 1, 0, sorted.size() - 1));
    }

    double least() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    double most() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
