package tandem.question;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Where on a plane somebody stands by her votes: the sum of what each statement adds, drawn out for those who voted on
 * few, who would all stand in the middle else (Small et al. 2021).
 *
 * @param axes what each statement adds; statements that are not there add nothing
 */
public record OpinionPlane(Map<String, Axis> axes) {
    private static final double KEPT = 10_000;

    public OpinionPlane {
        axes = Map.copyOf(axes);
    }

    /**
     * @param mean  the mean vote, from −1 (all disagree) to 1 (all agree)
     * @param right how far to the right a vote stands that is 1 above the mean
     * @param up    how far up
     */
    public record Axis(double mean, double right, double up) {
        private Axis map(DoubleUnaryOperator distance) {
            return new Axis(Math.round(mean * KEPT) / KEPT, distance.applyAsDouble(right), distance.applyAsDouble(up));
        }
    }

    public record Place(double x, double y) {
    }

    /** Empty for one who voted on none of the statements that count. */
    public Optional<Place> place(Map<String, Statements.Vote> votes) {
        var voted = votes.keySet().stream().filter(axes::containsKey).sorted().toList();
        if (voted.isEmpty()) {
            return Optional.empty();
        }
        double x = 0;
        double y = 0;
        for (var statement : voted) {
            var axis = axes.get(statement);
            var above = votes.get(statement).sign() - axis.mean();
            x += above * axis.right();
            y += above * axis.up();
        }
        var drawnOut = Math.sqrt((double) axes.size() / voted.size());
        return Optional.of(new Place(x * drawnOut, y * drawnOut));
    }

    /** The same, so that what was this far from the middle is 1 from it, in steps that can be kept. */
    OpinionPlane within(double reach) {
        var scaled = new LinkedHashMap<String, Axis>();
        axes.forEach((statement, axis) ->
                scaled.put(statement, axis.map(distance -> Math.round(distance / reach * KEPT) / KEPT)));
        return new OpinionPlane(scaled);
    }
}
